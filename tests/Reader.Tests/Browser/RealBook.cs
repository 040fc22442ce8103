using CrossEntropy.Reader;
using CrossEntropy.Reader.Notebooks;
using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>The book itself, served as it is to its readers.</summary>
public sealed class RealBook : IAsyncLifetime
{
    internal RunningReader Reader { get; private set; } = null!;

    /// <summary>Every page: the contents ("") and the chapters.</summary>
    public static TheoryData<string> Pages() => ["", .. new Book(Installation.Notebooks).Chapters().Select(chapter => $"chapters/{chapter.Name}")];

    public async ValueTask InitializeAsync() => Reader = await RunningReader.StartAsync(new Book(Installation.Notebooks));

    public ValueTask DisposeAsync() => Reader.DisposeAsync();

    internal Task<IPage> OpenAsync(ChromiumFixture chromium, string path, BrowserNewContextOptions? options = null) =>
        chromium.OpenAsync(ChromiumFixture.At(Reader, $"/{path}"), options);
}
