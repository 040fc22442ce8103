namespace CrossEntropy;

/// <summary>How the n-th series looks: a colour that colour-blind readers can tell apart, and a second channel beside it.</summary>
/// <remarks>Okabe and Ito, "Color Universal Design" (2008), without black and yellow, one of which vanishes on a dark or a light page.</remarks>
internal static class Palette
{
    private static readonly string[] Colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];
    private static readonly string[] Strokes = ["—", "- -", "···", "-·-", "— —", "—·—"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "cross", "x"];
    private static readonly string[] Signs = ["●", "■", "◆", "▲", "✚", "✖"];
    private static readonly string[] Patterns = ["", "/", "x", ".", "-", "|"];

    public const string Transparent = "rgba(0,0,0,0)";

    /// <summary>A grey that shows on light and on dark.</summary>
    public const string Grey = "#888888";

    public static string Color(int n) => Colors[n % Colors.Length];
    public static string Dash(int n) => Dashes[n % Dashes.Length];

    /// <summary>A piece of the n-th line in letters, for the label at its end.</summary>
    public static string Stroke(int n) => Strokes[n % Strokes.Length];
    public static string Symbol(int n) => Symbols[n % Symbols.Length];

    /// <summary>The symbol as it is written in a label.</summary>
    public static string Sign(int n) => Signs[n % Signs.Length];
    public static string Pattern(int n) => Patterns[n % Patterns.Length];
}
