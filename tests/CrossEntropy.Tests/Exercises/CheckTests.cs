namespace CrossEntropy.Tests;

public class CheckTests
{
    private static readonly Number Half = new("0.1", answer: 1.0 / 2, because: "Yes.", hint: "No.");
    private static readonly Vector Pair = new("0.2", answer: [1.0, 2.0], because: "Yes.", hint: "No.");
    private static readonly Function Product = new("0.3", (double a, double b) => a * b, at: [[2.0, 3.0], [4.0, 1.0]], because: "Yes.", hint: "No.");
    private static readonly Choice Letter = new("0.4", 'b', because: "Yes.", ('a', "Not a."));

    public static TheoryData<object> Halves => [0.5, 0.5f, 0.5m, 0.50001];

    [Theory]
    [MemberData(nameof(Halves))]
    public void A_number_may_have_any_type_and_a_little_error(object answer) => Assert.Equal(Verdict.Right, Half.Check(answer).Verdict);

    [Theory]
    [InlineData(4.61)]
    [InlineData(4.605)]
    public void A_number_may_be_rounded_to_three_digits(double answer) => Assert.Equal(Verdict.Right, new Number("0.5", Math.Log(100), "Yes.", "No.").Check(answer).Verdict);

    [Fact]
    public void A_number_a_hundredth_off_is_wrong() => Assert.Equal("✗ No.", Half.Check(0.505).ToString());

    [Theory]
    [InlineData(0.7)]
    public void A_number_with_too_few_digits_is_told_so(double answer) =>
        Assert.Equal("✗ Close, but rounded too far: give more digits, or the expression itself.", new Number("0.5", Math.Log(2), "Yes.", "No.").Check(answer).ToString());

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void What_is_not_finite_is_never_near_a_number(double answer)
    {
        Assert.Equal("✗ No.", Half.Check(answer).ToString());
        Assert.Equal("✗ No.", Product.Check((double _, double _) => answer).ToString());
    }

    [Fact]
    public void Not_a_number_can_be_a_known_mistake() =>
        Assert.Equal("✗ 0/0.", new Number("0.5", answer: 1, because: "Yes.", hint: "No.", [new(double.NaN, "0/0.")]).Check(double.NaN).ToString());

    [Fact]
    public void A_fraction_of_whole_numbers_is_told_what_CSharp_made_of_it() =>
        Assert.EndsWith("Write 3.0/5.)", Half.Check(1 / 2).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(12, false)]
    public void Only_what_a_division_may_have_left_is_suspected_to_be_a_fraction(int answer, bool suspected) =>
        Assert.Equal(suspected, new Number("0.5", 12 / 5.0, "Yes.", "No.").Check(answer).ToString().Contains("fraction", StringComparison.Ordinal));

    [Fact]
    public void A_fraction_whose_whole_part_looks_rounded_is_told_too() =>
        Assert.EndsWith("Write 3.0/5.)", new Number("0.5", 2.101, "Yes.", "No.").Check(2101 / 1000).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_text_is_no_number() => Assert.Equal("✗ A number is wanted, such as 0.25, not a text.", Half.Check("0.5").ToString());

    [Fact]
    public void A_vector_may_be_an_array_or_a_list() =>
        Assert.Equal([Verdict.Right, Verdict.Right], [Pair.Check(new[] { 1, 2 }).Verdict, Pair.Check(new List<double> { 1, 2 }).Verdict]);

    [Fact]
    public void A_vector_of_another_length_is_told_so() => Assert.Equal("✗ 2 numbers are wanted, and your answer has 3.", Pair.Check(new[] { 1, 2, 3 }).ToString());

    [Fact]
    public void A_function_may_take_other_numeric_types() => Assert.Equal(Verdict.Right, Product.Check((double a, int b) => a * b).Verdict);

    [Fact]
    public void A_function_with_too_few_arguments_is_shown_an_example() =>
        Assert.Equal("✗ Your function takes 1 arguments; 2 are wanted, as in (double a, double b) => ….", Product.Check((double a) => a).ToString());

    [Fact]
    public void A_function_that_throws_is_told_what() =>
        Assert.Equal("✗ Your function threw InvalidOperationException: oh", Product.Check(double (double _, double _) => throw new InvalidOperationException("oh")).ToString());

    [Fact]
    public void A_number_is_no_function() => Assert.Equal("✗ A function is wanted, such as (double a, double b) => …, not a number.", Product.Check(6).ToString());

    [Fact]
    public void A_letter_may_be_upper_case_or_a_text() =>
        Assert.Equal([Verdict.Right, Verdict.Right], [Letter.Check('B').Verdict, Letter.Check("b").Verdict]);

    [Fact]
    public void A_letter_beyond_the_choices_is_told_so() => Assert.Equal("✗ That letter is not one of the choices.", Letter.Check("d").ToString());

    [Fact]
    public void An_unknown_exercise_names_the_nearest() =>
        Assert.StartsWith("id = \"1.33\" is no exercise; the nearest are 1.3,", Assert.Throws<ArgumentException>(() => Exercise.Check("1.33", 0)).Message, StringComparison.Ordinal);
}
