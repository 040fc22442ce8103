using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossEntropy.Kernel.Execution;

/// <summary>An exception as its reader needs it: the messages, inner ones too, and only the frames of cells and loaded scripts.</summary>
internal static partial class RuntimeError
{
    public static CellError Describe(Exception exception) =>
        new(exception.GetType().Name, Message(exception), [$"{exception.GetType().Name}: {Message(exception)}", .. Frames(exception), .. Inner(exception)]);

    // .NET's own message says only the exception's name again.
    private static string Message(Exception exception) => exception is OutOfMemoryException
        ? string.Create(CultureInfo.InvariantCulture, $"The cell wanted more memory than its kernel may have ({GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20:N0} MB). Keep or show a part of it, such as every hundredth point.")
        : exception.Message;

    private static IEnumerable<string> Inner(Exception exception)
    {
        var inner = exception is AggregateException several ? several.InnerExceptions : exception.InnerException is { } one ? [one] : (IReadOnlyList<Exception>)[];
        return inner.SelectMany(cause => (IEnumerable<string>)[$" ---> {cause.GetType().Name}: {cause.Message}", .. Frames(cause), .. Inner(cause)]);
    }

    private static IEnumerable<string> Frames(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is not { } file
                || DiagnosticMethodInfo.Create(frame) is not { } method
                || !method.DeclaringAssemblyName.StartsWith(ScriptSession.AssemblyPrefix, StringComparison.Ordinal))
                continue;

            var place = string.Create(CultureInfo.InvariantCulture, $"in {Path.GetFileName(file)}, line {frame.GetFileLineNumber()}");
            var name = ReadableName(method);
            yield return name.Length == 0 ? $"   {place}" : $"   at {name} {place}";
        }
    }

    /// <summary>
    /// The method's name as written: the compiler moves the body of an async method, an iterator, a lambda or a local function
    /// to a class or method with the name in angle brackets. Code outside any method has no name.
    /// </summary>
    private static string ReadableName(DiagnosticMethodInfo method)
    {
        // "Submission#3+Dog+<Bark>d__1" and "MoveNext": the type's nesting below the submission, then the method.
        var nesting = (method.DeclaringTypeName ?? "").Split('+').Skip(1).Append(method.Name).ToList();
        if (nesting is [.., _, "MoveNext"]) nesting.RemoveAt(nesting.Count - 1);
        var written = nesting.Select(Written).Where(part => part.Length > 0);
        return string.Join('.', written).Replace("..ctor", " constructor", StringComparison.Ordinal);
    }

    private static string Written(string name)
    {
        if (LocalFunction().Match(name) is { Success: true } local) return local.Groups[1].Value;
        if (name.StartsWith("<<Initialize>", StringComparison.Ordinal) || name.StartsWith("<>", StringComparison.Ordinal) || name == "<Initialize>") return "";
        return Generated().Match(name) is { Success: true } generated ? generated.Groups[1].Value : name;
    }

    [GeneratedRegex(@">g__([^|]+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex("^<([^<>]+)>")]
    private static partial Regex Generated();
}
