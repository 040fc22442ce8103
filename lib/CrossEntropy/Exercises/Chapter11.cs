namespace CrossEntropy;

/// <summary>Cross-entropy and KL divergence.</summary>
internal static class Chapter11
{
    private static readonly double[] Fair = [0.5, 0.5];
    private static readonly double[] Quarter = [0.25, 0.75];
    private static readonly double[] Ninety = [0.9, 0.1];
    private static readonly double[] Half = [0.5, 0.5, 0];
    private static readonly double[] Third = [0.2, 0.3, 0.5];
    private static readonly double[] Fifth = [0.1, 0.6, 0.3];

    public static Exercise[] Exercises =>
    [
        new Number("11.1",
            answer: Information.CrossEntropy(Fair, Quarter, Unit.Bits),
            because: "Its own code would take 1 bit: the wrong one costs 0.2075 more.",
            hint: "The probabilities come from the coin, the lengths from q: weight −log2 of each q by one half.",
            mistakes:
            [
                new(Information.CrossEntropy(Fair, Quarter), "That is in nats: use Math.Log2."),
                new(Information.KullbackLeibler(Fair, Quarter, Unit.Bits), "That is the extra cost alone. The cross-entropy contains the entropy of the coin too."),
                new(Information.KullbackLeibler(Fair, Quarter), "That is the extra cost alone, and in nats. The cross-entropy contains the entropy of the coin too; take Math.Log2."),
                new(Information.CrossEntropy(Quarter, Fair, Unit.Bits), "One bit is what the fair coin's own code takes. Here the lengths come from q, the weights from p."),
                new(Information.Entropy(Quarter, Unit.Bits), "That is the entropy of q: it weights q's lengths by q. What comes has the probabilities p."),
                new(Information.KullbackLeibler(Quarter, Fair, Unit.Bits), "That is the extra cost the other way round, of a coin q in the fair coin's code."),
                new(-Information.CrossEntropy(Fair, Quarter, Unit.Bits), "The size is right, the sign is not: a length is minus a logarithm."),
                new(2 * Information.CrossEntropy(Fair, Quarter, Unit.Bits), "That is the sum of the two lengths: weight each by its probability, one half."),
            ]),
        new Number("11.2",
            answer: Information.KullbackLeibler(Ninety, Fair),
            because: "A model that says one half to everything is as far off as the entropy is below ln 2.",
            hint: "What does each outcome cost beyond its own surprisal, and how often does it come?",
            mistakes:
            [
                new(Information.KullbackLeibler(Fair, Ninety), "That is KL the other way round: the weights are those of the truth, p."),
                new(Information.KullbackLeibler(Ninety, Fair, Unit.Bits), "If you took base 2, that is in bits: use the natural logarithm. If you took the first outcome only: the second has a negative term, which counts."),
                new(Information.CrossEntropy(Ninety, Fair), "That is the cross-entropy: subtract the entropy of p."),
                new(Information.Entropy(Ninety), "That is the entropy of p, which has to be paid anyway. KL is what comes on top."),
                new(-Information.KullbackLeibler(Ninety, Fair), "The size is right, the sign is not: put p above q in the logarithm."),
                new(Math.Log(0.9 / 0.5) + Math.Log(0.1 / 0.5), "Weight each logarithm by p before you add."),
                new(Information.JensenShannon(Ninety, Fair), "That is the Jensen-Shannon divergence: KL compares p with q itself, not with their average."),
            ]),
        new Number("11.3",
            answer: Information.KullbackLeibler([0.25, 0.75], Fair),
            because: "With 0.25 for the 1s it would be zero, and the likelihood at its peak.",
            hint: "Turn the counts into shares, and weight ln(share/0.5) by the shares.",
            mistakes:
            [
                new(Information.KullbackLeibler(Fair, Quarter), "That is from the model to the data. The data stand in front."),
                new(20 * Information.KullbackLeibler(Quarter, Fair), "That is for all twenty labels together. KL compares shares with probabilities."),
                new(Math.Log(2), "That is the mean loss, which contains the entropy of the labels: subtract it."),
                new(Information.Entropy(Quarter), "That is the entropy of the labels: KL is what the model pays on top."),
                new(Information.KullbackLeibler(Quarter, Fair, Unit.Bits), "That is in bits: use the natural logarithm."),
                new(-Information.KullbackLeibler(Quarter, Fair), "The size is right, the sign is not: the share stands above the model in the logarithm."),
                new(0.25 * Math.Log(0.25 / 0.5), "The fifteen labels that are 0 count too."),
                new(0.0, "It would be zero only if the model said 0.25 for the 1s."),
            ]),
        new Number("11.4",
            answer: Information.Entropy([0.8, 0.2]),
            because: "Knowing X leaves 0.500 of the 0.693 nats that Y had before.",
            hint: "Once X is known, how is Y distributed? Take the entropy of that, for each X, and then the mean.",
            mistakes:
            [
                new(Math.Log(2), "That is the entropy of Y when X is not known."),
                new(Math.Log(2) + Information.Entropy([0.8, 0.2]), "That is the entropy of X and Y together. X is known, so it costs nothing."),
                new(Math.Log(2) - Information.Entropy([0.8, 0.2]), "That is what X tells about Y. The floor is what it leaves open."),
                new(Information.Entropy([0.8, 0.2], Unit.Bits), "That is in bits: use the natural logarithm."),
                new(0.5 * Information.Entropy([0.8, 0.2]), "Both values of X leave the same entropy, so the mean over them is that entropy, not half of it."),
                new(-Math.Log(0.8), "That is paid when Y equals X. In one case out of five it does not."),
                new(0.2, "That is how often Y differs from X. The floor is an entropy."),
                new(-0.8 * Math.Log(0.8), "The case where Y differs from X is missing."),
            ]),
        new Number("11.5",
            answer: 10000 * 0.4 / Math.Log(2),
            because: "A loss difference of 0.4 nats is about 721 bytes for ten thousand labels.",
            hint: "What the truth saves per label is KL. Then mind the unit, and the number of labels.",
            mistakes:
            [
                new(10000 * 0.4, "That is in nats. Bits are smaller, so there are more of them."),
                new(10000 * 0.4 * Math.Log(2), "Bits are smaller than nats, so there are more of them: divide by ln 2."),
                new(0.4 / Math.Log(2), "That is for one label. There are ten thousand."),
                new(10000 * 0.9 / Math.Log(2), "That is the length of the whole message. Even the true probabilities have to pay the floor."),
                new(10000 * 0.5 / Math.Log(2), "That is what the true probabilities need. What do they save?"),
                new(10000 * 0.4 / Math.Log(2) / 8, "That is in bytes. The question asks for bits."),
            ]),
        new Function("11.6",
            answer: (double[] p, double[] q) => p.Zip(q, (a, b) => a > 0 ? a * Math.Log(a / b) : 0).Sum(),
            at: [[Half, Third], [Third, Fifth], [Fifth, Third]],
            because: "The weights, and the top of the fraction, are the truth's; what never happens costs nothing.",
            hint: "Which of the two is the weight, and which stands on top of the fraction? And what does a p of 0 contribute?",
            mistakes:
            [
                new((double[] p, double[] q) => p.Zip(q, (a, b) => a * Math.Log(a / b)).Sum(), "Right but for a p of 0, where it gives no number: that term counts as 0."),
                new((double[] p, double[] q) => p.Zip(q, (a, b) => a > 0 ? a * Math.Log2(a / b) : 0).Sum(), "That is in bits: Math.Log gives nats."),
                new((double[] p, double[] q) => p.Zip(q, (a, b) => a > 0 ? a * Math.Log(b / a) : 0).Sum(), "The fraction is upside down: p belongs on top."),
                new((double[] p, double[] q) => p.Zip(q, (a, b) => a * Math.Log(b / a)).Sum(), "The fraction is upside down, and a p of 0 gives no number."),
                new((double[] p, double[] q) => p.Zip(q, (a, b) => a * Math.Log2(a / b)).Sum(), "That is in bits, and it gives no number where p is 0."),
                new((double[] p, double[] q) => -p.Zip(q, (a, b) => a * Math.Log(b)).Sum(), "That is the cross-entropy: subtract the entropy of p."),
                new((double[] p, double[] q) => p.Zip(q, (a, b) => a > 0 ? b * Math.Log(a / b) : 0).Sum(), "The weights must be the truth's, p."),
                new((double[] p, double[] q) => p.Zip(q, (a, b) => b * Math.Log(b / a)).Sum(), "That is KL the other way round: truth and model have changed places."),
                new((double[] p, double[] q) => p.Zip(q, (a, b) => a > 0 ? Math.Log(a / b) : 0).Sum(), "Each logarithm must be weighted by p before it is added."),
                new((double[] p, double[] q) => p.Zip(q, (a, b) => a > 0 ? a * Math.Log(a / b) : 0).Average(), "The probabilities are weights already: add up, and do not divide by the number of terms."),
            ]),
        new Number("11.7",
            answer: 0.5 - (Math.Sqrt(3) / 4),
            because: "The other root, 0.933, is the same mistake with heads and tails exchanged.",
            hint: "Write KL as a function of q, in bits, set it to 1, and solve for q(1 − q) first.",
            mistakes:
            [
                new(0.5 + (Math.Sqrt(3) / 4), "That is the other root: the question asks for the one below one half."),
                new(0.25, "A quarter costs 0.2075 bits extra: q has to be further off."),
                new(1 / 16.0, "That is q(1 − q). Solve the quadratic equation for q."),
                new(Root(1 / Math.Log(2)), "That costs one nat extra. The question asks for one bit, which is less."),
                new(0.5, "That costs one bit in all and none extra: it is the coin's own code."),
                new(0.0, "Then heads would have no word at all, and the extra cost no limit."),
            ]),
        new Number("11.8",
            answer: Math.Sqrt(5),
            because: "Forward KL matches the mean and the variance: 1 from each hump, 4 from their places.",
            hint: "The best Gaussian has the variance of p: each hump's own, and that of the places of the humps.",
            mistakes:
            [
                new(5.0, "That is the variance. The width is its square root."),
                new(1.0, "That is the width of one hump. The forward fit has to cover both."),
                new(2.0, "That is what the places of the humps alone contribute. Each hump has a width too."),
                new(3.0, "Widths do not add; variances do: 1 from the humps and 4 from their places."),
                new(Math.Sqrt(3), "Square the place before you add it to the variance of the hump."),
                new(Math.Sqrt(17), "The humps stand 2 from the middle, not 4."),
                new(Math.Sqrt(10), "That is for humps at ±3."),
            ]),
        new Number("11.9",
            answer: Information.JensenShannon([1, 0], Fair, Unit.Bits),
            because: "Neither KL to the average is infinite, though KL from the fair coin to (1, 0) is.",
            hint: "Find the average m first, then KL from each of the two to m, then their mean.",
            mistakes:
            [
                new(Information.JensenShannon([1, 0], Fair), "That is in nats: use Math.Log2."),
                new(Math.Sqrt(Information.JensenShannon([1, 0], Fair, Unit.Bits)), "That is the square root, which SciPy calls the distance."),
                new(2 * Information.JensenShannon([1, 0], Fair, Unit.Bits), "That is the sum of the two KLs: take half of each."),
                new(Information.KullbackLeibler([1, 0], [0.75, 0.25], Unit.Bits), "That is KL from the first to the average. Take the mean with that of the second."),
                new(Information.KullbackLeibler(Fair, [0.75, 0.25], Unit.Bits), "That is KL from the second to the average. Take the mean with that of the first."),
                new(1.0, "That is KL from the first to the second. Compare each with their average instead."),
                new(double.PositiveInfinity, "KL from the fair coin to (1, 0) is infinite. The Jensen-Shannon divergence compares each with their average, and never is."),
            ]),
        new Choice("11.10", 'c',
            because: "KL compares probabilities. Measured in another unit, the same samples would give another result, and so would more samples.",
            ('a', "Suppose the values are heights: what happens to the result if they are given in centimetres instead of metres?"),
            ('b', "The draws are independent, so their order tells nothing. But what do the numbers a and b stand for?"),
            ('d', "The truth stands in front. Look at what is put into the formula.")),
        new Choice("11.11", 'b',
            because: "Weighted by q, nothing is charged where q is small, so one hump is enough. The caption belongs to a wide bell over both.",
            ('a', "KL(p‖q) charges p · ln(p/q). What is that on the hump where q is almost nothing?"),
            ('c', "You have seen one: which of the two directions left a hump uncovered?"),
            ('d', "The Jensen-Shannon divergence is another quantity. Which direction of KL does not mind a hump that q leaves out?")),
    ];

    /// <summary>The q below one half for which the fair coin costs that many extra bits.</summary>
    private static double Root(double bits) => 0.5 - (Math.Sqrt(1 - Math.Pow(4, -bits)) / 2);
}
