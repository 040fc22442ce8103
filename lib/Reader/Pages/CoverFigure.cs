using System.Globalization;
using System.Text;

namespace CrossEntropy.Reader.Pages;

/// <summary>
/// The cover's figure: probability to the right, information upwards. Each halving of the probability is one bit more, so the corners of the
/// bars lie on −log₂ p. Drawn from the formula, in the colours of the page.
/// </summary>
internal static class CoverFigure
{
    private const double Left = 12, Bottom = 300, Width = 396, Bit = 46;
    private const int Bits = 6;

    private static readonly string[] Probabilities = ["1/2", "1/4", "1/8", "1/16", "1/32", "1/64"];

    public static string Svg { get; } = $"""
        <svg class="cover-figure" viewBox="0 0 420 330" role="img" aria-label="Six bars, each half as wide as the one below and one bit higher. Their corners lie on the curve of minus the logarithm of the probability.">
        {string.Concat(Enumerable.Range(0, Bits).Select(Bar))}<path class="cover-axis" d="M{Number(Left)} {Number(Bottom)}H{Number(Left + Width)}"/>
        <path class="cover-curve" d="{Curve()}"/>
        {string.Concat(Enumerable.Range(0, Bits).Select(Corner))}<text class="cover-label" x="{Number(Left)}" y="{Number(Bottom + 20)}">0</text>
        <text class="cover-label" x="{Number(Left + (Width / 2))}" y="{Number(Bottom + 20)}" text-anchor="middle">probability</text>
        <text class="cover-label" x="{Number(Left + Width)}" y="{Number(Bottom + 20)}" text-anchor="end">1</text>
        </svg>
        """;

    private static string Bar(int bits) =>
        $"<rect class=\"cover-bar\" x=\"{Number(Left)}\" y=\"{Number(Height(bits + 1) + 1.5)}\" width=\"{Number(Width * Math.Pow(2, -bits - 1))}\" height=\"{Number(Bit - 3)}\" opacity=\"{Number(0.92 - (0.11 * bits))}\"/>\n";

    private static string Corner(int bits)
    {
        var (x, y) = (Left + (Width * Math.Pow(2, -bits - 1)), Height(bits + 1));
        return $"""
            <circle class="cover-point" cx="{Number(x)}" cy="{Number(y)}" r="3.4"/><text class="cover-label" x="{Number(x + 9)}" y="{Number(y - 3)}"><tspan class="cover-strong">{Probabilities[bits]}</tspan>{(bits == 0 ? " costs 1 bit" : $"  {bits + 1} bits")}</text>

            """;
    }

    private static string Curve()
    {
        var path = new StringBuilder();
        for (var i = 0; i <= 120; i++)
        {
            var bits = (Bits + 0.25) * (120 - i) / 120;
            path.Append(i == 0 ? 'M' : 'L').Append(Number(Left + (Width * Math.Pow(2, -bits)))).Append(' ').Append(Number(Height(bits)));
        }
        return path.ToString();
    }

    private static double Height(double bits) => Bottom - (Bit * bits);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
