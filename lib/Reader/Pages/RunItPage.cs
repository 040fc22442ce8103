namespace CrossEntropy.Reader.Pages;

/// <summary>In the exported site: how to run the cells that can only be read there.</summary>
internal static class RunItPage
{
    public static string Render(Site site) => Html.Page(site, site.RunLive, "Run it yourself", "How to run the book's code on your own computer.", "class=\"contents\"", $$"""
        {{Html.Bar(site, chapter: null)}}
        <main class="cover" id="text" tabindex="-1">
        <section class="markdown">
        <h1>Run it yourself</h1>
        <p>On this site the book is read: text, figures, sliders and saved results, but nothing runs. On your own computer every cell can be changed and run, and the exercises answer.</p>
        <p>You need the <a href="https://dotnet.microsoft.com/download">.NET 10 SDK</a> and <a href="https://nodejs.org">Node.js 20</a> or later, and the book's folder. In that folder:</p>
        <pre><code>dotnet run --project lib/Reader</code></pre>
        <p>The first start builds everything, which takes about a minute; then the book opens in your browser. It needs no internet, runs your code in a process of its own, and never changes the files: your edits stay in the browser, and <em>Reset</em> brings a cell's original back.</p>
        <p>A single chapter can be downloaded from its own page as a notebook. It runs in Jupyter and Visual Studio Code with the .NET kernel when it lies in the book's <code>notebooks</code> folder.</p>
        <p><a href="{{site.Home}}">To the contents</a></p>
        </section>
        </main>
        """);
}
