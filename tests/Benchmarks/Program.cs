using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CrossEntropy.Benchmarks;
using CrossEntropy.Benchmarks.Pages;

// dotnet run -c Release --project tests/Benchmarks [-- batches|functions|calls|page [ROUNDS]]
var what = args.Length > 0 ? args[0] : "all";
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 11;

var processor = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(": ")[1] : "";
var bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
Console.WriteLine($"{processor}, {Environment.ProcessorCount} processors, {bits}-bit vectors, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");

if (what is "all" or "batches") BatchTable.Run(rounds);
if (what is "all" or "functions") FunctionTable.Run(rounds);
if (what is "all" or "calls") Calls.Run();
if (what is "all" or "page") await PageTable.RunAsync(rounds);
