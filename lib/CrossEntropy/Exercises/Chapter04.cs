namespace CrossEntropy;

/// <summary>Logits and softmax.</summary>
internal static class Chapter04
{
    private static readonly double[] NotNumbers = [double.NaN, double.NaN, double.NaN];
    private static readonly double[] Thirds = [1 / 3.0, 1 / 3.0, 1 / 3.0];
    private static readonly double[] Winner = [1.0, 0.0, 0.0];
    private static readonly double[] Shares = [2 / 3.0, 1 / 3.0, 0.0];
    private static readonly double[][] Logits = [[1, 2, 3], [1000, 1000, 998], [-1000, -1001], [5]];

    public static Exercise[] Exercises =>
    [
        new Number("4.1",
            answer: Math.Log(0.9 / 0.1),
            because: "Odds of 9 to 1. The logit of 0.1 is the same with a minus: logits are symmetric about one half.",
            hint: "Find the odds p/(1 − p) first, then take their natural logarithm.",
            mistakes:
            [
                new(0.9 / 0.1, "Those are the odds: the logit is their logarithm."),
                new(Math.Log(0.1 / 0.9), "The odds are upside down: p/(1 − p), with p above."),
                new(Math.Log(0.9), "That is the logarithm of the probability: take the logarithm of the odds, p/(1 − p)."),
                new(-Math.Log(0.9), "That is what a probability of 0.9 pays. The logit is the logarithm of the odds, p/(1 − p)."),
                new(Activation.Sigmoid(0.9), "That is the sigmoid, which goes from logits to probabilities. This question goes the other way."),
                new(Math.Log2(9), "That is with base 2: the sigmoid undoes the natural logarithm."),
                new(Math.Log10(9), "That is with base 10: the sigmoid undoes the natural logarithm."),
            ]),
        new Vector("4.2",
            answer: Activation.Softmax([1003, 1002, 1001]),
            because: "Only gaps count, so take out the largest or the smallest first. Every library does.",
            hint: "Subtract the same number from all three, for example 1001, and the exponentials become small.",
            mistakes:
            [
                new(NotNumbers, "e^1003 is too large for a double, and ∞/∞ is not a number. Subtract 1001 from all three first."),
                new(Thirds, "The logits are close compared with their size, but size does not count: the gaps are 1 and 2. (To divide them by their sum gives about a third each too: take the exponentials first.)"),
                new(Winner, "The largest wins, but by a gap of 1 only: it is e times as probable as the second."),
                new(Shares, "You subtracted 1001, which is right, and then forgot the exponentials."),
                new(new[] { Activation.Softmax([2, 1, 0])[2], Activation.Softmax([2, 1, 0])[1], Activation.Softmax([2, 1, 0])[0] }, "The order is reversed: the largest logit has the largest probability."),
                new(new[] { Math.Exp(2), Math.Exp(1), 1.0 }, "Those are the exponentials: divide each by their sum."),
            ]),
        new Number("4.3",
            answer: 5 + Math.Log(4),
            because: "Equal logits reach the upper bound max + ln K. Subtract one of them and ln K remains: the loss of knowing nothing.",
            hint: "The sum is 4e^5. What is its logarithm?",
            mistakes:
            [
                new(5.0, "That is the maximum. The logarithm of 4e^5 is a little more."),
                new(Math.Log(4), "The maximum was taken out and not put back: add 5."),
                new(Math.Log(20), "That is the logarithm of the sum. Take the exponential of each before summing."),
                new(4 * Math.Exp(5), "That is the sum of the exponentials: take its logarithm."),
                new(20.0, "That is the sum of the logits. Sum their exponentials, and take the logarithm."),
                new(5 - Math.Log(4), "Log-sum-exp is never below the maximum: mind the sign of ln 4."),
            ]),
        new Number("4.4",
            answer: Activation.Softplus(1000),
            because: "The price of a confident mistake grows like the logit itself: large, finite, and with a slope to learn from.",
            hint: "The price is ln(1 + e^z). For z = 1000 the 1 does not matter.",
            mistakes:
            [
                new(double.PositiveInfinity, "Either σ(1000) rounded to 1, or e^1000 overflowed. Take the maximum out: 1000 + ln(1 + e^−1000)."),
                new(0.0, "That would be the price if the label were 1. Here the model was sure and wrong."),
                new(-Math.Log(1e-12), "That is where clipping gets stuck. The price itself goes on growing."),
                new(-1000.0, "The size is right, the sign is not: a loss is never negative."),
                new(1.0, "That is the probability the model gave to label 1, rounded. The price is minus the logarithm of what it gave to label 0."),
                new(double.NaN, "Somewhere ∞ met ∞. Take the maximum out of ln(e^0 + e^1000) first."),
                new(Math.Log(2), "That is the price at z = 0."),
            ]),
        new Number("4.5",
            answer: Math.Log(0.98 / 0.02),
            because: "Two wrong labels in a hundred hold the best gap below 4. To push it further is to pay more on the wrong ones than is saved on the right ones.",
            hint: "The mean loss is least when the model says 0.98. Which gap is the logit of that?",
            mistakes:
            [
                new(0.98 / 0.02, "Those are the odds: the gap is their logarithm."),
                new(0.98, "That is the best probability: the gap is its logit."),
                new(double.PositiveInfinity, "It would be with perfect labels. Here 2 % of them punish certainty."),
                new(Math.Log(0.02 / 0.98), "The odds are upside down: the right class should be ahead."),
                new(-Math.Log(0.02), "That is what a wrong label costs at the best gap. The gap is ln(0.98/0.02)."),
                new(Math.Log(99), "That is for 1 % of wrong labels. Here it is 2 %."),
                new(Activation.Sigmoid(0.98), "The sigmoid goes from logits to probabilities. You need its inverse."),
            ],
            tolerance: 0.002),
        new Number("4.6",
            answer: Math.Exp(3),
            because: "Adding to a logit multiplies the odds, wherever they stand. That is what a weight means in σ(Wx + b), the model of chapter 01.",
            hint: "The odds are e^z. What does e^(z + 3) divided by e^z give?",
            mistakes:
            [
                new(3.0, "A logit is a logarithm: adding 3 multiplies the odds by e^3."),
                new(Math.Log(3), "That is what tripling the odds adds to the logit: this question goes the other way."),
                new(Activation.Sigmoid(3), "That is the probability at a logit of 3. The question is the ratio of the odds."),
                new(8.0, "That is 2^3: logits use the natural logarithm, so the base is e."),
                new(1000.0, "That is 10^3: logits use the natural logarithm, so the base is e."),
                new(Math.Exp(-3), "The odds grow, so the factor is above 1: mind the sign."),
            ]),
        new Number("4.7",
            answer: Activation.Sigmoid(2),
            because: "Two classes have one number between them: the gap.",
            hint: "With two classes softmax is the sigmoid of the gap, 1.5 − (−0.5).",
            mistakes:
            [
                new(Activation.Sigmoid(1.5), "That leaves out the second logit, as if it were 0: use the gap."),
                new(Activation.Sigmoid(1), "The gap is 1.5 minus −0.5, which is 2."),
                new(Activation.Sigmoid(-2), "That is the probability of the second class."),
                new(0.75, "That divides the logits: take the exponentials first."),
                new(2.0, "That is the gap: its sigmoid is the probability."),
                new(Math.Exp(2), "Those are the odds: the probability is odds/(1 + odds)."),
                new(1.5, "That divides the first logit by their sum, and is no probability. Take the exponentials first."),
            ]),
        new Number("4.8",
            answer: 4 / Math.Log(9),
            because: "The temperature divides the gap, and the gap for 0.9 is ln 9. A temperature above 1 has made the model more modest.",
            hint: "The gap becomes 4/T, and must be the logit of 0.9.",
            mistakes:
            [
                new(Math.Log(9) / 4, "Upside down: 4/T = ln 9, so T is 4 divided by ln 9."),
                new(Math.Log(9), "That is the gap that is wanted: which T brings 4 down to it?"),
                new(4 * Math.Log(9), "T divides the gap: 4/T = ln 9."),
                new(4 / 9.0, "9 are the odds: the gap is their logarithm."),
                new(4 - Math.Log(9), "A temperature divides, it does not subtract."),
                new(4 / 0.9, "0.9 is the probability: the gap must be its logit."),
                new(Activation.Sigmoid(4), "That is the probability at T = 1. The question is the T that gives 0.9."),
            ]),
        new Function("4.9",
            answer: (double[] z) => z.Max() + Math.Log(z.Sum(s => Math.Exp(s - z.Max()))),
            at: [.. Logits.Concat([[0, 1000], [1000, 0], [-1000, 0, 3000]]).Select(z => new object[] { z })],
            because: "With the maximum taken out the largest term is 1: nothing overflows, and the logarithm never sees a 0.",
            hint: "Subtract the largest logit inside, sum the exponentials, take the logarithm, and add the largest logit outside.",
            mistakes:
            [
                new((double[] z) => Math.Log(z.Sum(Math.Exp)), "Right on paper, but it is tried on 1000 and −1000 too: e^1000 overflows and e^−1000 vanishes. Take the maximum out."),
                new((double[] z) => Math.Log(z.Sum(s => Math.Exp(s - z.Max()))), "The maximum was subtracted inside and not added outside: LSE(z + b) = LSE(z) + b."),
                new((double[] z) => z.Min() + Math.Log(z.Sum(s => Math.Exp(s - z.Min()))), "That works while the logits are close. Try 0 and 1000: only the largest taken out keeps every exponent at or below 0."),
                new((double[] z) => z[0] + Math.Log(z.Sum(s => Math.Exp(s - z[0]))), "That works while the first logit is the largest, or near it. Try 0 and 1000: take the largest out, wherever it stands."),
                new((double[] z) => z.Average() + Math.Log(z.Sum(s => Math.Exp(s - z.Average()))), "That works while the logits are close. Try −1000, 0 and 3000: take the largest out instead of the average."),
                new((double[] z) => z.Max(), "That is the hard maximum: the other logits count too, a little."),
                new((double[] z) => z.Max() + z.Sum(s => Math.Exp(s - z.Max())), "The logarithm of the sum is missing."),
                new((double[] z) => z.Sum(s => Math.Log(Math.Exp(s - z.Max()))) + z.Max(), "The logarithm stands inside the sum: sum the exponentials first."),
                new((double[] z) => z.Max() + Math.Log(z.Length), "That is the upper bound, reached only when all logits are equal."),
                new((double[] z) => z.Max() - Math.Log(z.Sum(s => Math.Exp(s - z.Max()))), "Add the logarithm instead of subtracting it: log-sum-exp is never below the maximum."),
            ]),
        new Number("4.10",
            answer: Math.Log(1 + (9 * Math.Exp(-5))),
            because: "Nine rivals cost about nine times what one does: more classes need larger gaps for the same loss.",
            hint: "The loss is ln(1 + Σ e^−gap), with one term for each of the nine other classes.",
            mistakes:
            [
                new(Math.Log(1 + Math.Exp(-5)), "That is with one other class: here there are nine."),
                new(Math.Log(1 + (10 * Math.Exp(-5))), "Nine of the ten classes are wrong: the right one is the 1."),
                new(1 / (1 + (9 * Math.Exp(-5))), "That is the probability of the right class: take minus its logarithm."),
                new(-Math.Log(1 + (9 * Math.Exp(-5))), "The size is right, the sign is not: a loss is minus the logarithm of a probability, so it is positive."),
                new(Math.Log(1 + (9 * Math.Exp(5))), "The sign of the gap is wrong: the right class is ahead."),
                new(5 + Math.Log(1 + (9 * Math.Exp(-5))), "That is log-sum-exp: subtract the right logit."),
                new(Math.Log(10), "That is with no gap at all."),
                new(9 * Math.Exp(-5), "Close, but not the same: the nine terms stand inside one logarithm, beside the 1."),
            ]),
        new Number("4.11",
            answer: Loss.CrossEntropy([1.0, 0.0, 0.0], 0),
            because: "Softmax was applied twice: probabilities lie at most 1 apart, and as logits that gap is small. A loss stuck at such a number is the sign.",
            hint: "CrossEntropy expects logits and applies softmax itself. At best its input is 1, 0, 0: what does it make of that?",
            mistakes:
            [
                new(0.0, "That is what a perfect model should pay. Here CrossEntropy takes 1, 0, 0 for logits, and applies softmax once more."),
                new(Math.Log(3), "That is what it pays when all three are equal. At best the first softmax gives 1, 0, 0."),
                new(Math.Log(1 + Math.Exp(-1)), "That is with two classes: here there are two wrong ones."),
                new(Math.Log(1 + (9 * Math.Exp(-1))), "That is with ten classes: here there are three."),
                new(Activation.Softmax([1, 0, 0])[0], "That is the probability of the right class after both softmaxes: take minus its logarithm."),
                new(-Loss.CrossEntropy([1.0, 0.0, 0.0], 0), "The size is right, the sign is not: a loss is not negative."),
                new(Math.Log(Math.E + 2), "That is log-sum-exp of 1, 0, 0: subtract the right logit, which is 1."),
            ]),
        new Choice("4.12", 'b',
            because: "It must be so: the loss LSE(z) − z_y is not to change when all logits are shifted, and z_y grows by b.",
            ('a', "Try it with a single logit: LSE(z) = z, and LSE(z + b) = z + b."),
            ('c', "Each of the K terms gets the factor e^b, but it comes out of the sum once. Try it with two equal logits."),
            ('d', "The sum grows by the factor e^b, and then the logarithm is taken: a factor becomes a term.")),
    ];
}
