namespace CrossEntropy;

/// <summary>A language model.</summary>
internal static class Chapter15
{
    /// <summary>Softmax of 3 among 26 zeros.</summary>
    private static readonly double Learned = Math.Exp(3) / (Math.Exp(3) + 26);

    public static Exercise[] Exercises =>
    [
        new Number("15.1",
            answer: Math.Log(47),
            because: "Without smoothing it would have been infinite. With it, a pair that never came costs more the oftener its first letter was seen.",
            hint: "Put the two counts into the rule of add-one smoothing, then take minus the logarithm.",
            mistakes:
            [
                new(double.PositiveInfinity, "That is the price of the probability 0. Without smoothing jx has it: add one to every count. And in C# 1/47 is 0: write 1 / 47.0."),
                new(1 / 47.0, "That is the probability of x after j: the price is minus its logarithm."),
                new(Math.Log(20), "One pair is added below the line for each of the 27 letters, too."),
                new(Math.Log(21), "Below the line one is added for each of the 27 letters: 20 + 27."),
                new(Math.Log(27), "That is the price where j was never seen. It was seen 20 times."),
                new(Math.Log(28), "Below the line stand all the counts of the row of j, 20, and 27 ones."),
                new(Math.Log(46), "There are 27 letters, with the space: 20 + 27 below the line."),
                new(Math.Log2(47), "That is in bits: take the natural logarithm to get nats."),
                new(-Math.Log(47), "The size is right, the sign is not: a price is minus the logarithm."),
                new(20 * Math.Log(47), "The question is about one pair: jx is one pair, and is paid once."),
            ]),
        new Number("15.2",
            answer: Math.Pow(100, 1 / 3.0),
            because: "It is one over the geometric mean of the probabilities: the exponential of the mean loss.",
            hint: "Find the mean loss of the three letters, then undo the logarithm with the exponential.",
            mistakes:
            [
                new(1.0, "If you took a power of 1/3: in C# that divides whole numbers, and gives 0. Write 1 / 3.0."),
                new((2 + 10 + 5) / 3.0, "That is the arithmetic mean of 1/q. The exponential of a mean of logarithms is a geometric one."),
                new(3 / 0.8, "That is one over the arithmetic mean of the probabilities. Average the logarithms."),
                new(Math.Log(100) / 3, "That is the mean loss in nats. The perplexity is its exponential."),
                new(Math.Log2(100) / 3, "That is the mean loss in bits. The perplexity is 2 to that power."),
                new(100.0, "That is the perplexity of the three together, as one token: take the third root for a letter."),
                new(Math.Pow(100, -1 / 3.0), "That is the geometric mean of the probabilities. The perplexity is one over it."),
                new(Math.Pow(2, Math.Log(100) / 3), "The loss in nats goes with e, the loss in bits with 2. Here they are mixed."),
                new(Math.Exp(Math.Log2(100) / 3), "The loss in bits goes with 2, the loss in nats with e. Here they are mixed."),
            ]),
        new Number("15.3",
            answer: Math.Pow(400, 1 / 5.5),
            because: "It is less than 8: B is far better than A, though its perplexity looks fifty times as large.",
            hint: "Losses can be divided among letters, perplexities cannot: go from 400 to a loss per word, to a loss per letter, and back.",
            mistakes:
            [
                new(400 / 5.5, "It is the loss that can be divided by 5.5, not the perplexity: divide ln 400."),
                new(Math.Log(400) / 5.5, "That is the loss per letter in nats: take its exponential."),
                new(Math.Log2(400) / 5.5, "That is the loss per letter in bits: take 2 to that power."),
                new(Math.Pow(8, 5.5), "That is A's perplexity per word: it compares the two models as well. The question is B's, per letter."),
                new(Math.Log(400), "That is B's loss per word in nats. Divide it among the letters, then take the exponential."),
                new(Math.Pow(400, 5.5), "That would be the perplexity of five and a half words. One letter is less than a word."),
            ]),
        new Number("15.4",
            answer: 3.2 / 4 / Math.Log(2),
            because: "This number can stand beside that of any other model of the same file, whatever its tokens are.",
            hint: "Turn nats into bits, and tokens into bytes.",
            mistakes:
            [
                new(3.2 / 4, "That is in nats per byte. A nat is 1/ln 2 bits."),
                new(3.2 / Math.Log(2), "That is in bits per token. A token is 4 bytes."),
                new(3.2 / 4 * Math.Log(2), "Nats are larger than bits, so the number of bits is larger: divide by ln 2."),
                new(3.2 * 4 / Math.Log(2), "A byte is a part of a token, so it costs less: divide by 4."),
                new(3.2 / 32 / Math.Log(2), "That is bits of model per bit of the file. Per byte, the 8 stays out."),
                new(Math.Exp(3.2) / 4, "That divides the perplexity. Only losses can be shared out among bytes."),
            ]),
        new Number("15.5",
            answer: Math.Pow(2, 1.5),
            because: "Any base will do for the perplexity, as long as the logarithm had the same one.",
            hint: "Undo the logarithm that the loss was taken with.",
            mistakes:
            [
                new(Math.Exp(1.5), "The loss is in bits, so the power is one of 2."),
                new(1.5, "That is the loss itself. How many equal choices cost 1.5 bits?"),
                new(3.0, "Two to the power 1.5 is not two times 1.5."),
                new(2.25, "That is 1.5 squared. The loss is the exponent, not the base."),
                new(1.5 * Math.Log(2), "That is the loss in nats: now take its exponential."),
                new(Math.Pow(2, -1.5), "That is the probability of each of the equal choices. The question is how many there are."),
                new(Math.Exp(1.5 / Math.Log(2)), "A loss of 1.5 bits is 1.5 ln 2 nats, not 1.5 divided by it."),
            ]),
        new Function("15.6",
            answer: (double pair, double last, double a) => (pair + a) / (last + (27 * a)),
            at: [[3.0, 40.0, 1.0], [0.0, 20.0, 0.5], [12.0, 12.0, 2.0], [0.0, 0.0, 1.0]],
            because: "Summed over the 27 letters it gives 1: the numerators add up to the denominator.",
            hint: "Summed over all 27 followers the probabilities must give 1. What must then stand below the line?",
            mistakes:
            [
                new((double pair, double last, double a) => (pair + a) / (last + a), "The row would sum to more than 1: a is added to 27 counts, so 27a goes below the line."),
                new((double pair, double last, double a) => (pair + a) / (last + 27), "That is right for a = 1 only: below the line goes 27a."),
                new((double pair, double last, double a) => (pair + 1) / (last + 27), "That is add-one smoothing. Here a is added instead of 1."),
                new((double pair, double last, double a) => pair / last, "That is the share without smoothing: a pair that never came would cost infinity."),
                new((double pair, double last, double a) => (pair + a) / (last + (26 * a)), "There are 27 letters: the space is one of them."),
                new((double pair, double last, double a) => (pair + a) / last, "The row would sum to more than 1: what is added above must be added below, for every letter."),
                new((double pair, double last, double a) => pair / (last + (27 * a)), "The row would sum to less than 1: add a above the line, too."),
                new((double pair, double last, double a) => (pair + 1) / (last + (27 * a)), "That adds one above the line and a below: add a above the line, too."),
                new((double pair, double last, double a) => -Math.Log((pair + a) / (last + (27 * a))), "That is the price. The question is the probability."),
                new((double pair, double last, double a) => pair + (a / (last + (27 * a))), "The fraction bar reaches under a only: put brackets around pair + a."),
            ]),
        new Number("15.7",
            answer: Learned - 0.75,
            because: "Negative: going downhill raises the score of u, until softmax gives it 0.75.",
            hint: "The slope is what softmax gives now, minus what it should give.",
            mistakes:
            [
                new(0.75 - Learned, "The size is right, the sign is not: the slope is q − p, and descent goes against it."),
                new(Learned, "That is what softmax gives to u now. Subtract what it should give."),
                new(Learned - 1, "The truth is not one-hot here: the counted table gives u 0.75."),
                new(3 - 0.75, "A score is no probability: take the softmax of the row first."),
                new((Math.Exp(3) / (Math.Exp(3) + 27)) - 0.75, "The letter u is one of the 27: the other 26 have the score 0."),
                new((3 / 29.0) - 0.75, "Softmax takes the exponentials of the scores before it divides."),
                new(Activation.Sigmoid(3) - 0.75, "That is a row of two letters. Here 26 others share the rest."),
            ]),
        new Choice("15.8", 'b',
            because: "For 1/27 each, the perplexity is 27: a number of choices. It is the reciprocal of the geometric mean of the probabilities; the sentence takes a reciprocal too many.",
            ('a', "By that sentence a model that gives 1/27 to each letter would have the perplexity 1/27. Compare e to the power ln 27."),
            ('c', "Minus a logarithm leads from a probability to a loss. The perplexity leads back from the loss: e to the power ln 27."),
            ('d', "The perplexity does not depend on the unit of the loss: 2 to the bits is e to the nats.")),
    ];
}
