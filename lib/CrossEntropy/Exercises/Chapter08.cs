namespace CrossEntropy;

/// <summary>Picking a loss.</summary>
internal static class Chapter08
{
    /// <summary>Student's t for nine degrees of freedom and 95 %.</summary>
    private const double Factor = 2.262;

    public static Exercise[] Exercises =>
    [
        new Number("8.1",
            answer: Math.Max(0, 1 - (-1 * -0.4)),
            because: "The call was right, but its margin is short of 1, so the hinge still charges something.",
            hint: "Multiply t and z to get the margin, then see how far it is short of 1.",
            mistakes:
            [
                new(1.4, "The margin is t · z, and both are negative here: their product is positive."),
                new(0.0, "The call was right, but the hinge is silent only from a margin of 1 on."),
                new(0.4, "That is the margin. The hinge charges what is missing to 1."),
                new(Math.Log(1 + Math.Exp(-0.4)), "That is the cross-entropy at this margin: the hinge has no logarithm."),
                new(0.6 * 0.6, "That is least squares: the hinge does not square the gap."),
            ]),
        new Number("8.2",
            answer: (2 * 0.8) - 1,
            because: "Least squares aims at the mean of t, which is +1 for 80 % of them and −1 for the rest.",
            hint: "Where is the slope of the mean loss zero? Its formula stands just above.",
            mistakes:
            [
                new(0.8, "That is the share itself. Scores aim at +1 and −1, not at 1 and 0."),
                new(1.0, "That is the best score under the hinge."),
                new(Math.Log(0.8 / 0.2), "That is the best score under cross-entropy and Brier, the log-odds."),
                new((1 + 0.8) / 2, "That turns a score into a probability. Here the probability is given."),
                new(-0.6, "The size is right; but most of these customers will be overdue, t = +1."),
            ]),
        new Choice("8.3", 'c',
            because: "Beyond margin 1 the hinge has slope zero, so those customers take no part. The ones that remain are called support vectors.",
            ('a', "At margin 2 its slope is −0.12: small, but those customers do pull."),
            ('b', "Brier is nearly flat far out, but at a margin of 2 its slope is not zero."),
            ('d', "It pulls customers beyond 1 back towards 1: without them the balance changes.")),
        new Number("8.4",
            answer: (1 + 0.5) / 2,
            because: "Least squares holds its probability on a straight scale, from −1 for never to +1 for surely.",
            hint: "The best score is 2p − 1. Solve that for p.",
            mistakes:
            [
                new(Activation.Sigmoid(0.5), "The sigmoid belongs to cross-entropy and Brier. Least squares has a straight scale."),
                new(0.5, "That is the score. A score of 0 already means one half."),
                new((2 * 0.5) - 1, "That turns a probability into a score. Here the score is given."),
                new(0.25, "Mind the sign: a score above 0 means more than one half."),
            ]),
        new Number("8.5",
            answer: -Activation.Sigmoid(3),
            because: "Near −1, as strong as it gets: a confident mistake is corrected almost in full.",
            hint: "Differentiate ln(1 + e^−m) with the chain rule; or take an overdue card, for which it is probability minus label.",
            mistakes:
            [
                new(Activation.Sigmoid(3), "The size is right, the sign is not: the loss falls as the margin grows."),
                new(-Activation.Sigmoid(-3), "That is the slope at m = +3, where the call is right."),
                new(Math.Log(1 + Math.Exp(3)), "That is the loss itself, not its slope."),
                new(-1.0, "That is the hinge's slope. Cross-entropy only comes near it."),
                new(-2 * Math.Pow(Activation.Sigmoid(3), 2) * Activation.Sigmoid(-3), "That is Brier's slope: cross-entropy has no saturating factor."),
                new(-8.0, "That is the slope of least squares."),
            ]),
        new Number("8.6",
            answer: -Math.Log(2),
            because: "A mistake of middling confidence is corrected most. Worse mistakes are corrected less: that is saturation.",
            hint: "Set the derivative of q²(1 − q) to zero, and turn q back into a margin with the log-odds.",
            mistakes:
            [
                new(2.0 / 3, "That is the best q. Now solve σ(−m) = q for m."),
                new(Math.Log(2), "The size is right. But q is the probability given to what did not happen: above one half the margin is negative."),
                new(0.0, "At m = 0 the factor q(1 − q) is largest, but there is one more factor q."),
                new(1.0 / 3, "That is the probability given to what happened. Turn it into a margin with the log-odds."),
                new(-1.0, "Try it: q²(1 − q) is a little larger at another margin."),
            ]),
        new Function("8.7",
            answer: (double z, double y) => Math.Max(0, 1 - (((2 * y) - 1) * z)),
            at: [[0.3, 1.0], [-2.0, 0.0], [2.5, 1.0], [0.7, 0.0], [-1.5, 1.0]],
            because: "The label 0 or 1 has to become t = −1 or +1 first; 2y − 1 does that.",
            hint: "Turn y into t, multiply by z to get the margin, and charge what is missing to 1, but never less than 0.",
            mistakes:
            [
                new((double z, double y) => Math.Max(0, 1 - (y * z)), "With y = 0 the score drops out: every paid card costs 1. Turn y into t = 2y − 1 first."),
                new((double z, double y) => Math.Max(0, 1 - z), "That is right for overdue cards only: the label is missing."),
                new((double z, double y) => 1 - (((2 * y) - 1) * z), "Beyond a margin of 1 this goes below zero: a hinge stops there."),
                new((double z, double y) => Math.Max(0, -((2 * y) - 1) * z), "This is satisfied with a margin of 0: the hinge wants 1."),
                new((double z, double y) => Math.Max(0, 1 + (((2 * y) - 1) * z)), "The sign of the margin is wrong: this charges right calls most. y = 1 has to become t = +1, and the margin is subtracted from 1."),
                new((double z, double y) => Math.Pow(1 - (((2 * y) - 1) * z), 2), "That is least squares: the hinge does not square, and stops at 1."),
                new((double z, double y) => Math.Log(1 + Math.Exp(-((2 * y) - 1) * z)), "That is cross-entropy: the hinge is made of straight lines."),
            ]),
        new Number("8.8",
            answer: Factor * 0.012 / Math.Sqrt(10),
            because: "Ten runs say more than one: the interval of the mean is narrower than the spread of the runs.",
            hint: "The factor for ten runs, times the standard deviation, divided by the root of their number.",
            mistakes:
            [
                new(Factor * 0.012, "That is without the root of 10: it is about single runs, not about their mean."),
                new(0.012 / Math.Sqrt(10), "That is one standard error: multiply it by the factor for ten runs."),
                new(Factor * 0.012 / 10, "Divide by the root of 10, not by 10."),
                new(Factor * 0.012 / 3, "That is the root of 9. The mean is of ten runs."),
                new(1.96 * 0.012 / Math.Sqrt(10), "That factor is for many runs. With ten it is larger."),
                new(2 * 0.012 / Math.Sqrt(10), "A factor near 2 is for many runs. With ten it is larger."),
                new(2 * Factor * 0.012 / Math.Sqrt(10), "That is the whole width: the question is how far it reaches to one side."),
                new(0.012, "That is the spread of single runs. The mean of ten is known better."),
            ]),
        new Choice("8.9", 'b',
            because: "Only a proper loss gives a probability, and a probability can be held against any threshold.",
            ('a', "Its score says which side of one half, whatever the costs: another threshold finds nothing to stand on."),
            ('c', "That is one number for all customers at one threshold: it says nothing about a single customer."),
            ('d', "A number between 0 and 1 is not yet a probability: at sharpness 0.25 it was far from the truth.")),
        new Number("8.10",
            answer: (1 + 0) / 2.0,
            because: "A paid card costs 1 whatever the score: the model is free to call everyone overdue, and no error is raised.",
            hint: "What does a paid card, y = 0, cost at any score? What does an overdue card cost at its best score?",
            mistakes:
            [
                new(0.0, "That would need a score at which a paid card costs nothing. Put y = 0 into the code."),
                new(1.0, "That is what a paid card costs. The overdue half can do better."),
                new(2.0, "No card need cost more than 1: put y = 0 into the code, then choose the best score for y = 1."),
                new(-1.0, "A hinge is never below 0."),
            ]),
    ];
}
