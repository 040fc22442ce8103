namespace CrossEntropy;

/// <summary>Training.</summary>
internal static class Chapter07
{
    /// <summary>What q expects to pay more than the truth p.</summary>
    private static double Excess(double p, double q) => (p * Math.Log(p / q)) + ((1 - p) * Math.Log((1 - p) / (1 - q)));

    private static double Expected(double p, double q) => -(p * Math.Log(q)) - ((1 - p) * Math.Log(1 - q));

    public static Exercise[] Exercises =>
    [
        new Number("7.1",
            answer: 0.2 * 0.5 * 3,
            because: "The miss is −0.5, and x passes it on threefold: a large feature makes a large step.",
            hint: "First the miss: what does the model say at the start, minus the label? Then the slope for w, then the step against it.",
            mistakes:
            [
                new(-0.2 * 0.5 * 3, "The size is right, the direction is not: the step goes against the slope, and the slope is negative."),
                new(0.2 * 0.5, "That is the step of b. For w the miss is multiplied by x."),
                new(0.5 * 3, "That is the slope's size: multiply it by the learning rate."),
                new(-0.5 * 3, "That is the slope: the step is minus the learning rate times it."),
                new(0.2 * 3, "At w = 0, b = 0 the model already says one half: the miss is 0.5 − 1."),
                new(0.2 * 0.5 * 0.5 * 0.5 * 3, "The sigmoid's slope q(1 − q) has cancelled in chapter 05: only the miss times x remains."),
            ]),
        new Number("7.2",
            answer: Excess(0.7, 0.9),
            because: "The expected excess depends on p and q alone. Part III gives it a name.",
            hint: "Work out what each expects to pay: overdue comes with probability 0.7, paid with 0.3. Then subtract.",
            mistakes:
            [
                new(Expected(0.7, 0.9), "That is all the model expects to pay: subtract what the truth expects to pay."),
                new(Expected(0.7, 0.7), "That is what the truth expects to pay. How much more does the model?"),
                new(Excess(0.9, 0.7), "The roles are swapped: the coin falls with the true 0.7, not with the model's 0.9."),
                new(-Excess(0.7, 0.9), "The size is right, the sign is not: the model pays more than the truth."),
                new(Math.Log(0.9 / 0.7), "That is for an overdue customer only, and a gain there. Three times in ten the customer pays, which costs the model."),
                new(Math.Log(0.7 / 0.9), "That is for an overdue customer only. Three times in ten the customer pays, which costs the model."),
                new(0.7 * Math.Log(0.7 / 0.9), "That is the overdue part only: add the 0.3 that paid."),
                new(Excess(0.7, 0.9) / Math.Log(2), "That is in bits: take the natural logarithm."),
                new(0.9 - 0.7, "That is the gap between the probabilities. The question is the gap between the expected prices."),
            ]),
        new Number("7.3",
            answer: 0.5,
            because: "Twice the inverse of the bend, 2/c: the sharpest bend of a valley sets the limit for all directions.",
            hint: "Find c first. Then ask for which η the factor 1 − ηc lies between −1 and 1.",
            mistakes:
            [
                new(1.0, "J = 2w² is c/2 times w²: c is 4, not 2."),
                new(0.25, "At η = 1/c one step lands on the bottom. Longer steps overshoot but still come closer, up to a point."),
                new(2.0, "That would be right for c = 1. Here c is larger."),
                new(4.0, "That is c: the limit is where 1 − ηc reaches −1."),
            ]),
        new Number("7.4",
            answer: Math.Log(1000),
            because: "A thousand times as long for another 6.9: that is how slowly a perfect prediction comes nearer.",
            hint: "Subtract two logarithms: the gain depends on the ratio of the epochs alone.",
            mistakes:
            [
                new(Math.Log(1_000_000), "That is w at the end: subtract what it was at epoch 1,000."),
                new(3.0, "Three factors of ten, that is right, and each adds ln 10."),
                new(1000.0, "That is the ratio of the epochs: w grows by its logarithm."),
                new(2.0, "w doubles, that is right: by how much does it grow?"),
                new(Math.Log2(1000), "That is to base 2: the growth goes by the natural logarithm."),
            ]),
        new Number("7.5",
            answer: 0.1 * 2 / (1 - 0.9),
            because: "Ten times the step without momentum, 1/(1 − μ): remember it when you change μ and keep the rate.",
            hint: "In the end v no longer changes: solve v = 0.9 v + 2, then multiply by the rate.",
            mistakes:
            [
                new(0.1 * 2, "That is the step without momentum, and the first one with it. The speed then adds up."),
                new(2 / (1 - 0.9), "That is v: the step is the learning rate times v."),
                new(0.1 * 2 * 1.9, "That is the second step: go on until v stands still."),
                new(0.1 / (1 - 0.9), "That is for a slope of 1. Here it is 2."),
                new(-0.1 * 2 / (1 - 0.9), "The direction is against the slope, that is right: the length is wanted."),
            ]),
        new Number("7.6",
            answer: 0.01,
            because: "Small slope or large, the first step is as long as the rate says.",
            hint: "Put g and g² into the formula and cancel.",
            mistakes:
            [
                new(0.01 * 0.003, "That is gradient descent's step. Adam divides by the root of the mean square, which is as small as the slope."),
                new(0.01 / 0.003, "Adam divides by the root of the mean square: the square cancels with the root, and the slope with the slope."),
                new(-0.01, "The direction is against the slope, that is right: the distance is wanted."),
                new(0.003, "That is the slope: it cancels."),
                new(1.0, "That is the ratio: multiply it by the rate."),
            ]),
        new Function("7.7",
            answer: (double w, double g, double eta, double lambda) => w - (eta * (g + (lambda * w))),
            at: [[1.0, 0.5, 0.1, 0.01], [-2.0, 0.3, 0.5, 0.1], [0.7, 0.0, 1.0, 0.2]],
            because: "Even with a slope of 0 the parameter shrinks, by the factor 1 − ηλ: hence decay.",
            hint: "Add λ times the parameter to the slope, then step against the sum.",
            mistakes:
            [
                new((double w, double g, double eta, double lambda) => w - (eta * g), "The decay is missing: lambda times w is added to the slope."),
                new((double w, double g, double eta, double lambda) => w + (eta * (g + (lambda * w))), "This goes uphill: the step is against the slope."),
                new((double w, double g, double eta, double lambda) => w - (eta * (g - (lambda * w))), "This pushes w away from 0: the decay has the sign of the slope of a penalty."),
                new((double w, double g, double eta, double lambda) => w - (eta * g) - (lambda * w), "Here the decay does not pass through the learning rate: in the chapter's formula η multiplies the sum."),
                new((double w, double g, double eta, double lambda) => w - (eta * (g + lambda)), "The pull is in proportion to the parameter: lambda times w."),
                new((double w, double g, double eta, double lambda) => w - (eta * (g + (lambda * w * w / 2))), "That adds the penalty itself. What is added to the slope is the penalty's slope, lambda times w."),
                new((double w, double g, double eta, double lambda) => -eta * (g + (lambda * w)), "That is the step: add it to the old parameter."),
            ]),
        new Number("7.8",
            answer: -((90 * Math.Log(0.99)) + (10 * Math.Log(0.001))) / 100,
            because: "The mean has nearly doubled since epoch 10, while nine customers in ten cost almost nothing.",
            hint: "Ninety customers pay one price, ten another: add all up and divide by a hundred.",
            mistakes:
            [
                new(-(Math.Log(0.99) + Math.Log(0.001)) / 2, "The two prices do not come equally often: 90 customers pay one, 10 the other."),
                new(-((90 * Math.Log(0.99)) + (10 * Math.Log(0.001))), "That is the sum: divide by the hundred customers."),
                new(-Math.Log(0.99), "That is the median. The ten dear customers are part of the mean."),
                new(0.01, "That is the median, rounded. The ten dear customers are part of the mean."),
                new(-Math.Log(((90 * 0.99) + (10 * 0.001)) / 100), "That is the logarithm of the mean probability. Take the logarithm of each first, then the mean."),
                new(-Math.Log(0.7), "That is the mean at epoch 10."),
                new(((90 * Math.Log(0.99)) + (10 * Math.Log(0.001))) / 100, "The size is right, the sign is not: a loss is minus the logarithm."),
                new(-10 * Math.Log(0.001) / 100, "The ninety pay a little too."),
                new(-((90 * Math.Log(0.99)) + (10 * Math.Log(0.001))) / 100 / Math.Log(2), "That is in bits: take the natural logarithm."),
            ]),
        new Number("7.9",
            answer: Activation.Sigmoid(-3) / 3,
            because: "Every decay above 0 has such a place of rest. As λ goes to 0 it moves out to infinity.",
            hint: "At rest the slope of the loss plus λw is zero. The slope is −σ(−w), the same for both cards, so the mean is too.",
            mistakes:
            [
                new(Activation.Sigmoid(-3), "That is the pull of the data. It equals λ times w, not λ."),
                new(Math.Exp(-3) / 3, "e to the −3 is only about σ(−3): use the sigmoid itself."),
                new(Activation.Sigmoid(3) / 3, "The miss at w = 3 is small: it is σ(−3), not σ(3)."),
                new(2 * Activation.Sigmoid(-3) / 3, "The loss is the mean over the two cards: their slopes are equal, so the mean is one of them."),
                new(-Activation.Sigmoid(-3) / 3, "The size is right, the sign is not: the slope is −σ(−3), and λw makes up for it."),
                new(3 * Activation.Sigmoid(-3), "Divide by w instead: λ · 3 equals the pull of the data."),
            ]),
        new Choice("7.10", 'c',
            because: "No gap between the curves, but both far above the floor: the model underfits.",
            ('a', "Stopping early helps when the validation loss rises. Here nothing rises: both losses are stuck."),
            ('b', "Decay holds a model back. Is this one too free, or too stiff? Compare the training loss with the floor."),
            ('d', "More data closes a gap between training and validation loss. Here there is none.")),
        new Choice("7.11", 'b',
            because: "A floor of 0.70 bits is 0.485 nats, just below the loss. Compare only what has the same unit.",
            ('a', "No model expects to pay less than the truth, and a million customers leave little room for luck."),
            ('c', "Minus p times the logarithm of p is positive, as it should be. Compare the two logarithms."),
            ('d', "Luck shrinks with the number of customers: on a million a gap of 0.20 is out of reach. Compare the two logarithms.")),
    ];
}
