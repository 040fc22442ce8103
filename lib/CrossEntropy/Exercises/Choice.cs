namespace CrossEntropy;

/// <summary>Asks for one letter, a to e. Every wrong letter has its own hint.</summary>
internal sealed class Choice(string id, char answer, string because, params (char Letter, string Hint)[] wrong)
    : Exercise(id, answer, because, "That letter is not one of the choices.", [.. wrong.Select(w => new Mistake(w.Letter, w.Hint))])
{
    private protected override double[]? Read(object answer, out string complaint)
    {
        complaint = $"A letter is wanted, such as \"a\", not {Kind.Of(answer)}.";
        return answer switch
        {
            char letter => Place(letter),
            string text when text.Trim() is [var letter] => Place(letter),
            _ => null,
        };
    }

    private static double[]? Place(char letter) => char.ToLowerInvariant(letter) is >= 'a' and <= 'e' and var known ? [known - 'a' + 1] : null;
}
