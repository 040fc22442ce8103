using System.Diagnostics;
using System.Xml.Linq;

namespace CrossEntropy.Kernel.Execution;

/// <summary>Has `dotnet restore` fetch packages for a project that exists only for that: from NuGet's cache, or from the registries the machine is set up for.</summary>
internal static class PackageRestore
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="PackageException">A package cannot be had.</exception>
    public static PackageAssets Run(IReadOnlyList<PackageName> packages)
    {
        var folder = Directory.CreateTempSubdirectory("crossentropy-packages-").FullName;
        try
        {
            var project = Path.Combine(folder, "packages.csproj");
            Project(packages).Save(project);
            var ended = Restore(project);
            var file = Path.Combine(folder, "obj", "project.assets.json");
            var assets = File.Exists(file) ? PackageAssets.Read(file) : PackageAssets.None;
            if (!ended) throw Failure(packages, $"no registry answered within {Patience.TotalMinutes:0} minutes. A package in NuGet's cache needs none, when its exact version is given.");
            if (assets.Errors.Count > 0) throw Failure(packages, string.Join(' ', assets.Errors));
            return assets;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PackageException Failure(IEnumerable<PackageName> packages, string reason) =>
        new($"{string.Join(" and ", packages.Select(package => $"{package.Id} {package.Version}"))} could not be had: {reason}");

    private static XElement Project(IEnumerable<PackageName> packages) => new(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.0"),
            // The audit asks a registry even when every package is in the cache.
            new XElement("NuGetAudit", "false")),
        new XElement("ItemGroup", packages.Select(package => new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version)))));

    private static bool Restore(string project)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", project, "--verbosity", "quiet", "--disable-build-servers"])
        {
            WorkingDirectory = Path.GetDirectoryName(project),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // The limit is the kernel's own.
        start.Environment.Remove("DOTNET_GCHeapHardLimit");
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            // Interrupted when the cell is stopped.
            return process.WaitForExit(Patience);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
