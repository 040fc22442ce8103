namespace CrossEntropy;

/// <summary>What an answer is, in the words of a reader.</summary>
internal static class Kind
{
    public static string Of(object answer) => answer switch
    {
        string => "a text",
        char => "a letter",
        bool => "true or false",
        Delegate => "a function",
        _ when Digits.IsNumber(answer) => "a number",
        System.Collections.IEnumerable => "a list",
        System.Runtime.CompilerServices.ITuple { Length: 2 } => "a pair",
        _ => answer.GetType().Name,
    };
}
