namespace CrossEntropy;

/// <summary>Compression.</summary>
internal static class Chapter16
{
    private static readonly double Wrong = -((0.5 * Math.Log2(0.25)) + (0.5 * Math.Log2(0.75)));

    private static readonly double[] Short = [0.5, 0.25, 0.1], Mostly = [0.9, 0.9, 0.9, 0.01], Sure = [1.0, 0.3];

    public static Exercise[] Exercises =>
    [
        new Number("16.1",
            answer: 0.3 * 0.6 * 0.6,
            because: "The width is the probability that the model gives to the word. Minus its logarithm to base 2, 3.2, is the price in bits.",
            hint: "Every letter keeps its share of what is left.",
            mistakes:
            [
                new(0.3 + 0.6 + 0.6, "Shares of shares multiply: a part is divided anew, it is not added to."),
                new(-Math.Log2(0.3 * 0.6 * 0.6), "That is the price of the word in bits. The question is the width."),
                new(-Math.Log(0.3 * 0.6 * 0.6), "That is the price of the word in nats. The question is the width."),
                new(0.3 * 0.1 * 0.6 * 0.6, "That is the word thee. There is no h in tee."),
                new(0.3 * 0.6, "That is te: one more e is left to read."),
                new(0.3 * 0.1 * 0.6, "That is the word the. Here both letters after the t are an e."),
            ]),
        new Number("16.2",
            answer: 100_000 * 1.3 / (8 * Math.Log(2)),
            because: "The coder's two bits change nothing that three digits could show.",
            hint: "From nats to bits, from bits to bytes, and from one letter to all of them.",
            mistakes:
            [
                new(100_000 * 1.3 / Math.Log(2), "That is the number of bits: a byte has eight."),
                new(100_000 * 1.3 / 8, "The price is in nats: divide by ln 2 to get bits first."),
                new(100_000 * 1.3 * Math.Log(2) / 8, "A nat is more than a bit, so the number of bits is larger: divide by ln 2."),
                new(100_000 * 1.3, "That is in nats. Turn them into bits, and those into bytes."),
                new(1.3 / (8 * Math.Log(2)), "That is for one letter. There are 100,000."),
                new(8 * 100_000 * 1.3 / Math.Log(2), "There are fewer bytes than bits: divide by 8."),
            ]),
        new Number("16.3",
            answer: 39_366 * 8 * Math.Log(2) / 0.6,
            because: "This book's text is shorter than that by far, so the table does not pay for it.",
            hint: "Bring the table and the saving to the same unit, then divide.",
            mistakes:
            [
                new(39_366 / 0.6, "The table is in bytes and the saving in nats: a byte is 8 bits, a bit is ln 2 nats."),
                new(39_366 * 8 / 0.6, "The saving is in nats, the table now in bits: a bit is ln 2 nats."),
                new(39_366 * 8 / (0.6 * Math.Log(2)), "A nat is more than a bit: 0.6 nats are 0.6/ln 2 bits. The ln 2 goes above the line."),
                new(39_366 * Math.Log(2) / 0.6, "The table is in bytes: each is 8 bits."),
                new(39_366 * 8 * Math.Log(2) * 0.6, "Each letter pays off 0.6 nats: how many are needed? Divide."),
                new(27 * 27 * 27 / 0.6, "That is the number of counts in the table, not its bytes; and the saving is in nats."),
            ]),
        new Choice("16.4", 'b',
            because: "0.5 lies in the part of e, and one sixth of the way into it, which is in the part of t.",
            ('a', "The parts are right, the order is not: where does 0.5 lie first?"),
            ('c', "The first letter is right. Stretch its part to 0…1: where does 0.5 lie in it now?"),
            ('d', "The part of h ends at 0.4.")),
        new Number("16.5",
            answer: 2.0,
            because: "Each letter is cheaper than the one before: 1, 0.585 and 0.415 bits. Plain storage would take 3.",
            hint: "Write down both counts before each letter, and the share they give to a. Multiply the three.",
            mistakes:
            [
                new(3.0, "That is a model that does not learn. This one counts each a it has seen."),
                new(Math.Log(4), "That is in nats: take the logarithm to base 2."),
                new(0.25, "That is the probability of aaa: the price is minus its logarithm to base 2."),
                new(0.0, "The model does not know beforehand that there will be no b: its first share for a is one half."),
                new(-Math.Log2(0.75), "That is the price of the third a alone. Add the first two."),
                new(-Math.Log2(2.0 / 3 * 3 / 4 * 4 / 5), "A letter is priced before it is counted: the first share is one half."),
                new(2 / 3.0, "That is the mean price per letter. The question is the price of all three."),
            ]),
        new Number("16.6",
            answer: Wrong,
            because: "One bit is the entropy, and the rest is the KL divergence: believing wrongly makes the file longer than plain storage.",
            hint: "Half of the letters cost one price, half the other. The coder goes by what it believes.",
            mistakes:
            [
                new(1.0, "That is the entropy, which a coder with the true shares would write. This one believes otherwise."),
                new(Wrong - 1, "That is what the wrong belief costs extra. Add the entropy."),
                new(Wrong * Math.Log(2), "That is in nats: a file is counted in bits."),
                new(-((0.25 * Math.Log2(0.25)) + (0.75 * Math.Log2(0.75))), "That is the entropy of the belief. The letters come half and half, whatever the coder believes."),
                new(-Math.Log2(0.25), "That is the price of an a. Half of the letters are a b."),
                new(-Math.Log2(0.75), "That is the price of a b. Half of the letters are an a."),
                new(2 * Wrong, "That is the price of an a and a b together. The question is per letter."),
            ]),
        new Number("16.7",
            answer: 0.05 * 1e6 / (8 * Math.Log(2)),
            because: "A gain in the second decimal of a loss is nine kilobytes less to say about a million customers.",
            hint: "The difference of the losses, times the customers, is in nats.",
            mistakes:
            [
                new(0.05 * 1e6 / Math.Log(2), "That is in bits: a byte has eight."),
                new(0.05 * 1e6 / 8, "The losses are in nats: divide by ln 2 to get bits first."),
                new(0.05 * 1e6 * Math.Log(2) / 8, "A nat is more than a bit: divide by ln 2."),
                new(0.05 * 1e6, "That is in nats. Turn them into bits, and those into bytes."),
                new(0.45 * 1e6 / (8 * Math.Log(2)), "That is the whole message with the new model. The question is what is saved."),
                new(0.50 * 1e6 / (8 * Math.Log(2)), "That is the whole message with the old model. The question is what is saved."),
            ]),
        new Function("16.8",
            answer: (double[] given) => given.Sum(q => -Math.Log2(q)) / 8,
            at: [[Short], [Mostly], [Sure]],
            because: "An arithmetic coder writes this, and at most two bits more.",
            hint: "Every letter costs minus the logarithm of what it was given. Which base, and how many bits make a byte?",
            mistakes:
            [
                new((double[] given) => given.Sum(q => -Math.Log(q)) / 8, "Those are eighths of nats. Bits need the logarithm to base 2."),
                new((double[] given) => given.Sum(q => -Math.Log2(q)), "Those are bits: a byte has eight."),
                new((double[] given) => given.Sum(q => -Math.Log(q)), "Those are nats: turn them into bits, and those into bytes."),
                new((double[] given) => given.Average(q => -Math.Log2(q)) / 8, "That is the mean per letter. The question is the whole text."),
                new((double[] given) => given.Sum(q => Math.Log2(q)) / 8, "The size is right, the sign is not: a price is minus the logarithm."),
                new((double[] given) => -Math.Log2(given.Sum()) / 8, "The probabilities multiply, they do not add: take each logarithm first."),
                new((double[] given) => given.Sum(q => -Math.Log(q)) * Math.Log(2) / 8, "A nat is more than a bit: divide by ln 2 instead."),
                new((double[] given) => given.Sum(q => Math.Ceiling(-Math.Log2(q))) / 8, "That gives each letter whole bits, as code words would. The coder does not round."),
            ]),
        new Choice("16.9", 'b',
            because: "Math.Log is the natural logarithm. The announced number, divided by ln 2, is the file to within two bits.",
            ('a', "The coder is within two bits of the price. Divide the two numbers: does the ratio remind you of something?"),
            ('c', "A file pays for every letter, so a sum is right. Divide the two numbers: does the ratio remind you of something?"),
            ('d', "The table is no part of either number. Divide them: does the ratio remind you of something?")),
        new Choice("16.10", 'd',
            because: "The decoder must start where the encoder started, and then make the same counts. It needs a new model.",
            ('a', "Any order will do, as long as both sides divide the interval alike. Do they here?"),
            ('b', "All bits are handed over. But does the decoder divide the interval as the encoder did, from the first letter on?"),
            ('c', "They need not be: the decoder can count what it has read. With which counts does it start here?")),
    ];
}
