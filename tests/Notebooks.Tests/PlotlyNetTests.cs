using CrossEntropy.Reader;
using CrossEntropy.Reader.Notebooks;

namespace Notebooks.Tests;

/// <summary>plotly-net.csx, which the Reader never loads, hands a figure over whole, whatever the version of DynamicObj.</summary>
public sealed class PlotlyNetTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_figure_of_the_book_becomes_a_chart()
    {
        var session = new InteractiveSession();
        foreach (var cell in new Book(Installation.Notebooks).Find("C-plotly-net")!.Notebook!.Cells.Where(cell => cell.Id == "setup"))
            Assert.Empty(session.Problems(cell.Source));
        Assert.Empty(session.Problems(PlotlyNet.LoadedFrom(folder.FullName)));
        Assert.Empty(session.Problems($"#load \"{Path.Combine(Installation.Notebooks, "plotly-net.csx")}\""));
        Assert.Empty(session.Problems("""
            var chart = new Plot("Price", x: "p", y: "nats").Curve("paid", p => -Math.Log(1 - p), 0.1, 0.9, samples: 5).ToPlotlyNet();
            $"{chart.Traces.Single().Type}, {((double[])[.. ((object[])chart.Traces[0].Members["x"]).Cast<double>()])[4]}, {chart.Traces[0].Members["showlegend"]}, "
                + $"{chart.Layout.Members["title"].GetType().Name}, {((Plotly.NET.LayoutObjects.LinearAxis)chart.Layout.Members["xaxis"]).Members["type"]}, {chart.Layout.Members["height"]}"
            """));
        Assert.Equal("scatter, 0.9, False, Title, linear, 400", await session.RunAsync());
    }
}
