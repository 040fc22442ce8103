namespace CrossEntropy;

/// <summary>Warm-up.</summary>
internal static class Chapter00
{
    /// <summary>Of all cards, those that are stolen and those that are not and raise the alarm.</summary>
    private const double StolenAlarm = 0.01 * 0.9, OtherAlarm = 0.99 * 0.05;

    private static readonly double[] First = [0.4, 0.35, 0.25], Second = [0.1, 0.12, 0.78], Third = [0.2, 0.5, 0.3];

    public static Exercise[] Exercises => [.. Logarithms, .. Sums, .. Conditional, .. Expectation, .. Derivatives, .. Arrays, .. FloatingPoint];

    private static Exercise[] Logarithms =>
    [
        new Number("0.1",
            answer: Math.Log(8),
            because: "8 is 2·2·2, and a product becomes a sum: three times ln 2.",
            hint: "Write 8 as a power of 2; the exponent comes down as a factor.",
            mistakes:
            [
                new(4 * Math.Log(2), "8 is four times 2, but it is 2 to the power 3, and the exponent is what comes down."),
                new(8 * Math.Log(2), "The factor is the exponent in 8 = 2³, not 8 itself."),
                new(Math.Pow(Math.Log(2), 3), "The power is inside the logarithm: it comes down as a factor, so multiply by 3 instead of taking the cube."),
                new(3.0, "That is the logarithm to base 2. The natural one is 3 times ln 2."),
                new(Math.Log10(8), "That is the logarithm to base 10: Math.Log is the natural one."),
                new(6 * Math.Log(2), "Multiply by 3 once: 8 = 2³."),
                new(3 + Math.Log(2), "The exponent comes down as a factor, not as a summand: 3 times ln 2."),
            ]),
        new Number("0.2",
            answer: Math.Log(10) / Math.Log(2),
            because: "A change of base divides every logarithm by the same number. Chapter 01 uses it to change a unit.",
            hint: "Which power of 2 is 10? It lies between 3 and 4; divide one natural logarithm by another.",
            mistakes:
            [
                new(Math.Log(10), "That is the natural logarithm of 10: divide it by the natural logarithm of the new base."),
                new(Math.Log(2) / Math.Log(10), "Upside down: that is the logarithm of 2 to base 10."),
                new(Math.Log(10) - Math.Log(2), "A difference of logarithms is the logarithm of a quotient, ln 5. Divide the logarithms themselves."),
                new(Math.Log(10) * Math.Log(2), "Divide by ln 2, do not multiply: to base 2 the result must be larger than ln 10."),
                new(5.0, "10 is five times 2, but the question is which power of 2 it is."),
                new(1.0, "That is to base 10. The base here is 2."),
            ]),
    ];

    private static Exercise[] Sums =>
    [
        new Number("0.3",
            answer: Enumerable.Range(1, 3).Sum(i => (i * i) + 1),
            because: "The bracket is evaluated afresh for each i: 2, 5 and 10.",
            hint: "Put 1, 2 and 3 in place of i, one after the other, and add the three results.",
            mistakes:
            [
                new(Enumerable.Range(1, 3).Sum(i => i * i) + 1, "The 1 is inside the bracket, so it is added three times."),
                new((3 * 3) + 1, "That is the last term alone: add those for i = 1 and i = 2."),
                new(Enumerable.Range(1, 3).Sum(i => i * i), "Those are the squares alone: each term also adds 1."),
                new((6 * 6) + 1, "Square each i first, then add: that is the square of the sum."),
                new((6 * 6) + 3, "The square of a sum is not the sum of the squares: square each i first."),
                new(Enumerable.Range(0, 4).Sum(i => (i * i) + 1), "i starts at 1, as it says below the sign: that one starts at 0."),
                new(Enumerable.Range(1, 2).Sum(i => (i * i) + 1), "The upper end is included: i = 3 has a term too."),
                new(Enumerable.Range(1, 3).Aggregate(1, (product, i) => product * ((i * i) + 1)), "That is the product. Σ adds."),
            ]),
        new Number("0.4",
            answer: Math.Log(0.5 * 0.2 * 0.1),
            because: "Multiply first or take logarithms first and add: the same. With thousands of factors only the second way survives, as chapter 03 shows.",
            hint: "Take the logarithm of each of the three and add.",
            mistakes:
            [
                new(-Math.Log(0.5 * 0.2 * 0.1), "The size is right, the sign is not: the product is below 1, so its logarithm is negative."),
                new(0.5 * 0.2 * 0.1, "That is the product: take its natural logarithm."),
                new(Math.Log(0.5) * Math.Log(0.2) * Math.Log(0.1), "The logarithms are added, not multiplied."),
                new(Math.Log(0.5 + 0.2 + 0.1), "That is the logarithm of the sum. Π multiplies."),
                new(Math.Log(0.5 * 0.2 * 0.1) / 3, "That is the mean of the logarithms: only add them."),
                new(Math.Log10(0.5 * 0.2 * 0.1), "That is to base 10: ln is Math.Log."),
            ]),
        new Number("0.5",
            answer: 5 + 6,
            because: "A row of zeros with a single 1 picks one number: the sum is a lookup. Chapter 02 is built on this.",
            hint: "Multiply the tables place by place, six products in all, and add the products.",
            mistakes:
            [
                new(3 + 5 + 2 + 1 + 4 + 6, "That is the sum of all six numbers: each is first multiplied by its y, which is 0 or 1."),
                new(3 + 2 + 1 + 4, "Those are the numbers at the zeros: a zero crosses a number out, a one keeps it."),
                new(5 * 6, "The two that remain are added: both signs are sums."),
                new((5 + 6) / 2.0, "That is the mean of the two: the double sum only adds."),
                new(5, "That is row 1 alone: the outer sum adds row 2."),
                new(6, "That is row 2 alone: the outer sum adds row 1."),
                new(21 * 2, "The sum of products is not the product of the sums: multiply place by place first."),
            ]),
    ];

    private static Exercise[] Conditional =>
    [
        new Number("0.6",
            answer: 12.0 / 30,
            because: "Given January means: look at those 30 alone.",
            hint: "Only the customers who were late in January count now. How many of them were late in February?",
            mistakes:
            [
                new(12.0 / 100, "That is the probability of being late in both months: given January, divide by the 30 and not by all."),
                new(12.0 / 20, "That is the other way round, January given February: divide by those who were late in January."),
                new(20.0 / 100, "That is February without any condition."),
                new(40.0, "That is in percent: a probability lies between 0 and 1."),
                new(30.0 / 100, "That is January itself: the question is about February, among those."),
                new(20.0 / 30, "Not all 20 were late in January: 12 of them were."),
                new(0, "In C#, 12 / 30 divides whole numbers and drops the rest: write 12.0 / 30."),
                new(12, "That is how many they are: divide by those who were late in January."),
            ]),
        new Number("0.7",
            answer: StolenAlarm / (StolenAlarm + OtherAlarm),
            because: "Most alarms come from honest cards, because there are so many more of them. A model's probabilities must know such shares; chapter 09 returns to it.",
            hint: "Think of 10,000 cards: how many alarms come from stolen ones, and how many alarms are there in all?",
            mistakes:
            [
                new(0.9, "That is the other way round: the probability of an alarm, given that the card is stolen."),
                new(100 * StolenAlarm / (StolenAlarm + OtherAlarm), "That is in percent: a probability lies between 0 and 1."),
                new(StolenAlarm, "That is the probability of stolen and alarm: divide by the probability of an alarm."),
                new(StolenAlarm + OtherAlarm, "That is the probability of an alarm: which part of it comes from stolen cards?"),
                new(StolenAlarm / OtherAlarm, "Divide by all alarms, those of the stolen cards included."),
                new(0.9 / (0.9 + 0.05), "That would hold if half of all cards were stolen: weight each rate by how common its kind is, 0.01 and 0.99."),
                new(0.01, "That is before the alarm, which makes it more probable."),
                new(1 - (StolenAlarm / (StolenAlarm + OtherAlarm)), "That is the probability that it is not stolen."),
                new(StolenAlarm / 0.05, "5 % is the rate among the honest cards: the alarms of all cards are 0.01 · 0.9 + 0.99 · 0.05."),
            ]),
        new Number("0.8",
            answer: 0.9 * 0.8 * 0.5,
            because: "Independent means multiply. Chapter 03 does this for a whole data set.",
            hint: "Independent probabilities of things that all happen are multiplied.",
            mistakes:
            [
                new(0.9 + 0.8 + 0.5, "That is larger than 1, so it is no probability: multiply."),
                new((0.9 + 0.8 + 0.5) / 3, "That is the mean. For all three together, multiply."),
                new(0.5, "All three is rarer than the rarest alone: multiply."),
                new(0.1 * 0.2 * 0.5, "That is the probability that none pays on time."),
                new(1 - (0.1 * 0.2 * 0.5), "That is the probability that at least one pays on time."),
                new(0.9 * 0.8, "The third customer, with 0.5, is missing."),
            ]),
    ];

    private static Exercise[] Expectation =>
    [
        new Number("0.9",
            answer: (0.2 * 10) + (0.8 * 1),
            because: "Each value counts as much as it is probable.",
            hint: "Multiply each payment by its probability and add.",
            mistakes:
            [
                new((10 + 1) / 2.0, "The two payments are not equally probable: weight them by 0.2 and 0.8."),
                new(0.2 * 10, "The other 80 % pay something too: add 0.8 · 1."),
                new((0.2 * 10) + 1, "The 1 comes only with probability 0.8."),
                new((0.8 * 10) + (0.2 * 1), "The weights are swapped: 10 has probability 0.2."),
                new(10 + 1, "That is the sum of what can happen: weight each by its probability."),
                new(((0.2 * 10) + (0.8 * 1)) / 2, "The weights sum to 1 already: do not divide by 2."),
            ]),
        new Number("0.10",
            answer: (-Math.Log(0.1) - Math.Log(0.9)) / 2,
            because: "More than −ln of the average: the one small value adds more than the large one takes away.",
            hint: "Take −ln of each value first, then the average of the two results.",
            mistakes:
            [
                new(-Math.Log(0.5), "That is −ln of the average. The function goes inside: first −ln of each value, then the average."),
                new(-Math.Log(0.1) - Math.Log(0.9), "That is the sum: each value has probability one half."),
                new((Math.Log(0.1) + Math.Log(0.9)) / 2, "The size is right, the sign is not: the question has a minus before the logarithm."),
                new((0.1 + 0.9) / 2, "That is E[X]: apply −ln to each value before averaging."),
                new(-((0.1 * Math.Log(0.1)) + (0.9 * Math.Log(0.9))), "0.1 and 0.9 are the values here; the probabilities are one half each."),
                new((-Math.Log10(0.1) - Math.Log10(0.9)) / 2, "That is to base 10: ln is Math.Log."),
                new((-Math.Log2(0.1) - Math.Log2(0.9)) / 2, "That is to base 2: ln is Math.Log."),
            ]),
    ];

    private static Exercise[] Derivatives =>
    [
        new Number("0.11",
            answer: 1 / (1 - 0.2),
            because: "Two minus signs, one outside and one from 1 − x, cancel: the function rises. Chapter 05 needs this slope.",
            hint: "The slope of −ln u is −1/u, taken at u = 1 − x; then times the slope of 1 − x, which is −1.",
            mistakes:
            [
                new(-1 / (1 - 0.2), "The slope of the inner 1 − x is missing: it is −1, and turns the sign."),
                new(1 / 0.2, "The derivative of ln is one over its argument, and the argument is 1 − x."),
                new(-1 / 0.2, "The argument of the logarithm is 1 − x, not x; and the inner slope is −1."),
                new(1 - 0.2, "One over that: the slope of ln u is 1/u."),
                new(-Math.Log(1 - 0.2), "That is the value of f, not its slope."),
                new(1 / Math.Pow(1 - 0.2, 2), "That would be the slope of 1/(1 − x): you differentiated once too often."),
            ]),
        new Number("0.12",
            answer: 2 * ((3 * 1) + 1) * 3,
            because: "Outer slope times inner slope. Backpropagation, in chapter 06, is this rule and no other.",
            hint: "The slope of u² is 2u, taken at u = 3w + 1; then times the slope of 3w + 1.",
            mistakes:
            [
                new(2 * ((3 * 1) + 1), "The inner slope is missing: 3w + 1 grows three times as fast as w."),
                new(Math.Pow((3 * 1) + 1, 2), "That is the value of f, not its slope."),
                new(2 * 3, "The outer slope 2u is taken at the inner value, u = 3w + 1 = 4, not at w."),
                new(((3 * 1) + 1) * 3, "The square's own factor 2 is missing: the slope of u² is 2u."),
                new(2 * ((3 * 1) + 1) * 3 * 3, "The inner slope 3 comes in once."),
                new(2 * 3 * 3, "That is the slope of (3w)²: the outer slope is taken at 3w + 1 = 4."),
            ]),
        new Vector("0.13",
            answer: [2.0 * 3 * 2, (3.0 * 3) + (1 / 2.0)],
            because: "One number for each variable: together they are called the gradient.",
            hint: "For the first treat b as the constant 2, for the second treat a as the constant 3.",
            mistakes:
            [
                new(new[] { (3.0 * 3) + (1 / 2.0), 2.0 * 3 * 2 }, "Both are right, in the wrong order: first ∂f/∂a, then ∂f/∂b."),
                new(new[] { 2.0 * 3 * 2, 3.0 * 3 }, "∂f/∂b is incomplete: ln b changes with b too, by 1/b. If you wrote 1 / 2, C# made it 0: write 1 / 2.0."),
                new(new[] { 2.0 * 3 * 2, 1 / 2.0 }, "∂f/∂b is incomplete: a²b changes with b too, at the rate a²."),
                new(new[] { 2.0 * 3 * 2, (3.0 * 3) + Math.Log(2) }, "The derivative of ln b is 1/b; you kept ln b itself."),
                new(new[] { 2.0 * 3 * 2, 9.0 + 1 }, "The derivative of ln b is 1/b, which is 1/2 at b = 2, not 1."),
                new(new[] { 2.0 * 3, (3.0 * 3) + (1 / 2.0) }, "∂f/∂a lost the factor b: b is a constant there, but it stays."),
                new(new[] { (2.0 * 3 * 2) + (1 / 2.0), (3.0 * 3) + (1 / 2.0) }, "∂f/∂a has a term too many: while a moves, ln b stands still."),
                new(new[] { (3.0 * 3 * 2) + Math.Log(2), (3.0 * 3 * 2) + Math.Log(2) }, "That is the value of f, twice. Its slopes are wanted."),
            ]),
    ];

    private static Exercise[] Arrays =>
    [
        new Number("0.14",
            answer: 0.35 + 0.25,
            because: "Places count from 0, so p[1..] leaves out the first.",
            hint: "p[1..] starts at place 1 and goes to the end; places count from 0.",
            mistakes:
            [
                new(0.4 + 0.35 + 0.25, "Places count from 0, so p[1..] leaves the first number out."),
                new(0.35, "That is p[1] alone: the two dots go on to the end."),
                new(0.4 + 0.35, "Those are p[..2]. p[1..] starts at place 1."),
                new(0.4, "That is the first number, the only one that is left out."),
                new(0.25, "That is p[2..]: the place 1 belongs to it as well."),
            ]),
        new Function("0.15",
            answer: (double[] p, int c) => -Math.Log(p[c]),
            at: [[First, 1], [Second, 2], [Third, 2]],
            because: "You have written the loss of a prediction among any number of classes. The next chapters say why it is the right one.",
            hint: "Look up p[c] and take minus its natural logarithm.",
            mistakes:
            [
                new((double[] p, int c) => Math.Log(p[c]), "The minus sign is missing."),
                new((double[] p, int c) => p[c], "That is the number at the place: take minus its logarithm."),
                new((double[] p, int c) => -Math.Log(p[c - 1]), "Places count from 0, so c needs no − 1."),
                new((double[] p, int c) => -Math.Log(p[0]), "That is always the first number: use c."),
                new((double[] p, int _) => -Math.Log(p.Max()), "That is the largest number: the one at place c is wanted."),
                new((double[] p, int c) => -Math.Log2(p[c]), "That is to base 2: Math.Log is the natural logarithm."),
                new((double[] p, int c) => -Math.Log10(p[c]), "That is to base 10: Math.Log is the natural logarithm."),
                new((double[] _, int c) => -Math.Log(c), "That is the logarithm of the place, not of the number at it: p[c]."),
                new((double[] p, int c) => -p[c], "The logarithm is missing."),
            ]),
    ];

    private static Exercise[] FloatingPoint =>
    [
        new Choice("0.16", 'b',
            because: "The sum is 0.30000000000000004: compare doubles with a tolerance, as these exercises do.",
            ('a', "On paper it is. But none of the three numbers can be written in binary with finitely many digits, and the roundings do not cancel."),
            ('c', "Rounding is not random: the same operation gives the same result every time.")),
        new Number("0.17",
            answer: 0.0,
            because: "Near 10¹⁶ neighbouring doubles are 2 apart: the 1 has no place. A loss can lose its small terms the same way.",
            hint: "1e16 + 1 needs 17 significant digits; how many does a double keep?",
            mistakes:
            [
                new(1.0, "On paper it is. A double keeps about 16 digits, and 10¹⁶ + 1 needs 17."),
                new(2.0, "Neighbouring doubles are 2 apart there, that is right; but 10¹⁶ + 1 lies halfway, and is rounded down to the even one."),
                new(1e16, "That is 1e16 + 1 after rounding: now subtract 1e16."),
                new(double.NaN, "NaN comes from operations without an answer, such as 0/0. This one only rounds."),
            ]),
        new Choice("0.18", 'c',
            because: "Zero times infinity has no answer. In a loss, 0 · ln 0 ought to count as 0, so the library leaves such a term out.",
            ('a', "That is what the mathematics of losses wants. But Math.Log(0) is minus infinity, and floating point multiplies that."),
            ('b', "Math.Log(0) is; but then it is multiplied by zero."),
            ('d', "Floating point never throws: it has special values instead.")),
    ];
}
