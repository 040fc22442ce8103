namespace CrossEntropy;

/// <summary>One prediction.</summary>
internal static class Chapter01
{
    private static readonly double[] Losses = [-Math.Log(0.6), -Math.Log(0.9), -Math.Log(0.2)];

    public static Exercise[] Exercises =>
    [
        new Number("1.1",
            answer: -Math.Log(0.5),
            because: "ln 2 is the price of knowing nothing about a yes-or-no question: what a fair coin pays.",
            hint: "Take the probability the model gave to what happened, whichever of the two that was, and pay minus its logarithm.",
            mistakes:
            [
                new(0.5, "That is the probability it gave, not what it pays: take minus its logarithm."),
                new(Math.Log(0.5), "The size is right, the sign is not: the logarithm of a probability is negative, and a price is minus that."),
                new(1.0, "That is minus the logarithm to base 2. Nats need the natural one, Math.Log."),
                new(-Math.Log10(0.5), "That is the logarithm to base 10: nats come from the natural logarithm, Math.Log."),
                new(double.PositiveInfinity, "Without limit is the price of a 0. This model gave one half to what happened."),
                new(0.0, "Nothing would be the price of a sure call that was right. This model gave only one half to what happened."),
            ]),
        new Number("1.2",
            answer: Math.Log(0.02 / 0.0002),
            because: "Only the ratio counts: a hundred times less probable costs ln 100 more, wherever you start.",
            hint: "Each pays minus the logarithm of its probability; the question is how far the two prices lie apart.",
            mistakes:
            [
                new(Math.Log(0.0002 / 0.02), "The size is right, the sign is not: the second model pays more, not less."),
                new(-Math.Log(0.0002), "That is the whole price of the second model: subtract what the first one pays."),
                new(0.02 - 0.0002, "That is the difference of the probabilities. The price goes by their ratio."),
                new(100.0, "That is the ratio of the probabilities: the difference in price is its logarithm."),
                new(Math.Log(10), "That is one factor of ten. From 0.02 to 0.0002 there are two."),
                new(Math.Log2(100), "That is the logarithm to base 2: nats need the natural one, Math.Log."),
                new(2.0, "Two factors of ten, that is right, and each costs ln 10 nats."),
            ]),
        new Choice("1.3", 'b',
            because: "0.24 nats per customer against 0.29. Whether the two groups of customers were equally hard to call is another question, and a fair one.",
            ('a', "Its total is smaller because it was tested on fewer customers: divide each total by its number of customers."),
            ('c', "The totals cannot, but what each paid per customer can: divide each total by its number of customers.")),
        new Number("1.4",
            answer: -Math.Log(0.1),
            because: "What happened had been given 0.1 only. The 0.9 went to what did not happen, and does not matter.",
            hint: "The card was paid: which probability had the model given to that?",
            mistakes:
            [
                new(-Math.Log(0.9), "That is the price had the card been overdue. It was paid, and to that the model gave 1 − 0.9."),
                new(0.9, "That is how far the model was off. The price is minus the logarithm of what it gave to “paid”."),
                new(0.1, "That is the probability given to what happened: take minus its logarithm."),
                new(Math.Log(0.1), "The size is right, the sign is not: a loss is minus the logarithm."),
                new(-Math.Log10(0.1), "That is the logarithm to base 10: nats come from the natural logarithm, Math.Log."),
                new(-Math.Log2(0.1), "That is in bits: take the natural logarithm to get nats."),
            ]),
        new Number("1.5",
            answer: Losses.Average(),
            because: "More than two thirds of it comes from the third customer: one bad call dominates a mean.",
            hint: "For each customer find the probability given to what happened, take minus its logarithm, then the mean of the three.",
            mistakes:
            [
                new(Losses.Sum(), "That is the sum of the three losses: divide by their number to get the mean."),
                new(-Losses.Average(), "The size is right, the sign is not: a loss is minus the logarithm."),
                new(Losses.Average() / Math.Log(2), "That is the mean in bits: take the natural logarithm to get nats."),
                new(Losses.Average() / Math.Log(10), "That is the mean with the logarithm to base 10: take the natural logarithm."),
                new(-(Math.Log(0.6) + Math.Log(0.1) + Math.Log(0.8)) / 3, "The second and third customers paid: what happened got 1 − 0.1 and 1 − 0.8."),
                new(-(Math.Log(0.4) + Math.Log(0.1) + Math.Log(0.8)) / 3, "The labels are swapped: the first customer was overdue and got 0.6, the others paid."),
                new(-Math.Log((0.6 + 0.9 + 0.2) / 3), "That is the logarithm of the mean probability. Take the logarithm of each first, then the mean."),
            ]),
        new Number("1.6",
            answer: Math.Exp(-1),
            because: "That is what a nat is: the price of a probability of 1/e, as a bit is the price of one half.",
            hint: "Solve −ln p = 1 for p: undo the logarithm with Math.Exp.",
            mistakes:
            [
                new(0.5, "One half costs one bit. One nat needs the natural logarithm: −ln p = 1."),
                new(0.1, "One tenth costs one unit to base 10. Solve −ln p = 1, with the natural logarithm."),
                new(Math.E, "A probability is at most 1: mind the sign in −ln p = 1."),
                new(1 - Math.Exp(-1), "That is what was given to the other outcome: the question is the probability of what happened."),
                new(1.0, "A probability of 1 costs nothing: ln 1 = 0."),
            ]),
        new Function("1.7",
            answer: (double h, double y) => -((y * Math.Log(h)) + ((1 - y) * Math.Log(1 - h))),
            at: [[0.7, 1.0], [0.2, 0.0], [0.35, 1.0], [0.9, 0.0]],
            because: "For each label one of the two terms is zero: the formula is a lookup in disguise.",
            hint: "For y = 1 it should be −ln h, for y = 0 it should be −ln(1 − h).",
            mistakes:
            [
                new((double h, double y) => -(((1 - y) * Math.Log(h)) + (y * Math.Log(1 - h))), "The two branches are swapped: y goes with ln h, and 1 − y with ln(1 − h)."),
                new((double h, double y) => (y * Math.Log(h)) + ((1 - y) * Math.Log(1 - h)), "The minus sign is missing: logarithms of probabilities are negative, losses are not."),
                new((double h, double y) => -((y * Math.Log2(h)) + ((1 - y) * Math.Log2(1 - h))), "That is in bits: Math.Log gives nats, Math.Log2 bits."),
                new((double h, double y) => -((y * Math.Log10(h)) + ((1 - y) * Math.Log10(1 - h))), "That is the logarithm to base 10: nats need the natural one, Math.Log."),
                new((double h, double y) => -(y * Math.Log(h)), "A paid card costs nothing here: the term for y = 0 is missing."),
                new((double h, double y) => -Math.Log(h), "This charges −ln h whatever happened: for y = 0 the probability given to it is 1 − h."),
                new((double h, double y) => -(y * Math.Log(h)) + ((1 - y) * Math.Log(1 - h)), "The minus reaches only the first term: put brackets around the whole sum."),
                new((double h, double y) => -((h * Math.Log(y)) + ((1 - h) * Math.Log(1 - y))), "h and y have changed places: the logarithm is taken of the probability, never of the label."),
                new((double h, double y) => Math.Pow(h, y) * Math.Pow(1 - h, 1 - y), "That is the probability given to what happened: the price is minus its logarithm."),
                new((double h, double y) => (y - h) * (y - h), "That is the squared gap between label and probability: the price is minus a logarithm."),
                new((double h, double y) => Math.Abs(y - h), "That is the gap between label and probability: pay minus the logarithm of what was given to the outcome."),
            ]),
        new Number("1.8",
            answer: -((0.3 * Math.Log(0.3)) + (0.7 * Math.Log(0.7))),
            because: "This is what it costs to know the share and nothing else: a model that knows more about each customer should pay less. Part III calls it an entropy.",
            hint: "Imagine ten such customers: how many of them cost which price? Then divide by ten.",
            mistakes:
            [
                new(-Math.Log(0.3), "That is paid only for the overdue cards, three in ten. The others cost −ln 0.7."),
                new(-Math.Log(0.7), "That is paid only for the paid cards, seven in ten. The others cost −ln 0.3."),
                new(-(Math.Log(0.3) + Math.Log(0.7)) / 2, "The two prices do not come equally often: weight them by 0.3 and 0.7."),
                new(-((0.7 * Math.Log(0.3)) + (0.3 * Math.Log(0.7))), "The weights are swapped: an overdue card, three in ten, costs −ln 0.3."),
                new(Math.Log(2), "That is what a model pays that says one half. This one says 0.3."),
                new(-((0.3 * Math.Log2(0.3)) + (0.7 * Math.Log2(0.7))), "That is in bits: take the natural logarithm to get nats."),
                new(-10 * ((0.3 * Math.Log(0.3)) + (0.7 * Math.Log(0.7))), "That is the sum over ten customers: divide by ten."),
                new((0.3 * Math.Log(0.3)) + (0.7 * Math.Log(0.7)), "The size is right, the sign is not: a loss is minus the logarithm."),
            ]),
        new Number("1.9",
            answer: ((10 * 0.2) - Math.Log(0.001)) / 11,
            because: "One confident mistake among eleven has quadrupled the mean. When a loss is high, look for such rows first.",
            hint: "Turn the mean back into a sum over ten customers, add the new price, and divide by eleven.",
            mistakes:
            [
                new((0.2 - Math.Log(0.001)) / 2, "That gives the one new customer as much weight as the ten old ones together."),
                new((0.2 - Math.Log(0.001)) / 11, "0.2 is the mean of ten customers: their sum is 10 · 0.2."),
                new(((10 * 0.2) - Math.Log(0.001)) / 10, "There are eleven customers now: divide by 11."),
                new((10 * 0.2) - Math.Log(0.001), "That is the new sum: divide by the eleven customers."),
                new(((10 * 0.2) + Math.Log(0.001)) / 11, "Mind the sign: the new customer costs −ln 0.001, which is positive."),
                new(0.2 - (Math.Log(0.001) / 11), "The old mean now stands for ten of eleven customers only: add up all eleven first, then divide."),
                new(((10 * 0.2) + 0.001) / 11, "That adds the probability itself. What it costs is minus its logarithm."),
            ]),
        new Choice("1.10", 'c',
            because: "The branches are swapped: it charges for the probability of what did not happen. In training this wrong price still falls, which is why the mistake can go unnoticed.",
            ('a', "Try it: a confident right call should cost almost nothing. What does Price(0.99, 1) charge?"),
            ('b', "Both branches are minus a logarithm, so the result is never negative. Look at Price(0.99, 1)."),
            ('d', "Math.Log is the natural logarithm, which is right for nats. Look at Price(0.99, 1).")),
    ];
}
