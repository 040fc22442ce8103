namespace CrossEntropy;

/// <summary>One prediction.</summary>
internal static class Chapter01
{
    private static readonly double[] Losses = [-Math.Log(0.9), -Math.Log(1 - 0.4), -Math.Log(0.6)];

    public static Exercise[] Exercises =>
    [
        new Number("1.1",
            answer: Losses.Average(),
            because: "The mean is what frameworks report, because it can be compared between data sets of different size.",
            hint: "For each customer take minus the logarithm of the probability given to what happened; then the mean of the three.",
            mistakes:
            [
                new(Losses.Sum(), "That is the sum of the three losses: divide by their number to get the mean."),
                new(-Losses.Average(), "The size is right, the sign is not: a loss is minus the logarithm, and positive."),
                new(Losses.Average() / Math.Log(2), "That is the mean in bits: take the natural logarithm to get nats."),
                new(Losses.Average() / Math.Log(10), "That is the mean with the logarithm to base 10: take the natural logarithm."),
                new((-Math.Log(0.9) - Math.Log(0.4) - Math.Log(0.6)) / 3, "The second customer paid on time: what happened got 1 − 0.4, not 0.4."),
            ]),
        new Choice("1.2", 'b',
            because: "A right call at 0.99 saves little over one at 0.9; a wrong one costs 2.3 nats more.",
            ('a', "That counts the right calls, and both models have as many: look at what each pays when it is wrong."),
            ('c', "Accuracy is equal, but the loss is not: it also counts how sure each model was.")),
        new Function("1.3",
            answer: (double h, double y) => -((y * Math.Log(h)) + ((1 - y) * Math.Log(1 - h))),
            at: [[0.7, 1.0], [0.2, 0.0], [0.35, 1.0], [0.9, 0.0]],
            because: "Exactly one of the two terms is alive for each label, so the formula is a lookup in disguise.",
            hint: "Write −( y·ln h + (1 − y)·ln(1 − h) ) with Math.Log.",
            mistakes:
            [
                new((double h, double y) => -(((1 - y) * Math.Log(h)) + (y * Math.Log(1 - h))), "The two branches are swapped: y goes with ln h, and 1 − y with ln(1 − h)."),
                new((double h, double y) => (y * Math.Log(h)) + ((1 - y) * Math.Log(1 - h)), "The minus sign is missing: logarithms of probabilities are negative, losses are not."),
                new((double h, double y) => -((y * Math.Log2(h)) + ((1 - y) * Math.Log2(1 - h))), "That is in bits: Math.Log gives nats, Math.Log2 bits."),
                new((double h, double y) => -(y * Math.Log(h)), "A customer who pays on time costs nothing here: the term for y = 0 is missing."),
            ]),
    ];
}
