using System.Globalization;
using System.Text.Json.Nodes;

namespace CrossEntropy;

public sealed partial class Plot
{
    /// <summary>The examples of a dataset as points, each class with a colour and a marker of its own.</summary>
    /// <param name="data">Every class is drawn, even with no examples, so that frames of a slider match.</param>
    /// <param name="feature">The feature on the x axis.</param>
    /// <param name="against">The feature on the y axis.</param>
    /// <exception cref="ArgumentException">There is no such feature.</exception>
    public Plot Examples(Dataset data, int feature = 0, int against = 1)
    {
        ArgumentNullException.ThrowIfNull(data);
        RequireFeature(data, feature, nameof(feature));
        RequireFeature(data, against, nameof(against));
        for (var k = 0; k < data.Classes.Length; k++)
        {
            double[][] members = [.. data.X.Where((_, i) => data.Labels[i] == k)];
            Points(data.Classes[k], members.Select(x => x[feature]), members.Select(x => x[against]));
            traces[^1]["showlegend"] = true;
            // On a coloured map a marker needs an edge.
            traces[^1]["marker"]!["line"] = new JsonObject { ["color"] = "white", ["width"] = 1 };
            series[^1] = series[^1] with { Labelled = false };
        }

        return this;
    }

    private static void RequireFeature(Dataset data, int feature, string name)
    {
        if (feature < 0 || feature >= data.Features.Length)
            throw Require.Wrong(name, feature, $"is not one of the {data.Features.Length} features");
    }
}
