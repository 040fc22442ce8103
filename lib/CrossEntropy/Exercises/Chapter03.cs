namespace CrossEntropy;

/// <summary>Why the logarithm.</summary>
internal static class Chapter03
{
    public static Exercise[] Exercises =>
    [
        new Number("3.1",
            answer: 0.9 * 0.4 * 0.8,
            because: "A likelihood is a product of what was given to what happened, one factor for each customer.",
            hint: "For each customer find the probability given to what happened, then multiply the three.",
            mistakes:
            [
                new(0.9 * 0.6 * 0.2, "The second and third cards were paid: what happened got 1 − 0.6 and 1 − 0.2."),
                new(0.1 * 0.6 * 0.2, "The labels are swapped: the first card was overdue and got 0.9, the others were paid."),
                new(0.9 + 0.4 + 0.8, "That is the sum. Independent events multiply."),
                new((0.9 + 0.4 + 0.8) / 3, "That is the mean of the three. Independent events multiply."),
                new(Math.Log(0.9 * 0.4 * 0.8), "That is the logarithm of the likelihood: the likelihood itself is wanted, a product of three probabilities."),
                new(-Math.Log(0.9 * 0.4 * 0.8), "That is the sum of the three losses: the likelihood itself is wanted, a product of three probabilities."),
                new(-Math.Log(0.9 * 0.4 * 0.8) / 3, "That is the mean loss: the likelihood itself is wanted, a product of three probabilities."),
            ]),
        new Number("3.2",
            answer: -0.5 * 2000,
            because: "The mean loss times the number of customers, with a minus, is the log-likelihood. The likelihood e^−1000 would be 0 in a double.",
            hint: "The mean loss is minus ln L divided by the number of customers: solve that for ln L.",
            mistakes:
            [
                new(0.5 * 2000, "The size is right, the sign is not: a likelihood this small has a negative logarithm."),
                new(-0.5, "That is for one customer: ln L is a sum over all 2,000."),
                new(0.5, "That is the mean loss itself. ln L is a sum over all 2,000, with the sign turned."),
                new(-0.5 / 2000, "Multiply by the number of customers instead of dividing: the mean was ln L divided by it."),
                new(Math.Exp(-0.5), "That is the probability that costs 0.5 nats once. The logarithm of the whole likelihood is wanted."),
                new(Math.Log(0.5) * 2000, "That takes 0.5 for a probability. It is a loss already, so it is a logarithm already."),
                new(0.0, "The likelihood rounds to 0, but its logarithm does not: that is what the logarithm is for."),
            ]),
        new Number("3.3",
            answer: 0,
            because: "The line p + (1 − 2p)q rises when the truth is below one half, so it is lowest at 0. The gap asks for a bet, not for a probability.",
            hint: "The mean charge is p + (1 − 2p)·q with p = 0.4. Does this line rise or fall with q?",
            mistakes:
            [
                new(0.4, "That is the truth, and it costs 0.48. Try a report of 0 in the formula p(1 − q) + (1 − p)q."),
                new(1.0, "1 wins when the truth is above one half. Here the slope 1 − 2p is positive."),
                new(0.5, "One half costs 0.5 whatever the truth is. Here the line p + (1 − 2p)q rises, so go to its lower end."),
                new(0.6, "0.6 is the probability that the card is paid. The report is about overdue, and the line is lowest at one of its ends."),
            ]),
        new Number("3.4",
            answer: (Floor(0.9) + Floor(0.5)) / 2,
            because: "Each customer is charged for her own uncertainty. One half costs more than twice as much as 0.9.",
            hint: "For each half of the customers put q = p into the mean charge, then average the two.",
            mistakes:
            [
                new(Floor(0.7), "That is the price of the mean probability. Take the price of each first, then the mean."),
                new(Floor(0.9) + Floor(0.5), "That is the sum of the two: each half of the customers counts half."),
                new(Floor(0.9), "That is the floor of the first half only."),
                new(Floor(0.5), "That is the floor of the second half only."),
                new(-(Math.Log(0.9) + Math.Log(0.5)) / 2, "That counts only the overdue cards: with probability 1 − p the card is paid, and costs −ln(1 − p)."),
                new((Floor(0.9) + Floor(0.5)) / 2 / Math.Log(2), "That is in bits: take the natural logarithm to get nats."),
                new(0.0, "Nothing is what a seer would pay. The best report here is the true probability, and it still pays for what cannot be foreseen."),
            ]),
        new Number("3.5",
            answer: 5 / 20.0,
            because: "One probability for all: the most likely one is the share, as with the coin.",
            hint: "The likelihood is h^5 · (1 − h)^15: where is its derivative, or that of its logarithm, zero?",
            mistakes:
            [
                new(5 / 15.0, "That is overdue against paid. From 5(1 − h) = 15h comes 5 = 20h."),
                new(15 / 20.0, "That is the share of paid cards: h is the probability of overdue."),
                new(0.5, "One half ignores the data: it gives every sequence of 20 the same probability."),
                new(1.0, "A 1 gives probability 0 to every paid card, and the whole product is 0."),
                new(0, "A 0 gives probability 0 to every overdue card, and the whole product is 0. If you wrote 5/20, C# made it 0: write 5.0/20."),
                new(Math.Pow(0.25, 5) * Math.Pow(0.75, 15), "That is the largest likelihood itself. The question is which probability reaches it."),
            ]),
        new Number("3.6",
            answer: 1000 * (0.42 - 0.40),
            because: "Two hundredths of a nat per customer are a factor of 485 million over a thousand customers.",
            hint: "ln L is minus the mean loss times the number of customers. Take the difference of the two.",
            mistakes:
            [
                new(0.42 - 0.40, "That is the difference for one customer: there are 1,000."),
                new(1000 * (0.40 - 0.42), "The size is right, the sign is not: the smaller loss has the larger likelihood."),
                new(Math.Exp(20), "That is the factor itself: the question is its exponent."),
                new(Math.Exp(0.02), "That is the factor for one customer: the question is the exponent for all 1,000."),
                new(0.42 / 0.40, "The losses are logarithms already: subtract them, and multiply by the number of customers."),
                new(Math.Log(0.42 / 0.40), "The losses are logarithms already: do not take another one."),
            ]),
        new Function("3.7",
            answer: (double p, double q) => -(p * Math.Log(q)) - ((1 - p) * Math.Log(1 - q)),
            at: [[0.7, 0.2], [0.1, 0.6], [0.5, 0.9], [0.35, 0.35]],
            because: "The truth stands outside the logarithm, as a weight; the report stands inside, as a price.",
            hint: "With probability p the charge is −ln q, with probability 1 − p it is −ln(1 − q).",
            mistakes:
            [
                new((double p, double q) => -(q * Math.Log(p)) - ((1 - q) * Math.Log(1 - p)), "p and q are swapped: the truth says how often, the report says how much."),
                new((double p, double q) => (p * Math.Log(q)) + ((1 - p) * Math.Log(1 - q)), "The minus sign is missing: logarithms of probabilities are negative, charges are not."),
                new((double p, double q) => -(p * Math.Log(q)), "The term for a paid card is missing: with probability 1 − p the charge is −ln(1 − q)."),
                new((double p, double q) => -Math.Log(q), "That is the charge when the card is overdue. Weight it by p, and add what a paid card costs."),
                new((double p, double q) => -(p * Math.Log2(q)) - ((1 - p) * Math.Log2(1 - q)), "That is in bits: Math.Log gives nats, Math.Log2 bits."),
                new((double p, double q) => -(p * Math.Log(p)) - ((1 - p) * Math.Log(1 - p)), "That is what the truth pays. The report q must stand inside the logarithms."),
                new((double p, double q) => -(p * Math.Log(q)) + ((1 - p) * Math.Log(1 - q)), "The minus reaches only the first term: both charges are positive."),
                new((double p, double q) => (p * (1 - q)) + ((1 - p) * q), "That is the mean gap. Charge −ln q and −ln(1 − q) instead."),
                new((double p, double q) => (p * (1 - q) * (1 - q)) + ((1 - p) * q * q), "That is the mean Brier score. Charge −ln q and −ln(1 − q) instead."),
            ]),
        new Number("3.8",
            answer: Charge(0.6, 0.9) - Floor(0.6),
            because: "Exaggeration costs almost half as much again as the truth. Chapter 11 gives this difference a name.",
            hint: "Take the mean charge at q = 0.9 and subtract the mean charge at q = 0.6. The truth is 0.6 in both.",
            mistakes:
            [
                new(Charge(0.6, 0.9), "That is all you pay: subtract what the truth would have paid."),
                new(Floor(0.6), "That is what the truth pays. The question is how much more the report 0.9 does."),
                new(Floor(0.6) - Charge(0.6, 0.9), "The size is right, the sign is not: the lie costs more, so the difference is positive."),
                new(Charge(0.9, 0.6) - Floor(0.9), "Truth and report are swapped: 0.6 says how often, 0.9 what you said."),
                new(Charge(0.6, 0.9) - Floor(0.9), "The honest report is 0.6, and its charge is at p = 0.6 and q = 0.6."),
                new(Math.Log(0.9 / 0.6), "That compares the two reports on an overdue card only, and there the bold one gains. Count the paid cards too."),
                new(0.9 - 0.6, "That is the difference of the reports: the question is the difference of the charges."),
                new((Charge(0.6, 0.9) - Floor(0.6)) / Math.Log(2), "That is in bits: take the natural logarithm to get nats."),
            ]),
        new Choice("3.9", 'c',
            because: "Every report above one half pays 0.3 on average. This price is counting mistakes, and cannot tell 0.51 from 0.99.",
            ('a', "Reporting 0.7 costs 1 whenever the card is paid, so 0.3 on average. What does 0.8 cost?"),
            ('b', "Reporting 1 costs 1 whenever the card is paid, so 0.3 on average. What does 0.7 cost?"),
            ('d', "One half is on neither side, so it always pays 1. What does a report a little above it cost?")),
        new Choice("3.10", 'c',
            because: "−ln 1 = 0 for the overdue cards, and the paid ones are never charged. Such a model is perfect on paper and says 1 of everyone.",
            ('a', "What does a paid card cost here, whatever was said of it? Try h = 1 for everyone."),
            ('b', "One half costs ln 2 for each overdue card. Is there an h that costs less?"),
            ('d', "At h = 0 every overdue card costs infinitely much. Look at the other end.")),
        new Choice("3.11", 'd',
            because: "Each point of the curve is a probability of the throws in a world with that θ. It says nothing about how probable that world is.",
            ('a', "0.0003 is the probability of these 13 throws if θ were 9/13. Is that the same as the probability of θ?"),
            ('b', "715 counts the orders in which nine heads can come. It multiplies the whole curve, and does not change what the curve is about."),
            ('c', "That would make a density, at the price of a belief that every θ was equally plausible before. The report has made a more basic mistake.")),
    ];

    private static double Charge(double p, double q) => -(p * Math.Log(q)) - ((1 - p) * Math.Log(1 - q));

    private static double Floor(double p) => Charge(p, p);
}
