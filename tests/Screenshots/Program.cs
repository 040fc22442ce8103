using System.Reflection;
using CrossEntropy.Benchmarks.Pages;
using CrossEntropy.Screenshots;
using Microsoft.Playwright;
using Shared.Tests;

// dotnet run --project tests/Screenshots: takes the README's pictures and the one that previews of a link show.
var repository = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!;
if (SystemChromium.Path is null)
{
    Console.WriteLine($"✗ {SystemChromium.Missing}");
    return 1;
}
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = SystemChromium.Path, ChromiumSandbox = false, Args = ["--disable-gpu"] });
await using var server = await BookServer.StartAsync();
foreach (var shot in Shot.All)
{
    var path = Path.Combine(repository, shot.File);
    await shot.TakeAsync(browser, server, path);
    Console.WriteLine($"✓ {shot.File}: {new FileInfo(path).Length / 1000} kB");
}
return 0;
