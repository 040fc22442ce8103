using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CrossEntropy.Reader.Figures;

/// <summary>Draws figures with plotly.js in the system's headless Chromium, and reads the SVG from the page it leaves.</summary>
internal static partial class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static async Task<IReadOnlyList<string>> DrawAsync(IReadOnlyList<JsonNode> figures, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("cross-entropy-figures-");
        try
        {
            var page = Path.Combine(folder.FullName, "figures.html");
            await File.WriteAllTextAsync(page, Page(figures), cancellation);
            var html = await DumpAsync(page, folder.FullName, cancellation);
            string[] pictures = [.. Picture().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["svg"].Value))];
            return pictures.Length == figures.Count
                ? pictures
                : throw new FigureException($"{figures.Count} figures were to be drawn, {pictures.Length} came back: {Complaint().Match(html).Groups["text"].Value}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> DumpAsync(string page, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find())
        {
            ArgumentList =
            {
                "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--allow-file-access-from-files", $"--user-data-dir={Path.Combine(folder, "profile")}", "--virtual-time-budget=60000", "--dump-dom", new Uri(page).AbsoluteUri,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Chromium's sandbox refuses to run as root, which is who builds in a container; the page is our own.
        if (Environment.UserName == "root")
            start.ArgumentList.Insert(0, "--no-sandbox");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var html = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? html : throw new FigureException($"Chromium ended with code {process.ExitCode}: {await errors}");
    }

    /// <exception cref="FigureException">No Chromium on the PATH.</exception>
    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(directory => Names, Path.Combine)
            .FirstOrDefault(File.Exists)
        ?? throw new FigureException($"Saving figures needs Chromium or Chrome, and none of {string.Join(", ", Names)} is on the PATH.");

    // Math.random is seeded because plotly.js takes the ids inside the SVG from it: the same figure gives the same bytes.
    private static string Page(IReadOnlyList<JsonNode> figures) => $$"""
        <!doctype html><meta charset="utf-8"><body>
        <script src="{{new Uri(Path.Combine(Installation.Web, "plotly.js")).AbsoluteUri}}"></script>
        <script type="application/json" id="figures">{{new JsonArray([.. figures.Select(figure => figure.DeepClone())]).ToJsonString().Replace("</", "<\\/", StringComparison.Ordinal)}}</script>
        <script>
        const figures = JSON.parse(document.getElementById("figures").textContent);
        const decode = url => decodeURIComponent(url.replace(/^data:image\/svg\+xml,/, ""));
        const say = (name, text) => { const pre = document.createElement("pre"); pre.className = name; pre.textContent = text; document.body.append(pre); };
        (async () => {
          for (const figure of figures) {
            let seed = 1;
            Math.random = () => (seed = seed * 16807 % 2147483647) / 2147483647;
            const div = document.createElement("div");
            document.body.append(div);
            const layout = { ...figure.layout, width: 700, height: figure.layout?.height ?? 420, paper_bgcolor: "#ffffff" };
            await Plotly.newPlot(div, figure.data, layout, { staticPlot: true });
            say("picture", decode(await Plotly.toImage(div, { format: "svg", width: layout.width, height: layout.height })));
            Plotly.purge(div);
            div.remove();
          }
        })().catch(error => say("complaint", String(error)));
        </script>
        """;

    [GeneratedRegex("<pre class=\"picture\">(?<svg>.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("<pre class=\"complaint\">(?<text>.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Complaint();
}
