namespace CrossEntropy;

/// <summary>Rare classes and many labels.</summary>
internal static class Chapter09
{
    public static Exercise[] Exercises =>
    [
        new Number("9.1",
            answer: 1 / (1.0 + 9),
            because: "The costs set the threshold, and a proper loss gives the probability to hold against it.",
            hint: "Write where nine times p is more than 1 − p.",
            mistakes:
            [
                new(0.9, "That would write only to the surest. The dearer a miss, the lower the threshold."),
                new(1.0 / 9, "Nearly: compare 9p with 1 − p, not with 1."),
                new(0.5, "One half is for mistakes that cost the same."),
                new(9.0, "That is the ratio of the costs. A threshold is a probability."),
            ]),
        new Number("9.2",
            answer: Activation.Sigmoid(Math.Log(4) - Math.Log(50)),
            because: "Subtracting ln 50 from the logit divides the odds by 50.",
            hint: "Turn 0.8 into odds, take the weight out of them, and turn them back.",
            mistakes:
            [
                new(0.8 / 50, "The weight multiplies the odds, not the probability."),
                new(4.0 / 50, "Those are the corrected odds: turn them back into a probability."),
                new(Activation.Sigmoid(Math.Log(4) + Math.Log(50)), "That puts the weight in a second time: take it out."),
                new(0.8, "That is the report. The weight has to be taken out."),
                new(Activation.Sigmoid(0.8 - Math.Log(50)), "0.8 is a probability, not a logit: take its log-odds first."),
            ]),
        new Choice("9.3", 'b',
            because: "The best report rises with the truth and crosses one half together with it: side and order survive, size does not.",
            ('a', "Look at the figure for γ = 2: away from one half the report is not the truth."),
            ('c', "The curve in the figure rises, and crosses the diagonal at one half. Something survives."),
            ('d', "A shift of the logit moves the crossing away from one half. Focal loss leaves it there.")),
        new Number("9.4",
            answer: ((100 * 3.0) + (300 * 2)) / 400,
            because: "Sums and counts can be added up; means cannot.",
            hint: "Turn each mean back into a sum over its tokens.",
            mistakes:
            [
                new(2.5, "That is the mean of the two means: the second part has three times as many tokens."),
                new(900.0, "That is the sum: divide by the number of tokens."),
                new(450.0, "Divide by the number of tokens, not by the number of parts."),
                new(2.75, "The weights are swapped: the larger part has the lower mean."),
            ]),
        new Number("9.5",
            answer: Math.Log(20),
            because: "Every logit moves by the same amount, whatever the customer.",
            hint: "The weight multiplies the odds. What does that do to their logarithm?",
            mistakes:
            [
                new(20.0, "That is the factor on the odds: the logit is their logarithm."),
                new(-Math.Log(20), "The size is right, the sign is not: a weight on the rare class raises its logit."),
                new(Math.Log2(20), "That is the logarithm to base 2: logits use the natural one."),
                new(Math.Log10(20), "That is the logarithm to base 10: logits use the natural one."),
                new(1.0 / 20, "That is the factor that takes the weight out of the odds again."),
            ]),
        new Function("9.6",
            answer: (double z, double w) => Activation.Sigmoid(z - Math.Log(w)),
            at: [[1.2, 50.0], [-0.5, 20.0], [3.0, 1.0], [0.0, 5.0]],
            because: "One subtraction, and no new training.",
            hint: "Take the shift out of the logit first, and only then the sigmoid.",
            mistakes:
            [
                new((double z, double w) => Activation.Sigmoid(z) / w, "The weight multiplies the odds, not the probability."),
                new((double z, double w) => Activation.Sigmoid(z + Math.Log(w)), "That puts the weight in a second time: take it out."),
                new((double z, double w) => z - Math.Log(w), "That is the corrected logit: a probability is wanted."),
                new((double z, double w) => Activation.Sigmoid(z - w), "The logit is shifted by the logarithm of the weight."),
                new((double z, double w) => Activation.Sigmoid(z / w), "The weight shifts the logit. It does not scale it."),
                new((double z, double w) => Activation.Sigmoid(z) - Math.Log(w), "Shift before the sigmoid, not after it."),
                new((double z, double w) => Math.Exp(z) / w, "Those are the corrected odds: turn them into a probability."),
            ]),
        new Number("9.7",
            answer: 0.25 * Math.Log(2),
            because: "Even an undecided example counts for a quarter only.",
            hint: "The log loss, times the square of what is missing to 1.",
            mistakes:
            [
                new(Math.Log(2), "That is the log loss: the factor (1 − q)² is missing."),
                new(0.5 * Math.Log(2), "The factor is squared: γ = 2."),
                new(0.25, "That is the factor. It multiplies the log loss."),
                new(-0.25 * Math.Log(2), "The size is right, the sign is not: the logarithm of q is negative, and the loss is minus that."),
            ]),
        new Number("9.8",
            answer: 0.1 / 1.1,
            because: "Dropping examples of one class is a weight on the other, and is undone in the same way.",
            hint: "By which factor did the odds of overdue grow when the others became fewer?",
            mistakes:
            [
                new(0.05, "The factor is on the odds, not on the probability."),
                new(0.1, "Those are the odds: turn them into a probability."),
                new(10 / 11.0, "That corrects in the wrong direction: overdue cards are rarer in truth."),
                new(0.5, "That is the report, in a world with a tenth of the customers who pay."),
            ]),
        new Number("9.9",
            answer: -Math.Log(0.8) - (2 * Math.Log(0.9)),
            because: "Each label is a question of its own, and a rightly absent animal is an answer too.",
            hint: "Three yes-or-no questions: for each, the probability given to what is true of the photo.",
            mistakes:
            [
                new(-Math.Log(0.9), "That is the dog alone. With sigmoids the absent animals count too."),
                new((-Math.Log(0.8) - (2 * Math.Log(0.9))) / 3, "That is the mean over the labels: the sum is asked for."),
                new(-Math.Log(0.2) - Math.Log(0.9) - Math.Log(0.1), "For cat and horse the right answer is no: it got 0.8 and 0.9."),
                new(-Math.Log(0.9 / 1.2), "Do not normalise: three sigmoids need not sum to 1."),
                new(Math.Log(0.8) + (2 * Math.Log(0.9)), "The size is right, the sign is not: a loss is minus the logarithm."),
            ]),
        new Number("9.10",
            answer: Math.Log(3) / 3,
            because: "It divides by the classes too. A mean over classes is K times too small, and ln K is no longer the mark of knowing nothing.",
            hint: "How many terms of the sum are not zero, and what is it divided by?",
            mistakes:
            [
                new(Math.Log(3), "That is what it should return. Look at the last line: by what is the sum divided?"),
                new(3 * Math.Log(3), "The targets are one-hot: only one term for each example is not zero."),
                new(1.0 / 3, "That is the probability: the code takes minus its logarithm."),
                new(Math.Log(3) / 9, "There is one factor K in the divisor, not two."),
            ]),
    ];
}
