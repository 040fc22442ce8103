namespace CrossEntropy;

/// <summary>Soft labels.</summary>
internal static class Chapter13
{
    public static Exercise[] Exercises =>
    [
        new Number("13.1",
            answer: -(0.6 * Math.Log(0.6)) - (0.4 * Math.Log(0.4)),
            because: "That is the entropy of the votes. While people disagree, no report about this picture can pay less.",
            hint: "The best report is the shares of the votes themselves. What does it pay, on average over the five?",
            mistakes:
            [
                new(0.0, "That would need one report to be certain of cat and of dog."),
                new(-Math.Log(0.6), "That is paid on the votes for cat only. The votes for dog cost −ln 0.4."),
                new(-(Math.Log(0.6) + Math.Log(0.4)) / 2, "The two prices do not come equally often: weight them by 0.6 and 0.4."),
                new(-(0.6 * Math.Log(0.5)) - (0.4 * Math.Log(0.3)), "That is what the model of the table pays. A better one pays less."),
                new((-(0.6 * Math.Log(0.6)) - (0.4 * Math.Log(0.4))) / Math.Log(2), "That is in bits: take the natural logarithm to get nats."),
                new(5 * (-(0.6 * Math.Log(0.6)) - (0.4 * Math.Log(0.4))), "That is the sum over the five votes: the mean is asked for."),
            ]),
        new Number("13.2",
            answer: Math.Log(0.84 / 0.04),
            because: "The best gap is the logarithm of the ratio of the two targets: finite, however clear the picture.",
            hint: "Find the two targets, for the right class and for another; the gap is the logarithm of their ratio.",
            mistakes:
            [
                new(Math.Log(0.8 / 0.2), "0.2 is shared out among five classes, the right one included."),
                new(Math.Log(0.8 / 0.05), "That shares 0.2 among the four others. In PyTorch's formula the right class gets its part too."),
                new(Math.Log(0.8 / 0.04), "The right class gets its ε/K back as well."),
                new(Math.Log(91), "That is the gap for ε = 0.1 and ten classes."),
                new(0.84 / 0.04, "That is the ratio of the targets: the gap is its logarithm."),
                new(Math.Log(0.84 / 0.16), "0.16 is the target of the four others together. Each logit belongs to one class."),
            ]),
        new Number("13.3",
            answer: Activation.Sigmoid(1),
            because: "The temperature divides the gap of 2 by two. At T = 1 it would have been 0.881.",
            hint: "Divide both logits by the temperature, then take the softmax, or the sigmoid of the gap.",
            mistakes:
            [
                new(Activation.Sigmoid(2), "That is at T = 1: divide the logits by 2 first."),
                new(Activation.Sigmoid(4), "The temperature divides the logits; a higher one makes the report more doubtful."),
                new(Activation.Sigmoid(-1), "That is the second class."),
                new(Activation.Sigmoid(2) / 2, "The logits are divided by the temperature, not the probability."),
                new(0.75, "Probabilities are not proportional to logits: take the softmax."),
                new(Activation.Sigmoid(1.5), "The sigmoid needs the gap between the two logits, divided by the temperature."),
            ]),
        new Number("13.4",
            answer: 1 - 0.1 + (0.1 / 4),
            because: "A tenth is taken off, and a quarter of it comes back.",
            hint: "What is left of the label, and which part of the weight shared out comes back to it?",
            mistakes:
            [
                new(0.9, "The right class gets its part of what is shared out, too."),
                new(0.1 / 4, "That is the target of each other class."),
                new(1 - (0.1 / 4), "A whole ε is taken off first; ε/K comes back."),
                new(0.9 + (0.1 / 3), "The weight is shared out among all four classes, not among three."),
                new(0.9 * 0.25, "The label itself has weight 1, and loses only ε of it."),
            ]),
        new Number("13.5",
            answer: -(0.9 * Math.Log(0.9)) - (0.1 * Math.Log(0.1)),
            because: "The floor of the careless clerk: to draw a label anew with 0.2 is to flip it with 0.1.",
            hint: "Compute the two targets by the formula, then their entropy.",
            mistakes:
            [
                new(-(0.8 * Math.Log(0.8)) - (0.2 * Math.Log(0.2)), "The right class gets half of the 0.2 back."),
                new(0.0, "The targets are not one-hot, so their entropy is not zero."),
                new(-Math.Log(0.9), "The other class has a target as well, and it costs −ln 0.1."),
                new(-Math.Log(0.8), "First compute both targets, then weight the two prices by them."),
                new(Math.Log(2), "That would be smoothing with ε = 1, which leaves nothing of the label."),
                new((-(0.9 * Math.Log(0.9)) - (0.1 * Math.Log(0.1))) / Math.Log(2), "That is in bits: take the natural logarithm to get nats."),
            ]),
        new Function("13.6",
            answer: (double q, double eps, double K) => (q - (eps / K)) / (1 - eps),
            at: [[0.91, 0.1, 10.0], [0.5, 0.2, 4.0], [0.3, 0.05, 3.0], [0.6, 0.4, 2.0]],
            because: "Smoothing is a straight line, and a straight line can be turned round.",
            hint: "Set q equal to (1 − ε) p + ε/K, and solve for p.",
            mistakes:
            [
                new((double q, double eps, double K) => ((1 - eps) * q) + (eps / K), "That smooths once more. Solve the formula for p."),
                new((double q, double eps, double K) => q / (1 - eps), "The part shared out, ε/K, must be taken off first."),
                new((double q, double eps, double K) => q - (eps / K), "What is left has been shrunk by 1 − ε: divide by that."),
                new((double q, double eps, double K) => (q / (1 - eps)) - (eps / K), "Mind the order: take off ε/K first, then divide."),
                new((double q, double eps, double K) => (q - eps) / (1 - eps), "Each class received ε/K, not ε."),
                new((double q, double eps, double K) => (q - (eps / K)) / (1 - (eps / K)), "The truth was shrunk by 1 − ε, not by 1 − ε/K."),
            ]),
        new Number("13.7",
            answer: 4 * (0.5 - Activation.Sigmoid(1)),
            because: "Negative: this logit should rise. Without the factor the slope would be sixteen times smaller.",
            hint: "Take both softmaxes at T = 4, subtract target from report, divide by T for the chain rule, and multiply by T².",
            mistakes:
            [
                new(0.5 - Activation.Sigmoid(1), "That is the difference of the probabilities. The chain rule divides by T, the factor multiplies by T²."),
                new((0.5 - Activation.Sigmoid(1)) / 4, "That is without the factor T²."),
                new(16 * (0.5 - Activation.Sigmoid(1)), "The chain rule divides by T once: 16/4 is left."),
                new(4 * (Activation.Sigmoid(1) - 0.5), "The size is right, the sign is not: report minus target, and the report is too low."),
                new(4 * (0.5 - Activation.Sigmoid(4)), "The teacher's logits are divided by T as well."),
                new(0.5 - Activation.Sigmoid(4), "That is the slope at T = 1."),
                new(-1.0, "That is the limit for very large T. At T = 4 use the softmaxes themselves."),
                new(-2.0, "That is half the gap of the teacher's logits. Use the softmaxes at T = 4."),
            ]),
        new Choice("13.8", 'c',
            because: "0.5003 is the entropy of the smoothed targets. The KL part is zero, and nothing is left to learn here.",
            ('a', "A low rate would leave a loss that still falls, slowly. This one has stopped, at a number you have met."),
            ('b', "With ten classes that sticks near 1.46 without smoothing, and higher with it."),
            ('d', "These labels need not be noisy: the spread is in the targets you made.")),
        new Number("13.9",
            answer: 0.9 + (9 * 0.01),
            because: "The right class is missing its ε/K. Probabilities that do not sum to 1 give such a slip away.",
            hint: "One class gets the first value, the nine others the second. Add them up.",
            mistakes:
            [
                new(1.0, "It would be, if the right class got its part as well. Add up what the code gives."),
                new(0.91, "That is one class with 0.9 and one with 0.01, or what the right class should have got. Add up all ten."),
                new(0.9 + (10 * 0.01) + 0.01, "There are nine other classes, and the right one gets 0.9 only."),
                new(0.09, "Do not forget the right class."),
            ]),
        new Number("13.10",
            answer: Information.KullbackLeibler([0.9, 0.1], [0.5, 0.5]),
            because: "The labels are drawn from the teacher, so the teacher weights the logarithms and stands first.",
            hint: "H(t, q) − H(t) is a KL divergence. Which distribution weights its logarithms?",
            mistakes:
            [
                new(Information.KullbackLeibler([0.5, 0.5], [0.9, 0.1]), "That is what the code shows. The labels are drawn from the teacher: it must stand first."),
                new(Math.Log(2), "That is H(t, q), the whole price. The teacher's entropy is still in it."),
                new(-(0.9 * Math.Log(0.9)) - (0.1 * Math.Log(0.1)), "That is the teacher's entropy: what is paid beyond it?"),
                new(Information.KullbackLeibler([0.9, 0.1], [0.5, 0.5]) / Math.Log(2), "That is in bits: take the natural logarithm to get nats."),
                new(0.4, "That is the gap between two probabilities. A price needs logarithms."),
                new(0.0, "It is zero only where the student agrees with the teacher."),
            ]),
    ];
}
