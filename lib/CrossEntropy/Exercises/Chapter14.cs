namespace CrossEntropy;

/// <summary>Calibration and temperature.</summary>
internal static class Chapter14
{
    private static double Entropy(double p) => -(p * Math.Log(p)) - ((1 - p) * Math.Log(1 - p));

    public static Exercise[] Exercises =>
    [
        new Number("14.1",
            answer: (0.6 * 0.05) + (0.4 * 0.2),
            because: "The larger gap counts for fewer customers: 4 tenths of 0.2 and 6 tenths of 0.05.",
            hint: "For each group take the gap between report and share, and weight it by the group's part of all customers.",
            mistakes:
            [
                new((0.05 + 0.2) / 2, "The groups differ in size: weight each gap by its part of the 100 customers."),
                new(0.05 + 0.2, "That adds the gaps. Average them over the customers."),
                new((0.4 * 0.2) - (0.6 * 0.05), "One gap is up and one is down, and they must not cancel: take each without its sign, and average over all customers."),
                new((0.6 * 0.05) - (0.4 * 0.2), "One gap is up and one is down, and they must not cancel. Take each without its sign, then average over all customers."),
                new((0.4 * 0.05) + (0.6 * 0.2), "The weights are swapped: the gap of 0.05 belongs to 60 customers."),
                new(0.2, "That is the gap of the second group only."),
            ]),
        new Number("14.2",
            answer: Entropy(0.3) - ((Entropy(0.1) + Entropy(0.5)) / 2),
            because: "Both are calibrated. What the first saves is the value of knowing which half a customer belongs to.",
            hint: "Each of the two pays its floor: the mean entropy of the groups it can tell apart. Subtract.",
            mistakes:
            [
                new(0.0, "Both are calibrated, but one of them is sharper, and the loss sees it."),
                new(Entropy(0.3), "That is what the second pays. Subtract what the first pays."),
                new((Entropy(0.1) + Entropy(0.5)) / 2, "That is what the first pays. By how much is it less than the second?"),
                new(((Entropy(0.1) + Entropy(0.5)) / 2) - Entropy(0.3), "The size is right, the sign is not: the question is how much cheaper the first is."),
                new((Entropy(0.3) - ((Entropy(0.1) + Entropy(0.5)) / 2)) / Math.Log(2), "That is in bits: take the natural logarithm to get nats."),
                new((2 * Entropy(0.3)) - Entropy(0.1) - Entropy(0.5), "Each group of the first is only half of the customers: take the mean of the two, not their sum."),
                new(Entropy(0.3) - Entropy(0.1), "That is the comparison for half of the customers only. The others cost ln 2 each."),
            ]),
        new Number("14.3",
            answer: 2 / Math.Log(3),
            because: "The report becomes 0.75, the share. The model had said 0.881, and was too sure.",
            hint: "Which report is cheapest when 75 % are overdue? Find its logit, and the number that takes 2 there.",
            mistakes:
            [
                new(Math.Log(3), "That is the logit wanted. By which number must 2 be divided to get there?"),
                new(Math.Log(3) / 2, "That is β. The temperature is 1/β."),
                new(Activation.Sigmoid(2) / 0.75, "The temperature divides logits, not probabilities."),
                new(2 / 0.75, "0.75 is a probability. Turn it into a logit first."),
                new(2 / Math.Log(4), "The odds of 75 % are 3 to 1, not 4 to 1."),
                new(1.0, "At T = 1 the report is σ(2) = 0.881, more than the share."),
                new(2.0, "At T = 2 the report is σ(1) = 0.731, a little less than the share."),
            ]),
        new Function("14.4",
            answer: (double q, double T) => Activation.Sigmoid(Math.Log(q / (1 - q)) / T),
            at: [[0.9, 2.0], [0.3, 0.5], [0.55, 4.0], [0.99, 1.5]],
            because: "Back to the logit, divide, and forth again: 0.9 at T = 2 becomes 0.75.",
            hint: "Temperature acts on the logit: turn q into log-odds, divide, and take the sigmoid.",
            mistakes:
            [
                new((double q, double T) => q / T, "The temperature divides the logit, not the probability: one half must stay one half."),
                new((double q, double T) => Activation.Sigmoid(q / T), "q is a probability already. Take its logit first."),
                new((double q, double T) => Activation.Sigmoid(Math.Log(q / (1 - q)) * T), "This multiplies by T: a higher temperature must make the report more doubtful."),
                new((double q, double T) => Math.Log(q / (1 - q)) / T, "That is the new logit. Turn it back into a probability."),
                new((double q, double T) => Activation.Sigmoid(Math.Log(q) / T), "The logit is the logarithm of the odds, q/(1 − q)."),
                new((double q, double T) => Math.Pow(q, 1 / T), "That raises one probability to a power. The other must be raised too, and both divided by their sum."),
            ]),
        new Number("14.5",
            answer: 2 * 0.2 * 0.8,
            because: "Nothing is wrong with the reports: it is the luck of single customers, which the absolute value adds up.",
            hint: "The gap is 0.8 if the customer is overdue and 0.2 if not. How often does each come?",
            mistakes:
            [
                new(0.0, "The reports are right on average, but in a bin with one customer the share is 0 or 1."),
                new(0.2 * 0.8, "That is what the overdue ones contribute, or the others: they happen to be equal. Add both."),
                new(0.5, "The two gaps do not come equally often: weight them by 0.2 and 0.8."),
                new(2 * 0.3 * 0.7, "That is for a probability of 0.3."),
                new((0.2 * 0.2) + (0.8 * 0.8), "The weights are swapped: the gap of 0.8 comes with probability 0.2."),
                new(Math.Sqrt(0.2 * 0.8), "That is the standard deviation. The error takes the mean of the gaps without sign."),
            ]),
        new Number("14.6",
            answer: 3 * Activation.Sigmoid(3),
            because: "Positive: this example asks for a smaller β, a higher temperature. It was wrong, and loud.",
            hint: "Take the softmax of the two logits, the mean of the logits under it, and subtract the logit of the true class.",
            mistakes:
            [
                new(Activation.Sigmoid(3), "That is the probability of the first class: the mean is of logits, 3 and 0."),
                new((3 * Activation.Sigmoid(3)) - 3, "The true class is the second, whose logit is 0."),
                new(3.0, "That is the limit for large β. At β = 1 the first class has a little less than all."),
                new(-3 * Activation.Sigmoid(3), "The size is right, the sign is not: the mean logit, less the logit of the truth."),
                new(1.5, "That is the slope at β = 0, where both classes have one half."),
                new(Math.Log(1 + Math.Exp(3)), "That is the loss itself, not its slope."),
                new(3 * Activation.Sigmoid(-3), "That weights the logit 3 with the probability of the second class."),
            ]),
        new Number("14.7",
            answer: 0,
            because: "No measure of calibration tells the ignorant from the omniscient. Cross-entropy does.",
            hint: "For each forecaster compare its reports with the share among the customers who got that report.",
            mistakes:
            [
                new(0.42, "That would be with one customer in each bin. Here all who get the same report share a bin."),
                new(0.3, "Of those who got the report 0.3, which share is overdue?"),
                new(0.7, "Compare each report with the share among those who got it."),
                new(Entropy(0.3), "That is the loss of the first forecaster. The question is the calibration error."),
            ]),
        new Choice("14.8", 'c',
            because: "Within an example all gaps shrink alike. Two examples with three classes can change places, as the solution shows.",
            ('a', "The largest logit stays the largest when all are divided by the same positive number."),
            ('b', "Dividing by a positive number keeps the order of the logits of one example."),
            ('d', "Compare two examples: one with two rivals close together and a third far off, one with three classes closer. Do they soften alike?")),
        new Choice("14.9", 'b',
            because: "Training is free to scale the last layer. Where the training loss stands still, no scaling lowers it.",
            ('a', "Zero comes out only if every call on these customers is right."),
            ('c', "Temperature scaling uses no bins. What matters is which customers it was fitted on."),
            ('d', "Could training itself have made its reports larger or smaller by a factor? What does that say of the best temperature on the same customers?")),
        new Number("14.10",
            answer: Activation.Softmax(Activation.Softmax([4, 0]), 2)[0],
            because: "Probabilities, taken for logits, are at most 1 apart. Even before the temperature acts, certainty is out of reach.",
            hint: "Compute the two numbers in q. The second line treats them as logits, divides them by 2 and takes the softmax.",
            mistakes:
            [
                new(Activation.Sigmoid(2), "That is what it should give. The code takes the softmax of probabilities."),
                new(Activation.Sigmoid(4), "That is q, before the second line."),
                new(Activation.Softmax(Activation.Softmax([4, 0]))[0], "The second line also divides by the temperature."),
                new(Activation.Sigmoid(4) / 2, "The second line takes a softmax; it does not just divide."),
                new(Activation.Sigmoid(0.5), "The gap between the two numbers in q is a little less than 1."),
                new(0.5, "The two numbers in q differ, so the softmax does not make them equal."),
            ]),
    ];
}
