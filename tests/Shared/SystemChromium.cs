namespace Shared.Tests;

/// <summary>The system's Chromium. Playwright would bring its own, which is 150 MB that most machines have already.</summary>
internal static class SystemChromium
{
    /// <summary>What to do on a machine without.</summary>
    public const string Missing = "Chromium is not installed: apt-get install chromium.";

    // The first has no window to draw, which saves a third of the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>Its path, or null.</summary>
    public static string? Path { get; } = Names.Select(name => $"/usr/bin/{name}").FirstOrDefault(File.Exists);
}
