namespace CrossEntropy;

/// <summary>The gradient.</summary>
internal static class Chapter05
{
    private static readonly double[] Horse = [0.2, 0.5, 0.3];
    private static readonly double[] Blurred = [0.5, 0.3, 0.2];

    private static readonly double[] Sure = [3, 0, 0];

    /// <summary>The slope of a loss that applies softmax twice, for the true class 1: the chain rule through both.</summary>
    private static double TwiceSlope(int entry)
    {
        var p = Activation.Softmax(Sure);
        var outer = Loss.CrossEntropyGradient(p, 1);
        return p[entry] * (outer[entry] - p.Zip(outer, (a, b) => a * b).Sum());
    }

    public static Exercise[] Exercises =>
    [
        new Number("5.1",
            answer: 0.9 - 0,
            because: "The plain miss: nine tenths too high, and the score is told to come down by that much.",
            hint: "With respect to the logit the slope is the probability minus the label. What is the label of a paid card?",
            mistakes:
            [
                new(-0.9, "The size is right, the sign is not: p − y, not y − p. The score was too high, and raising it raises the loss."),
                new(0.9 - 1, "That is the slope for an overdue card. This one was paid, so y = 0."),
                new(0.1, "That is the probability of what happened. The slope is p − y, where p is the probability of overdue."),
                new(1 / (1 - 0.9), "That is the slope with respect to the probability. With respect to the logit it is multiplied by p(1 − p)."),
                new(-1 / (1 - 0.9), "That is the size of the slope with respect to the probability. It rises with p, and is still to be multiplied by p(1 − p)."),
                new(0.9 * (1 - 0.9), "That is dp/dz alone, the second factor. Multiply it by the first, dL/dp."),
                new(0.9 * 0.9 * (1 - 0.9), "That is the slope of half the squared gap. For the log loss the factor p(1 − p) is divided away."),
                new(-Math.Log(0.1), "That is the loss itself. Its slope with respect to the logit is wanted."),
            ]),
        new Vector("5.2",
            answer: [0.2, 0.5, 0.3 - 1],
            because: "Dog had taken most of what was the horse's, so dog is pushed down hardest among the wrong classes.",
            hint: "Write the label as a list with a single 1, for the horse, and subtract it from the probabilities, entry by entry.",
            mistakes:
            [
                new(new[] { -0.2, -0.5, 0.7 }, "The sizes are right, the signs are not: p − y, not y − p."),
                new(Horse, "Those are the probabilities. The label is still to be subtracted."),
                new(new[] { 0.2, 0.5 - 1, 0.3 }, "That subtracts the 1 from dog, the class the model likes best. The picture shows a horse."),
                new(new[] { 0.2 - 1, 0.5, 0.3 }, "That subtracts the 1 from cat. The order is cat, dog, horse, and the picture shows a horse."),
                new(new[] { 0, 0, -1 / 0.3 }, "That is the gradient with respect to the probabilities. Through softmax it becomes p − y."),
                new(new[] { 0, 0, 0.3 - 1 }, "The wrong classes have a slope too: raising their logits takes probability from the horse."),
                new(new[] { 0.2 / 3, 0.5 / 3, -0.7 / 3 }, "That divides by the number of classes. A mean is over pictures, and here there is one."),
            ]),
        new Number("5.3",
            answer: 1 - (0.15 + 0.05),
            because: "What the true class is refused is what the others took: one row of the gradient tells the whole prediction.",
            hint: "For the wrong classes the label is 0, so their entries are their probabilities. All three sum to 1.",
            mistakes:
            [
                new(-(0.15 + 0.05), "That is the dog's entry of the gradient, p − 1. The probability p is wanted."),
                new(0.15 + 0.05, "That is what the other two took. Dog has the rest."),
                new((1 - 0.2) / 2, "The rest is not shared with anybody: cat and horse have theirs already."),
                new(1.0, "A gradient of zero would mean that. Here cat and horse have taken something."),
            ]),
        new Number("5.4",
            answer: (0.8 - 1) * 3,
            because: "Large inputs make large slopes for their weights: one reason to scale the data before training.",
            hint: "Chain the slope with respect to z, which is p − y, with the slope of z with respect to w.",
            mistakes:
            [
                new(0.8 - 1, "That is the slope with respect to z, and to b. For w, multiply by the slope of z = wx + b with respect to w."),
                new((1 - 0.8) * 3, "The size is right, the sign is not: p − y is negative here."),
                new(0.8 * 3, "The label is missing: multiply x by p − y, not by p."),
                new((0.8 - 1) / 3, "The slope of wx with respect to w is x: multiply by it."),
                new((0.8 - 1) * 0.8 * 0.2 * 3, "The factor p(1 − p) belongs to half the squared gap. Under log loss it cancels."),
                new(-3 / 0.8, "That starts from dL/dp = −1/p and forgets dp/dz = p(1 − p) on the way."),
            ]),
        new Number("5.5",
            answer: 0.9 * 0.9 * (1 - 0.9),
            because: "The log loss would have said 0.9: here the sigmoid swallows nine tenths of the correction and more.",
            hint: "The slope of half the squared gap with respect to p, times the sigmoid's own slope at this p.",
            mistakes:
            [
                new(0.9, "That is dL/dp, or the slope of the log loss. The sigmoid's slope p(1 − p) is still to come."),
                new(-0.9 * 0.9 * (1 - 0.9), "The size is right, the sign is not: p − y is positive when y = 0."),
                new(2 * 0.9 * 0.9 * (1 - 0.9), "That is the whole squared gap. Half of it has the slope p − y, without the 2."),
                new(0.9 * 0.1, "That is p(1 − p) alone: the miss p − y is still to be multiplied in."),
                new((0.9 - 1) * 0.9 * (1 - 0.9), "That is the slope for y = 1. Here y = 0."),
                new(0.9 * 0.9 / 2, "That is the loss itself. Its slope with respect to z is wanted."),
            ]),
        new Function("5.6",
            answer: (double z, double y) => Activation.Sigmoid(z) - y,
            at: [[0.5, 1.0], [-2.0, 0.0], [1.5, 0.0], [-10.0, 1.0]],
            because: "One line, and the heart of every logistic regression.",
            hint: "Make a probability of the logit first, then subtract the label.",
            mistakes:
            [
                new((double z, double y) => y - Activation.Sigmoid(z), "The sign is turned round: p − y. With y − p the steps against the slope would go uphill."),
                new((double z, double y) => z - y, "z is the logit, not the probability: put it through the sigmoid first."),
                new((double z, double y) => (Activation.Sigmoid(z) - y) * Activation.Sigmoid(z) * Activation.Sigmoid(-z), "That is the slope of half the squared gap. Under log loss p(1 − p) cancels."),
                new((double z, double y) => Activation.Sigmoid(z) * Activation.Sigmoid(-z), "That is dp/dz alone, and does not know the label."),
                new((double z, double y) => (Activation.Sigmoid(z) - y) / (Activation.Sigmoid(z) * Activation.Sigmoid(-z)), "That is the slope with respect to the probability. Multiply by dp/dz."),
                new((double z, double y) => Activation.Sigmoid(z), "The label is missing: this is right for y = 0 only."),
                new((double z, double y) => Activation.Softplus(z) - (y * z), "That is the loss itself. Take its slope."),
                new((double z, double y) => Activation.Sigmoid(-z) - y, "Mind the sign inside: p = 1/(1 + e to the minus z)."),
            ]),
        new Vector("5.7",
            answer: [0.5 - 0.7, 0.3 - 0.3, 0.2 - 0],
            because: "The middle class is left alone: it has just what its label asks for.",
            hint: "The formula does not care that the label is divided: subtract it from the probabilities, entry by entry.",
            mistakes:
            [
                new(new[] { 0.2, 0, -0.2 }, "The sizes are right, the signs are not: p − y."),
                new(new[] { 0.5 - 1, 0.3, 0.2 }, "That rounds the label to (1, 0, 0). It is divided, and counts as it stands."),
                new(new[] { -0.7 / 0.5, -1, 0 }, "That is the gradient with respect to the probabilities, −y/p."),
                new(new[] { 0.7 * (0.5 - 1), 0.3 * (0.3 - 1), 0 }, "Each class counts in the slope of every logit, since softmax ties them together. What remains is p − y."),
                new(Blurred, "Those are the probabilities: subtract the label."),
            ]),
        new Number("5.8",
            answer: (0.4 - 1) / 4,
            because: "The mean divides every row by the number of pictures, so that the step does not grow with the batch.",
            hint: "Find the slope of the mastiff's own loss first. How much of the mean is that one loss?",
            mistakes:
            [
                new(0.4 - 1, "That is the slope of the mastiff's own loss, or of the sum. The mean divides by the number of pictures."),
                new((1 - 0.4) / 4, "The size is right, the sign is not: p − y is negative for the true class."),
                new((0.4 - 1) / 3, "Divide by the four pictures, not by the three classes."),
                new(0.4 / 4, "Dog is the truth here, so its label is 1: subtract it."),
                new(-1 / 0.4 / 4, "That is the slope with respect to the probability. The question is about the logit."),
                new((0.4 - 1) / 12, "Divide by the four pictures only: the classes are summed, not averaged."),
            ]),
        new Number("5.9",
            answer: 2 / 3.0,
            because: "Above two thirds the correction fades although the mistake grows: a model there is hard to win back.",
            hint: "Set the slope of p²(1 − p) with respect to p to zero, with the product rule.",
            mistakes:
            [
                new(0.5, "There p(1 − p) is largest. The slope has one more factor, p, that pulls the place to the right."),
                new(1.0, "There the mistake is worst, but the sigmoid is flat: the slope is 0."),
                new(0.0, "There the model is right, and the slope is 0. (In C# 2/3 is 0: write 2.0/3.)"),
                new(4.0 / 27, "That is the size of the slope at its loudest place. The place p is wanted."),
                new(1 / 3.0, "That is the place for p(1 − p)², which belongs to y = 1."),
                new(Math.Log(2), "That is the logit of the place. The probability p is wanted."),
            ]),
        new Number("5.10",
            answer: TwiceSlope(1),
            because: "The correction should be −0.95. The inner softmax has swallowed most of it, as the sigmoid did with the squared gap.",
            hint: "Measure it: FiniteDifference.Gradient takes the cost as a function of z, and the logits. The dog is entry 1.",
            mistakes:
            [
                new(Activation.Softmax(Sure)[1] - 1, "That is p − y, the slope with one softmax. This program has two."),
                new(Activation.Softmax(Activation.Softmax(Sure))[1] - 1, "That is the slope with respect to the numbers that enter the outer softmax. They come out of the inner one: one more step back."),
                new(-TwiceSlope(1), "The size is right, the sign is not: raising the dog's logit lowers the loss."),
                new(0.0, "It is small, and goes to 0 as the model grows surer, but at this gap it can still be measured."),
                new(TwiceSlope(0), "That is the slope for cat, entry 0. The dog is entry 1."),
                new(Loss.CrossEntropy(Activation.Softmax(Sure), 1), "That is the loss itself. Its slope with respect to the dog's logit is wanted."),
            ]),
        new Choice("5.11", 'b',
            because: "It divides by 10 where the mean over pictures divides by 100: the right direction, ten times the length.",
            ('a', "Compare the divisor in the code with the number of pictures. Are they the same?"),
            ('c', "The sign of every entry is right, so the step still goes downhill. Look at the divisor."),
            ('d', "The mean over 100 pictures would divide by 100. The code divides by 10, so is its result larger or smaller?")),
    ];
}
