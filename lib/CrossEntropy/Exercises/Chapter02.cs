namespace CrossEntropy;

/// <summary>Many classes.</summary>
internal static class Chapter02
{
    private static readonly double Mastiff = -Math.Log(0.4), Horse = -Math.Log(0.78), Kitten = -Math.Log(0.02);

    private static readonly double[] Three = [0.4, 0.4, 0.2], OneHot = [0, 1, 0];
    private static readonly double[] Pony = [0.1, 0.3, 0.6], Divided = [0.6, 0.3, 0.1];
    private static readonly double[] Two = [0.25, 0.75], Halves = [0.4, 0.6];

    public static Exercise[] Exercises => [.. Checks, .. Prices, .. Means, FindTheMistake];

    private static Exercise[] Checks =>
    [
        new Number("2.1",
            answer: -Math.Log(0.4),
            because: "The same as before: only what was given to the true class counts, not how the rest was divided.",
            hint: "The picture is a dog. Which probability did the second model give to that?",
            mistakes:
            [
                new(-Math.Log(0.6), "That is the price had it been a horse. The mastiff is a dog."),
                new(double.PositiveInfinity, "The 0 went to cat, and it was no cat. Only the probability of the dog counts."),
                new(-Math.Log(0.4) - Math.Log(0.6), "Only the true class is charged: leave out the horse."),
                new(Math.Log(0.4), "The size is right, the sign is not: a loss is minus the logarithm."),
                new(-Math.Log2(0.4), "That is in bits: take the natural logarithm to get nats."),
                new(-Math.Log10(0.4), "That is the logarithm to base 10: nats come from Math.Log."),
                new(0.4, "That is the probability given to the dog: take minus its logarithm."),
                new(0.6, "That is how far the dog's probability is from 1. The price is minus a logarithm."),
                new(-Math.Log(0.2), "That belongs to the first model's horse. The second gave 0.4 to the dog."),
            ]),
        new Number("2.2",
            answer: -((0.5 * Math.Log(0.3)) + (0.5 * Math.Log(0.45))),
            because: "Each class is charged its own price, in the proportion in which it was named. The horse was not named and is not charged.",
            hint: "Each class is charged minus the logarithm of its probability, multiplied by its share of the truth.",
            mistakes:
            [
                new(-Math.Log(0.3) - Math.Log(0.45), "The shares are missing: each of the two prices counts one half."),
                new(-0.5 * Math.Log(0.45), "That is the half that said dog: the other half is charged too."),
                new(-0.5 * Math.Log(0.3), "That is the half that said cat: the other half is charged too."),
                new(-Math.Log(0.75), "That is the price of \"cat or dog\" together. Each of the two is charged by its own probability."),
                new(-Math.Log(0.5), "That is minus the logarithm of the truth. The model's probabilities go into the logarithm, the truth outside."),
                new(double.PositiveInfinity, "The 0 is in the truth, and stands outside the logarithm: a class that nobody named adds nothing."),
                new(-0.75 * Math.Log(0.5), "p and y are swapped: the model's probabilities go into the logarithm."),
                new((0.5 * Math.Log(0.3)) + (0.5 * Math.Log(0.45)), "The size is right, the sign is not: a loss is minus the logarithm."),
                new(-((0.5 * Math.Log2(0.3)) + (0.5 * Math.Log2(0.45))), "That is in bits: take the natural logarithm to get nats."),
                new(-((0.5 * Math.Log(0.3)) + (0.5 * Math.Log(0.45))) / 3, "The sum over classes is not divided by their number."),
                new(-((0.3 * Math.Log(0.3)) + (0.45 * Math.Log(0.45)) + (0.25 * Math.Log(0.25))), "Those are the model's shares before the logarithms: the truth's, one half each, are wanted."),
                new(0.0, "Only a sure and right prediction is free, and here people disagree."),
            ]),
        new Number("2.3",
            answer: ((1 * 0.2) + (3 * 1.0)) / (1 + 3),
            because: "As if the second picture were there three times: four pictures, 3.2 nats in all.",
            hint: "Multiply each loss by its weight, add, and divide by the sum of the weights.",
            mistakes:
            [
                new(((1 * 0.2) + (3 * 1.0)) / 2, "That divides by the number of pictures: divide by the sum of the weights."),
                new((1 * 0.2) + (3 * 1.0), "That is the weighted sum: divide it by the sum of the weights."),
                new((0.2 + 1.0) / 2, "That is the mean without weights."),
                new(((3 * 0.2) + (1 * 1.0)) / (1 + 3), "The weights are swapped: the picture that cost 1.0 has weight 3."),
                new((0.2 + 1.0) / (1 + 3), "Weight the losses too, not only what you divide by."),
                new(((1 * 0.2) + (3 * 1.0)) / 3, "Divide by the sum of all weights: 1 + 3."),
            ]),
    ];

    private static Exercise[] Prices =>
    [
        new Number("2.4",
            answer: -Math.Log(0.1),
            because: "Indices count from 0, so index 2 is the third class. A loss that is off by one class still trains, and learns nonsense.",
            hint: "Counting from 0, which probability stands at index 2?",
            mistakes:
            [
                new(-Math.Log(0.15), "That is index 1: class indices count from 0, so index 2 is the third."),
                new(-Math.Log(0.7), "That is the class the model likes best, index 3. The true one is at index 2."),
                new(-Math.Log(0.05), "That is index 0. The true class is at index 2."),
                new(0.1, "That is the probability at index 2: take minus its logarithm."),
                new(Math.Log(0.1), "The size is right, the sign is not: a loss is minus the logarithm."),
                new(-Math.Log(0.1) / 4, "One class is looked up: there is nothing to divide by four."),
                new(-Math.Log2(0.1), "That is in bits: take the natural logarithm to get nats."),
                new(-Math.Log10(0.1), "That is the logarithm to base 10: nats come from Math.Log."),
                new(-Math.Log(0.9), "That is minus the logarithm of all that went elsewhere: take the 0.1 itself."),
            ]),
        new Number("2.5",
            answer: (Mastiff + Horse) / 2,
            because: "One price for each picture, then the mean: the three classes come in only through the lookup.",
            hint: "Take minus the logarithm of 0.4 and of 0.78, then the mean of the two.",
            mistakes:
            [
                new(Mastiff + Horse, "That is the sum: divide by the number of pictures."),
                new((Mastiff + Horse) / 6, "That divides by all six terms of the double sum: the mean is over pictures, two of them."),
                new((Mastiff + Horse) / 3, "That divides by the number of classes: there are two pictures."),
                new(-Math.Log((0.4 + 0.78) / 2), "That is the price of the mean probability: take the logarithms first, then the mean."),
                new(-(Mastiff + Horse) / 2, "The size is right, the sign is not: a loss is minus the logarithm."),
                new((Mastiff + Horse) / 2 / Math.Log(2), "That is in bits: take the natural logarithm to get nats."),
                new((Mastiff + Horse) / 2 / Math.Log(10), "That is to base 10: nats come from Math.Log."),
                new((0.4 + 0.78) / 2, "That is the mean probability: take minus the logarithm of each first."),
                new(Mastiff, "That is the mastiff alone: the horse costs −ln 0.78."),
                new(Horse, "That is the horse alone: the mastiff costs −ln 0.4."),
            ]),
        new Function("2.6",
            answer: (double[] p, double[] y) => -p.Zip(y, (q, t) => t * Math.Log(q)).Sum(),
            at: [[Three, OneHot], [Pony, Divided], [Two, Halves]],
            because: "One line, and almost every neural classifier you have heard of is trained with it.",
            hint: "For each class multiply the truth by the logarithm of the probability; add, and turn the sign.",
            mistakes:
            [
                new((double[] p, double[] y) => p.Zip(y, (q, t) => t * Math.Log(q)).Sum(), "The minus sign is missing: logarithms of probabilities are negative, losses are not."),
                new((double[] p, double[] y) => -p.Zip(y, (q, t) => t * Math.Log(q)).Average(), "Average divides by the number of classes: the sum over classes is only a sum."),
                new((double[] p, double[] y) => -p.Zip(y, (q, t) => q * Math.Log(t)).Sum(), "p and y are swapped: the model's probabilities go into the logarithm, the truth outside."),
                new((double[] p, double[] y) => -p.Zip(y, (q, t) => t * Math.Log2(q)).Sum(), "That is in bits: Math.Log gives nats, Math.Log2 bits."),
                new((double[] p, double[] y) => -Math.Log(p[Array.IndexOf(y, y.Max())]), "That is right for a one-hot truth only: where it is divided, each class is charged its share."),
                new((double[] p, double[] _) => -p.Sum(Math.Log), "That charges every class in full: multiply each logarithm by the truth y."),
                new((double[] p, double[] y) => -p.Zip(y, (q, t) => t > 0 ? Math.Log(q) : 0).Sum(), "That charges every class with a share in full: multiply each logarithm by its share."),
                new((double[] p, double[] y) => -Math.Log(p.Zip(y, (q, t) => q * t).Sum()), "That is the logarithm of a sum. Take the logarithm of each probability first, then the sum."),
                new((double[] p, double[] _) => -Math.Log(p.Max()), "That looks at what the model likes best. What counts is the truth, y."),
                new((double[] p, double[] y) => -p.Zip(y, (q, t) => (t * Math.Log(q)) + ((1 - t) * Math.Log(1 - q))).Sum(), "Those are K separate yes-or-no losses. With one truth among K classes, the terms with 1 − y are left out; chapter 09 has use for them."),
                new((double[] p, double[] _) => -p.Sum(q => q * Math.Log(q)), "That weights each logarithm by the model's own probability. The truth's, y, is wanted."),
            ]),
    ];

    private static Exercise[] Means =>
    [
        new Number("2.7",
            answer: (Mastiff + Horse + (3 * Kitten)) / 5,
            because: "The kitten is a cat: its 3.912 counts three times, and the weights sum to five.",
            hint: "The weight goes with the true class of each picture. Divide by the sum of the three weights that were used.",
            mistakes:
            [
                new((Mastiff + Horse + (3 * Kitten)) / 3, "That divides by the number of pictures: divide by the sum of their weights."),
                new(Mastiff + Horse + (3 * Kitten), "That is the weighted sum: divide it by the sum of the weights."),
                new((Mastiff + Horse + Kitten) / 3, "That is the mean without weights: the kitten counts three times."),
                new(((3 * Mastiff) + Horse + Kitten) / 5, "The mastiff is a dog. The weights are in the order of the classes, the losses in that of the pictures."),
                new((Mastiff + (3 * Horse) + Kitten) / 5, "The weight 3 belongs to the cat, which is the kitten."),
                new((Mastiff + Horse + Kitten) / 5, "Weight the losses too, not only what you divide by."),
                new((Mastiff + Horse + (3 * Kitten)) / 15, "The sum of the weights is enough: the number of classes or pictures does not come in."),
            ]),
        new Number("2.8",
            answer: ((6 * 0.5) + (2 * 1.5)) / 8,
            because: "Add up sums and counts, and divide once at the end. Averaging the means of batches is a bug that has been found in well-known training code.",
            hint: "Turn each mean back into a sum, add the two, and divide by all words that count.",
            mistakes:
            [
                new((0.5 + 1.5) / 2, "That is the mean of the means: it gives the 2 words of the second half as much say as the 6 of the first."),
                new((6 * 0.5) + (2 * 1.5), "That is the sum over all eight words: divide by 8."),
                new(((6 * 0.5) + (2 * 1.5)) / 2, "Divide by the number of words, 8, not of halves."),
                new(((6 * 0.5) + (2 * 1.5)) / 12, "Padding is not counted: 6 words in the first half and 2 in the second."),
                new(((2 * 0.5) + (6 * 1.5)) / 8, "The counts are swapped: 6 words have the mean 0.5."),
                new(0.5 + 1.5, "Means cannot be added: turn each into a sum first."),
                new((0.5 + 1.5) / 8, "0.5 and 1.5 are means: multiply each by its number of words first."),
            ]),
        new Number("2.9",
            answer: 100.0,
            because: "The exponential of a loss is the number of equally likely classes that would cost as much. Chapter 15 calls it perplexity.",
            hint: "It pays ln K. Solve ln K = 4.605 for K.",
            mistakes:
            [
                new(Math.Log(100), "That is the loss itself: undo the logarithm with Math.Exp."),
                new(1 / 100.0, "That is the probability it gives to each class: how many classes share it out?"),
                new(Math.Pow(2, Math.Log(100)), "The loss is in nats, so its base is e and not 2."),
                new(Math.Pow(10, Math.Log(100)), "The loss is in nats, so its base is e and not 10."),
                new(Math.Log(Math.Log(100)), "Undo the logarithm instead of taking it again: Math.Exp."),
                new(5.0, "Not the loss rounded up: it pays ln K, so K is the exponential of the loss."),
            ],
            tolerance: 5e-3),
    ];

    private static Exercise FindTheMistake => new Choice("2.10", 'c',
        because: "The inner Average divides by K, so the loss is K times too small. It ranks models correctly, which is why it can go unnoticed; the first loss gives it away, ln K / K instead of ln K.",
        ('a', "Try it on the mastiff alone, p = (0.4, 0.4, 0.2) and y = (0, 1, 0). Is the result 0.9163?"),
        ('b', "Each term is minus a truth times the logarithm of a probability, so none is negative. Look at what is averaged."),
        ('d', "The factor t is 0 for those classes, and their terms are 0. But are they counted?"));
}
