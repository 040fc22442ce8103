using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrossEntropy.Kernel.Execution;

/// <summary>
/// Copies of the files that cells refer to, in a private temporary folder: a loaded file is locked on Windows and replaced
/// under our feet elsewhere, and a library must be rebuildable while a kernel uses it. The first copy of a file is kept for
/// the life of the kernel, as .NET cannot load a second one in its place.
/// </summary>
internal sealed class ShadowCopies : IDisposable
{
    private const string Prefix = "crossentropy-kernel-";

    private readonly Dictionary<string, string> byOriginal = [];
    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);
    private string? folder;

    /// <summary>The copy of a file, made on first use together with the libraries it needs from its own folder.</summary>
    public string Of(string original)
    {
        if (byOriginal.TryGetValue(original, out var copy))
        {
            if (File.GetLastWriteTimeUtc(original) != File.GetLastWriteTimeUtc(copy))
                Console.Error.WriteLine($"{Path.GetFileName(original)} was rebuilt after this kernel loaded it: restart the kernel to use the new one.");
            return copy;
        }

        folder ??= Create();
        var target = Directory.CreateDirectory(Path.Combine(folder, byOriginal.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))).FullName;
        CopyWithDependencies(original, target);
        return byOriginal[original] = Path.Combine(target, Path.GetFileName(original));
    }

    /// <summary>The copy of the library with this simple name, if a cell has brought it in.</summary>
    public string? Find(string assemblyName) => byName.GetValueOrDefault(assemblyName);

    /// <summary>Makes a library known that needs no copy, as nobody writes to it: one from NuGet's cache.</summary>
    public void Know(string path) => byName.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    public void Dispose()
    {
        if (folder is not null) TryDelete(folder);
    }

    private void CopyWithDependencies(string original, string target)
    {
        var copy = Path.Combine(target, Path.GetFileName(original));
        if (File.Exists(copy)) return;
        File.Copy(original, copy);
        byName.TryAdd(Path.GetFileNameWithoutExtension(original), copy);
        var symbols = Path.ChangeExtension(original, ".pdb");
        if (File.Exists(symbols)) File.Copy(symbols, Path.ChangeExtension(copy, ".pdb"));
        foreach (var name in ReferencesOf(copy))
        {
            var beside = Path.Combine(Path.GetDirectoryName(original)!, name + ".dll");
            if (File.Exists(beside)) CopyWithDependencies(beside, target);
        }
    }

    private static List<string> ReferencesOf(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var image = new PEReader(file);
        try
        {
            if (!image.HasMetadata) return [];
            var metadata = image.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        }
        catch (BadImageFormatException)
        {
            // Not a .NET library: the compiler says so where it is referred to.
            return [];
        }
    }

    private static string Create()
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (!IsInUse(left)) TryDelete(left);
        }

        return Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
    }

    private static bool IsInUse(string folder)
    {
        try
        {
            if (!int.TryParse(Path.GetFileName(folder)[Prefix.Length..].Split('-')[0], out var id)) return true;
            using var owner = System.Diagnostics.Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // On Windows a loaded file cannot be deleted by its own process: the next kernel does it.
        }
    }
}
