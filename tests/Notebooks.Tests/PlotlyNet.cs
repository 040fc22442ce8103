using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Tests;

/// <summary>
/// Stands in for Plotly.NET, whose packages of the version that notebooks name cannot be had here: what plotly-net.csx uses of it, with a DynamicObj
/// that has nothing but what .NET's DynamicObject prescribes. In one version it is SetValue that sets a member, in the next SetProperty.
/// </summary>
internal static class PlotlyNet
{
    private const string Source = """
        namespace DynamicObj
        {
            public class DynamicObj : System.Dynamic.DynamicObject
            {
                public System.Collections.Generic.Dictionary<string, object> Members { get; } = [];
                public override bool TrySetMember(System.Dynamic.SetMemberBinder binder, object value) { Members[binder.Name] = value; return true; }
            }
        }
        namespace Plotly.NET
        {
            public class Trace(string type) : DynamicObj.DynamicObj { public string Type => type; }
            public class Layout : DynamicObj.DynamicObj;
            public class Title : DynamicObj.DynamicObj;
            public class GenericChart
            {
                public Layout Layout { get; set; }
                public Trace[] Traces { get; set; }
                public static GenericChart ofTraceObjects(bool useDefaults, System.Collections.Generic.IEnumerable<Trace> traces) => new() { Traces = [.. traces] };
                public static GenericChart setLayout(Layout layout, GenericChart chart) => new() { Layout = layout, Traces = chart.Traces };
            }
        }
        namespace Plotly.NET.LayoutObjects { public class LinearAxis : DynamicObj.DynamicObj; }
        namespace Plotly.NET.Interactive { public static class Formatters { public static string toInteractiveHTML(GenericChart chart) => chart.Traces.Length + " traces"; } }
        """;

    /// <summary>Writes the assembly, and returns the cell that loads it in place of the packages.</summary>
    public static string LoadedFrom(string folder)
    {
        string[] framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var file = Path.Combine(folder, "PlotlyNetStandIn.dll");
        var result = CSharpCompilation.Create("PlotlyNetStandIn", [CSharpSyntaxTree.ParseText(Source)],
            framework.Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return $"#r \"{file}\"";
    }
}
