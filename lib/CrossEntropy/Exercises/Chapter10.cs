namespace CrossEntropy;

/// <summary>Surprise and entropy.</summary>
internal static class Chapter10
{
    private static readonly double[] Weather = [0.5, 0.25, 0.25];
    private static readonly double[] WithZero = [0.9, 0.1, 0];
    private static readonly double[] Four = [0.2, 0.3, 0.1, 0.4];
    private static readonly double[] Equal = [0.2, 0.2, 0.2, 0.2, 0.2];
    private static readonly double[] Inverse = [4, 4, 4, 8, 8];
    private static readonly double[] Zeros = [0, 0, 0, 0, 0];
    private static readonly double[] Backwards = [0.125, 0.125, 0.25, 0.25, 0.25];

    public static Exercise[] Exercises =>
    [
        new Number("10.1",
            answer: Math.Log2(36),
            because: "A bit more than five questions: 32 outcomes would need exactly five.",
            hint: "What is the probability of two sixes? Then take minus its logarithm to base 2.",
            mistakes:
            [
                new(Math.Log2(6), "That is one six. For two, the probabilities multiply and the surprisals add."),
                new(Math.Log(36), "If you took the natural logarithm, that is in nats: use Math.Log2. If you took 1/12: the probability of both sixes is a product, 1/6 times 1/6."),
                new(Math.Log2(1.0 / 36), "The size is right, the sign is not: a surprisal is minus the logarithm."),
                new(Math.Log2(11), "That is for a sum of twelve as one of eleven sums, which are not equally likely. Two sixes have probability 1/36."),
                new(Math.Log2(18), "1/18 would be the probability of a pair that can come in two orders. Two sixes come in one."),
                new(36.0, "That is the number of equally likely throws: take its logarithm to base 2."),
                new(1.0 / 36, "That is the probability: take minus its logarithm to base 2."),
                new(double.PositiveInfinity, "In C# 1/36 divides whole numbers and is 0, and the surprisal of 0 has no limit: write 1/36.0."),
                new(double.NegativeInfinity, "In C# 1/36 divides whole numbers and is 0: write 1/36.0. And a surprisal is minus the logarithm."),
            ]),
        new Number("10.2",
            answer: Bits(0.8, 0.2),
            because: "A coin this one-sided is worth less than three quarters of a question.",
            hint: "Weight each surprisal by how often it comes: 0.8 times that of heads plus 0.2 times that of tails.",
            mistakes:
            [
                new(Bits(0.8, 0.2) * Math.Log(2), "That is in nats: use Math.Log2."),
                new(-Bits(0.8, 0.2), "The size is right, the sign is not: each surprisal is minus a logarithm."),
                new(-Math.Log2(0.8), "That is the surprisal of heads alone. Take the mean over heads and tails."),
                new(-Math.Log2(0.2), "That is the surprisal of tails alone. Take the mean over heads and tails."),
                new(-0.8 * Math.Log2(0.8), "That is the share of heads only: tails, with 0.2, is missing."),
                new(-0.2 * Math.Log2(0.2), "That is the share of tails only: heads, with 0.8, is missing."),
                new(-(Math.Log2(0.8) + Math.Log2(0.2)) / 2, "Heads and tails do not come equally often: weight them by 0.8 and 0.2."),
                new(-(Math.Log2(0.8) + Math.Log2(0.2)), "That is the sum of the two surprisals: weight each by its probability first."),
                new(-((0.2 * Math.Log2(0.8)) + (0.8 * Math.Log2(0.2))), "The weights are swapped: heads comes with 0.8, and its surprisal is −log2 0.8."),
            ]),
        new Number("10.3",
            answer: 4,
            because: "A quarter of the budget is left, and each word of length 4 takes a sixteenth.",
            hint: "How much of the budget do the three words take? Divide the rest by the cost of one word of length 4.",
            mistakes:
            [
                new(2, "So many words of length 3 would fit. A word of length 4 costs half as much."),
                new(0.25, "That is the part of the budget that is left. How many words of length 4 does it pay for?"),
                new(16, "So many words of length 4 there are in all, but most of them begin with a word that is taken."),
                new(8, "That is half of all words of length 4: the word of length 1 rules out that half. The words of length 3 rule out more."),
                new(6, "One word of length 3 rules out two words of length 4, and there are two such words."),
                new(12, "The two words of length 3 rule out four of the sixteen. The word of length 1 rules out eight more."),
                new(13, "The words that are taken rule out every longer word that begins with them, not only themselves."),
                new(1, "The rest of the budget is a quarter. A word of length 4 costs a sixteenth."),
            ]),
        new Number("10.4",
            answer: 1.8,
            because: "The entropy is 1.761 bits, so whole bits cost only 0.039 more here.",
            hint: "Join the two rarest again and again; a symbol's length is the number of joinings it took part in. Then take the mean.",
            mistakes:
            [
                new(Bits(0.5, 0.2, 0.2, 0.1), "That is the entropy, which the code comes near to. The question is the mean of whole lengths."),
                new(2.0, "Two bits each would do that, but the symbol with 0.5 deserves a shorter word."),
                new(2.1, "Those are the surprisals rounded up. Joining the two rarest first does better."),
                new((1 + 2 + 3 + 3) / 4.0, "Those are the right lengths, but the symbols do not come equally often: weight them."),
                new(1.6, "Lengths 1, 2, 2 and 3 would give that, but they cost more than the budget."),
                new(1.7, "Lengths 1, 2, 3 and 2 would give that. They cost more than the budget, and the rarest symbol has a shorter word than a commoner one."),
                new(1.75, "That is for 1/2, 1/4, 1/8 and 1/8. Here the weights are 0.5, 0.2, 0.2 and 0.1."),
            ]),
        new Number("10.5",
            answer: 0.5 / Math.Log(2),
            because: "A bit is the smaller unit, so there are more of them: 1.443 for each nat.",
            hint: "log2 x = ln x / ln 2: what does that make of one nat?",
            mistakes:
            [
                new(0.5 * Math.Log(2), "That turns bits into nats. Nats are the larger unit, so there must be more bits than 0.5."),
                new(-Math.Log2(0.5), "0.5 is no probability here but an amount in nats: only the unit changes."),
                new(-Math.Log(0.5), "0.5 is no probability here but an amount in nats: divide it by the number of nats in a bit."),
                new(0.5, "A nat and a bit differ, as a metre and a foot do."),
                new(0.5 / Math.Log10(2), "That is for hartleys, base 10. Nats are divided by the natural logarithm of 2."),
                new(Math.Exp(0.5) / 2, "No exponential is needed: only the unit changes."),
            ]),
        new Number("10.6",
            answer: Math.Log2(12),
            because: "Entropies of independent things add, as their surprisals do: log2 6 + 1.",
            hint: "How many pairs are there, and how likely is each?",
            mistakes:
            [
                new(Math.Log2(6), "That is the die alone. The coin adds its own bit."),
                new(1.0, "That is the coin alone."),
                new(Math.Log2(8), "There are not 6 + 2 outcomes of the pair, but 6 times 2."),
                new(Math.Log(12), "That is in nats: use Math.Log2."),
                new((Math.Log2(6) + 1) / 2, "That is the mean of the two entropies. Of both together you learn the sum."),
                new(12.0, "That is the number of equally likely pairs: take its logarithm to base 2."),
                new(Math.Log2(6) + Math.Log2(8), "Count pairs: each of the six faces comes with each side of the coin."),
            ]),
        new Function("10.7",
            answer: (double[] p) => -p.Where(x => x > 0).Sum(x => x * Math.Log2(x)),
            at: [[Weather], [WithZero], [Four]],
            because: "Leaving out the zeros is what 0 log 0 = 0 asks for.",
            hint: "Each probability weights its own surprisal. What does a probability of 0 contribute?",
            mistakes:
            [
                new((double[] p) => -p.Sum(x => x * Math.Log2(x)), "Right but for a probability of 0, where it gives no number: leave such terms out."),
                new((double[] p) => -p.Where(x => x > 0).Sum(x => x * Math.Log(x)), "That is in nats: Math.Log2 gives bits."),
                new((double[] p) => -p.Sum(x => x * Math.Log(x)), "That is in nats, and it gives no number where a probability is 0."),
                new((double[] p) => p.Where(x => x > 0).Sum(x => x * Math.Log2(x)), "The minus sign is missing: logarithms of probabilities are negative."),
                new((double[] p) => p.Sum(x => x * Math.Log2(x)), "The minus sign is missing, and a probability of 0 gives no number."),
                new((double[] p) => -p.Where(x => x > 0).Sum(x => Math.Log2(x)), "That adds up the surprisals. Their mean weights each by its probability."),
                new((double[] p) => -p.Where(x => x > 0).Average(x => x * Math.Log2(x)), "The probabilities are weights already: add up, and do not divide by the number of terms."),
                new((double[] p) => -p.Where(x => x > 0).Average(x => Math.Log2(x)), "That is the plain mean of the surprisals. Weight each by its probability."),
                new((double[] p) => Math.Log2(p.Length), "That would be right if all were equally likely."),
            ]),
        new Vector("10.8",
            answer: [0.25, 0.25, 0.25, 0.125, 0.125],
            because: "They sum to 1, so the budget is spent, and the code assigns exactly these probabilities.",
            hint: "Solve l = −log2 p for p, one length at a time.",
            mistakes:
            [
                new(Equal, "Equally likely symbols have a surprisal of log2 5 each, which is no whole number."),
                new(new[] { 2 / 12.0, 2 / 12.0, 2 / 12.0, 3 / 12.0, 3 / 12.0 }, "A longer word belongs to a rarer symbol: p is 2 to the power of minus the length."),
                new(new[] { 0.5, 0.5, 0.5, 1 / 3.0, 1 / 3.0 }, "Those sum to more than 1: p is 2 to the power of minus the length, not 1 divided by it."),
                new(Inverse, "Those are more than 1: the exponent is minus the length."),
                new(new[] { Math.Exp(-2), Math.Exp(-2), Math.Exp(-2), Math.Exp(-3), Math.Exp(-3) }, "That is for lengths in nats. Bits have base 2."),
                new(Zeros, "In C# 1/4 divides whole numbers and is 0: write 1/4.0, or 0.25."),
                new(Backwards, "The right numbers in another order: put them in the order of the lengths, 2, 2, 2, 3 and 3."),
            ]),
        new Number("10.9",
            answer: Bits(0.99, 0.01) + (1 / 20.0),
            because: "At one bit a reading, blocks save more than six sevenths of it in the mean.",
            hint: "The bound is H + 1/n: find the entropy of one reading in bits, and n.",
            mistakes:
            [
                new(Bits(0.99, 0.01), "That is the entropy, the floor. The bound for blocks of 20 lies a little above it. (1/20 in C# is 0: write 1/20.0.)"),
                new(1 / 20.0, "That is only what the whole bits add. The entropy of a reading comes on top."),
                new(Bits(0.99, 0.01) + 1, "That is the bound for single readings: in blocks of 20 the extra bit is shared by 20."),
                new((20 * Bits(0.99, 0.01)) + 1, "That is the bound for a whole block: divide it by 20 for one reading."),
                new((Bits(0.99, 0.01) * Math.Log(2)) + (1 / 20.0), "The entropy is in nats here, the 1/n in bits: take the entropy with Math.Log2."),
                new((Bits(0.99, 0.01) + 1) / 20, "The entropy of a block is 20 times that of a reading, so only the extra bit is divided by 20."),
            ]),
        new Number("10.10",
            answer: 1 / Math.Log(2),
            because: "It takes the natural logarithm and counts in nats, while the text speaks of bits. Try a fair coin: it gives 0.693 instead of 1.",
            hint: "Put in a fair coin. What should come out in bits, and what does?",
            mistakes:
            [
                new(Math.Log(2), "That is what it gives for a fair coin, where it should give 1. By what must you multiply to get 1?"),
                new(1.0, "Put in a fair coin, with 0.5 and 0.5: does it give 1 bit?"),
                new(-1.0, "The sign is right: logarithms of probabilities are negative, and the minus turns that round. Try a fair coin."),
                new(2.0, "Put in a fair coin. It should give 1, and gives a little more than half of it: how much exactly?"),
                new(1 / Math.Log10(2), "Math.Log is the natural logarithm, not the one to base 10."),
                new(Math.Log(10), "Math.Log is the natural logarithm; the base that is wanted is 2."),
            ]),
        new Number("10.11",
            answer: 12 / 5.0,
            because: "Lengths are whole, means are not. Three words of 2 bits and two of 3 spend the budget exactly.",
            hint: "Which whole lengths for five words spend the Kraft budget? Take their mean.",
            mistakes:
            [
                new(Math.Log2(5), "That is the entropy. A word for each symbol cannot reach it, as log2 5 is no whole number."),
                new(3.0, "With five words of 3 bits, three of the eight possible words go unused: some can be made shorter."),
                new((2 + 2 + 2 + 2 + 3) / 5.0, "Four words of 2 bits spend the whole budget: nothing is left for the fifth."),
                new(13 / 5.0, "Close to it. With 2, 2, 3, 3, 3 some budget is left; 1, 3, 3, 3, 3 spends half of it on one word."),
                new((1 + 2 + 3 + 4 + 4) / 5.0, "That is a code for symbols of very different probability. Here all are equal."),
                new(12.0, "That is the sum of the five lengths: take the mean."),
                new(2.5, "Two and three bits must be mixed so that the budget is spent: how many words of each?"),
            ]),
    ];

    private static double Bits(params double[] p) => Information.Entropy(p, Unit.Bits);
}
