using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CrossEntropy.Kernel.Execution;
using Microsoft.CodeAnalysis;

namespace CrossEntropy.Kernel.Language;

/// <summary>The cells that have run as Roslyn sees them while code is written: each a submission that knows those before it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The workspace lives as long as the process.")]
internal sealed class CellDocuments(ScriptSession session)
{
    private readonly AdhocWorkspace workspace = new();
    private Solution? cells;
    private ProjectId? last;
    private int count;

    /// <summary>The text of a cell being written, behind the cells that have run.</summary>
    public Document Next(string code)
    {
        cells ??= workspace.CurrentSolution;
        for (; count < session.Cells.Count; count++) (cells, last, _) = Append(cells, last, session.Cells[count]);
        var (solution, _, document) = Append(cells, last, code);
        return solution.GetDocument(document)!;
    }

    private (Solution Solution, ProjectId Project, DocumentId Document) Append(Solution solution, ProjectId? previous, string code)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cell{count}");
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: session.Options(name),
            parseOptions: ScriptSession.ParseOptions,
            projectReferences: previous is null ? null : [new ProjectReference(previous)],
            metadataReferences: DefaultReferences.All,
            isSubmission: true,
            hostObjectType: null);
        var document = DocumentInfo.Create(
            DocumentId.CreateNewId(project.Id),
            name,
            sourceCodeKind: SourceCodeKind.Script,
            loader: TextLoader.From(TextAndVersion.Create(Microsoft.CodeAnalysis.Text.SourceText.From(code), VersionStamp.Default)));
        return (solution.AddProject(project).AddDocument(document), project.Id, document.Id);
    }
}
