namespace CrossEntropy;

/// <summary>Noisy labels.</summary>
internal static class Chapter12
{
    public static Exercise[] Exercises =>
    [
        new Number("12.1",
            answer: -(0.8 * Math.Log(0.8)) - (0.2 * Math.Log(0.2)),
            because: "The cheapest report is the share of right labels, 0.8, and what it pays is the entropy of the labels.",
            hint: "First find the cheapest report; then take what it pays on right labels and on wrong ones, each with its share.",
            mistakes:
            [
                new(0.0, "Nothing would be paid if every label were right. One in five says that the card was paid."),
                new(-Math.Log(0.8), "That is paid only on the right labels, four in five. The others cost −ln 0.2."),
                new(0.2, "That is the rate. The question is what the cheapest report pays."),
                new(0.8, "That is the cheapest report. What does it pay, on average over right and wrong labels?"),
                new(Math.Log(2), "That is what a rate of one half would leave."),
                new(-(0.9 * Math.Log(0.9)) - (0.1 * Math.Log(0.1)), "That belongs to a rate of 0.1: flipping with 0.2 leaves 0.8 of the labels right."),
                new((-(0.8 * Math.Log(0.8)) - (0.2 * Math.Log(0.2))) / Math.Log(2), "That is in bits: take the natural logarithm to get nats."),
            ]),
        new Number("12.2",
            answer: (0.34 - 0.1) / 0.8,
            because: "Entries squeeze all probabilities into the range from 0.1 to 0.9; this stretches them out again.",
            hint: "Write down how the entry's probability comes from p, and solve for p.",
            mistakes:
            [
                new((0.9 * 0.34) + (0.1 * 0.66), "That goes from the card to the entry once more. Here the entry's probability is given."),
                new(0.34, "That is the probability of the entry. The card's is further from one half."),
                new(0.34 / 0.9, "That forgets the entries that say overdue by mistake."),
                new(0.34 - 0.1, "The wrong entries are taken off; what is left must still be stretched by the range it lies in."),
                new((0.34 - 0.1) / 0.9, "The range of entries is from 0.1 to 0.9: how wide is it?"),
                new(1 - ((0.34 - 0.1) / 0.8), "That is the probability that the card is paid."),
            ]),
        new Number("12.3",
            answer: 0.8 * 0.3 / (0.2 + (0.8 * 0.3)),
            because: "The model was sure enough of a dog to overrule the clerk.",
            hint: "Multiply each class's probability by how likely it is to be typed as cat, and divide by the sum of these products.",
            mistakes:
            [
                new(0.8 * 0.3, "That is how probable it is that a dog was typed as cat. Divide by the probability of the entry."),
                new(0.2 / (0.2 + (0.8 * 0.3)), "That is r for cat."),
                new(0.3, "That is how often a dog is typed as cat. What did the model believe before?"),
                new(0.8, "That is what the model believed before it saw the entry."),
                new(0.0, "The entry says cat, but three dogs in ten are typed so."),
                new(0.8 * 0.7 / ((0.8 * 0.7) + 0.2), "A dog is typed as cat with probability 0.3; 0.7 is for the entry dog."),
                new(0.2 + (0.8 * 0.3), "That is the probability of the entry cat: it belongs below the fraction line."),
            ]),
        new Number("12.4",
            answer: 0.9 + (0.1 / 10),
            because: "One in ten of the labels drawn anew comes out right by luck. That is how this kind of noise differs from flipping.",
            hint: "A label is right if it was left alone, or if it was drawn anew and came out right.",
            mistakes:
            [
                new(0.9, "Some of the labels drawn anew come out right by luck: add them."),
                new(0.1 / 10, "That is the share drawn anew that came out right. Most labels were left alone."),
                new(0.1 - (0.1 / 10), "That is the share of wrong labels."),
                new(1.0, "Some of the labels drawn anew come out wrong."),
                new(0.95, "That is for two classes; here there are ten."),
            ]),
        new Number("12.5",
            answer: -Math.Log(0.4 * 0.7),
            because: "The model is charged for the entry: it had to be a dog, and to be typed rightly.",
            hint: "Which animals can be typed as dog, and with which probability? Take minus the logarithm of the entry's probability.",
            mistakes:
            [
                new(-Math.Log(0.4), "That is the loss without the correction: not every dog is typed as dog."),
                new(-Math.Log(0.7), "That is for an animal which is a dog for sure. The model gave 0.4 to dog."),
                new(0.4 * 0.7, "That is the probability of the entry: take minus its logarithm."),
                new(-Math.Log(0.5 + (0.4 * 0.3)), "That is for the entry cat."),
                new(Math.Log(0.4 * 0.7), "The size is right, the sign is not: a loss is minus the logarithm."),
                new(-Math.Log((0.4 * 0.7) + (0.5 * 0.3)), "Cats are never typed as dogs in this matrix: the row of cat is (1, 0, 0)."),
                new(-Math.Log(0.4 / 0.7), "Pass the report forward: multiply by the matrix, do not divide."),
            ]),
        new Function("12.6",
            answer: (double entry, double rate) => (entry - rate) / (1 - (2 * rate)),
            at: [[0.34, 0.1], [0.9, 0.1], [0.5, 0.3], [0.6, 0.05]],
            because: "At a rate of one half it divides by zero: nothing of the labels is left to find.",
            hint: "entry = (1 − rate) · p + rate · (1 − p). Collect what has p in it.",
            mistakes:
            [
                new((double entry, double rate) => ((1 - rate) * entry) + (rate * (1 - entry)), "That goes from the true label to the entry. Solve it for p."),
                new((double entry, double rate) => entry / (1 - rate), "That forgets the entries that are wrong in the other direction."),
                new((double entry, double rate) => entry - rate, "What is left must be stretched: an entry's probability lies between rate and 1 − rate."),
                new((double entry, double rate) => (entry - rate) / (1 - rate), "The range runs from rate to 1 − rate: its width is less than 1 − rate."),
                new((double entry, double rate) => (entry - (rate / 2)) / (1 - rate), "That is for labels drawn anew, which may come out right. Here they are flipped."),
            ]),
        new Number("12.7",
            answer: 0.63 / (36 / 50.0),
            because: "The entry dog can only come from a dog, so its probability is p times the share rightly typed.",
            hint: "Estimate how often a dog is typed as dog. Which animals can produce the entry dog?",
            mistakes:
            [
                new(0.63, "That is the probability of the entry. Some dogs are entered as cats, so there are more dogs than entries."),
                new(0.63 * (36 / 50.0), "Entries are fewer than dogs: divide, do not multiply."),
                new(0.63 / (14 / 50.0), "A probability above 1 cannot be: take the share of dogs that were typed rightly."),
                new(0.63 + (0.35 * 14 / 50), "28 % of the dogs are typed as cats. That is not 28 % of the entries cat."),
                new(0.63 + (0.63 * 14 / 50), "The missing ones are 28 % of the dogs, not of the entries dog."),
                new(0.63 / 0.7, "That is with the matrix of this chapter. Here the rate was counted: 14 of 50."),
                new(36 / 50.0, "That is how often a dog is typed as dog. Now use what the model says of the entry."),
            ]),
        new Number("12.8",
            answer: -Math.Log(0.5 + 0.4),
            because: "Pay for the probability of what was observed: cat or dog.",
            hint: "What probability did the model give to what is known, cat or dog together?",
            mistakes:
            [
                new(-Math.Log(0.1), "That is the price of a horse. It is known to be none."),
                new(-(Math.Log(0.5) + Math.Log(0.4)) / 2, "That is the soft target of one half for each: it asks for both classes at once."),
                new(-Math.Log(0.5) - Math.Log(0.4), "That charges for cat and for dog. Only one of them has to be true: add the probabilities first."),
                new(0.9, "That is the probability of what is known: take minus its logarithm."),
                new(-Math.Log(0.5), "That is the price of a cat. It may be a dog as well."),
                new(Math.Log(0.9), "The size is right, the sign is not: a loss is minus the logarithm."),
                new(0.0, "Only no knowledge at all costs nothing. The model gave 0.1 to what is ruled out."),
            ]),
        new Choice("12.9", 'b',
            because: "Nothing in an input says how its label was flipped, so calling all of the wrong labels takes memory.",
            ('a', "Then it would contradict the file on the wrong labels, one in five, and reach 80 %."),
            ('c', "Accuracy on the training labels says how well they are learned, not whether they are right."),
            ('d', "At 100 % it already says what the file says, the mistakes included. More epochs make it only more sure.")),
        new Number("12.10",
            answer: 0.5 + ((0.3 * 0.5) + (0.7 * 0.4)) + 0.1,
            because: "The indices of T are swapped. Probabilities that do not sum to 1 give such a slip away.",
            hint: "Work out each row: entry[0] uses the first row of T, entry[1] the second, entry[2] the third. Then add.",
            mistakes:
            [
                new(1.0, "It would be 1 with T[i][j]. Look at the indices in the code, and work out its three numbers."),
                new(0.5 + 0.12 + 0.28 + 0.1 - 0.5, "Add all three numbers, the first row's too."),
                new((0.3 * 0.5) + (0.7 * 0.4), "That is entry[1]. Add the other two."),
                new(0.5 + 0.12, "That is the right value of the entry cat, which this code does not compute."),
                new(0.5 + (0.3 * 0.5) + 0.1, "The row of dog has two parts: 0.3 times cat and 0.7 times dog."),
            ]),
        new Choice("12.11", 'd',
            because: "They sum to 1.1. Shares of one whole sum to 1, and no arithmetic finds out which of the four is wrong.",
            ('a', "Rows are the true classes, and each row of T must sum to 1: the rows are right. Check the table itself first."),
            ('b', "Add up the four shares."),
            ('c', "How large a diagonal should be depends on the clerk. Something about the table holds for every clerk.")),
    ];
}
