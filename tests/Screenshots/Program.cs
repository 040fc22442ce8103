using System.Reflection;
using CrossEntropy.Benchmarks.Pages;
using CrossEntropy.Screenshots;
using Microsoft.Playwright;

// dotnet run --project tests/Screenshots: takes the README's pictures and the one that previews of a link show.
var repository = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!;
var chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
if (chromium is null)
{
    Console.WriteLine("✗ Pictures need Chromium: apt-get install chromium.");
    return 1;
}
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, ChromiumSandbox = false, Args = ["--disable-gpu"] });
await using var server = await BookServer.StartAsync();
foreach (var shot in Shot.All)
{
    var path = Path.Combine(repository, shot.File);
    await shot.TakeAsync(browser, server, path);
    Console.WriteLine($"✓ {shot.File}: {new FileInfo(path).Length / 1000} kB");
}
return 0;
