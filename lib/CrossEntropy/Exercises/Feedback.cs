using System.Net;

namespace CrossEntropy;

/// <summary>What an exercise says to an answer.</summary>
[TypeFormatterSource(typeof(FeedbackFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class Feedback
{
    internal Feedback(Verdict verdict, string message) => (Verdict, Message) = (verdict, message);

    /// <summary>Right, wrong or unanswered.</summary>
    public Verdict Verdict { get; }

    /// <summary>Why it matters, what probably went wrong, or what to do.</summary>
    public string Message { get; }

    /// <summary>The mark and the message.</summary>
    public override string ToString() => Verdict switch
    {
        Verdict.Right => "✓ " + Message,
        Verdict.Wrong => "✗ " + Message,
        _ => Message,
    };

    internal string ToHtml()
    {
        var (name, color) = Verdict switch
        {
            Verdict.Right => ("right", "#009E73"),
            Verdict.Wrong => ("wrong", "#D55E00"),
            _ => ("unanswered", "#888888"),
        };
        return $"<div class=\"ce-feedback ce-{name}\" role=\"status\" style=\"border-left:4px solid {color};padding:0.3em 0.8em\">{WebUtility.HtmlEncode(ToString())}</div>";
    }
}

/// <summary>What became of an answer.</summary>
public enum Verdict
{
    /// <summary>There is no answer yet.</summary>
    Unanswered,

    /// <summary>The answer is right.</summary>
    Right,

    /// <summary>The answer is wrong, or of the wrong kind.</summary>
    Wrong,
}

/// <summary>How a notebook shows Feedback.</summary>
internal sealed class FeedbackFormatters
{
    public static IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<Feedback>("text/html", feedback => feedback.ToHtml()),
        new TypeFormatter<Feedback>("text/plain", feedback => feedback.ToString()),
    ];
}
