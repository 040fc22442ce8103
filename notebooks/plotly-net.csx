// Shows the book's plots as Plotly.NET charts in .NET Interactive (Polyglot Notebooks, Jupyter). Loaded by each chapter's polyglot cell,
// after the packages Plotly.NET.Interactive and Plotly.NET.CSharp; the Reader's own kernel never loads it.
// A loaded script sees the references of the cells before it, but not their usings.
using CrossEntropy;
using System.Dynamic;
using System.Linq;
using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Microsoft.DotNet.Interactive.Formatting;

static GenericChart ToPlotlyNet(this Plot plot)
{
    var json = JsonNode.Parse(plot.ToJson()).AsObject();
    var traces = json["data"].AsArray().Select(t => Fill(new Trace((string)t["type"]), t.AsObject(), except: "type"));
    return GenericChart.setLayout(Fill(new Layout(), json["layout"].AsObject()), GenericChart.ofTraceObjects(false, traces));
}

static T Fill<T>(T target, JsonObject source, string except = "") where T : DynamicObject
{
    foreach (var (name, value) in source)
        if (name != except) target.TrySetMember(new Member(name), Convert(name, value));
    return target;
}

// Plotly.NET's With… methods expect titles and axes to have their own types.
static object Convert(string name, JsonNode value) => value switch
{
    JsonObject title when name == "title" => Fill(new Title(), title),
    JsonObject axis when name.StartsWith("xaxis") || name.StartsWith("yaxis") => Fill(new LinearAxis(), axis),
    JsonObject other => Fill(new DynamicObj.DynamicObj(), other),
    JsonArray items => items.Select(item => Convert("", item)).ToArray(),
    JsonValue v when v.TryGetValue(out double number) => number,
    JsonValue v when v.TryGetValue(out bool flag) => flag,
    JsonValue v => (string)v,
    _ => null,
};

// What sets a member of a DynamicObj is called SetValue in one version and SetProperty in the next; this way is .NET's own, and in all of them.
sealed class Member(string name) : SetMemberBinder(name, ignoreCase: false)
{
    public override DynamicMetaObject FallbackSetMember(DynamicMetaObject target, DynamicMetaObject value, DynamicMetaObject error) =>
        throw new NotSupportedException($"Nothing takes the member {Name}.");
}

// Charts carry no frames: a plot with a slider keeps its own display.
Formatter.Register<Plot>((plot, writer) => writer.Write(
    JsonNode.Parse(plot.ToJson())["frames"] is null
        ? Plotly.NET.Interactive.Formatters.toInteractiveHTML(plot.ToPlotlyNet())
        : plot.ToHtml()), "text/html");
