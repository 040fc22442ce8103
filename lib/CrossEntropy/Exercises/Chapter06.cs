namespace CrossEntropy;

/// <summary>Backpropagation from scratch.</summary>
internal static class Chapter06
{
    public static Exercise[] Exercises =>
    [
        new Number("6.1",
            answer: 2 * ((2 * 3) - 1) * 3,
            because: "Two local slopes, multiplied: the square's and the product's.",
            hint: "Name the inside z. Find the slope of its square, then multiply by the slope of z with respect to w.",
            mistakes:
            [
                new(2 * 5, "That is the gradient of z, and of b. One more step back: w is multiplied by x."),
                new(5 * 5, "That is the value of L. Its gradient is wanted."),
                new(5 * 3, "The slope of a square is twice its inside: the 2 is missing."),
                new(2 * 5 * 2, "That multiplies by w, which gives the gradient of x. For w, multiply by x."),
                new(2 * ((2 * 3) + 1) * 3, "Mind the sign of b: the inside is 2 · 3 − 1."),
                new(2 * 2 * 9, "That leaves b out: the inside of the square is wx + b."),
            ]),
        new Number("6.2",
            answer: 5 + 1,
            because: "One use passes back the other factor, the other passes back 1, and where paths meet they add.",
            hint: "a is used twice. Find what each use passes back.",
            mistakes:
            [
                new(5, "That is what the product passes back. a is used once more, in the sum."),
                new(1, "That is what the sum passes back. a is used in the product, too."),
                new(3, "That is the gradient of b: the factor it stands beside."),
                new((3 * 5) + 3, "That is the value of c. The gradient of a is wanted."),
                new(3 + 1, "In a product the slope is the other factor: for a that is b."),
            ]),
        new Number("6.3",
            answer: 2 * 50_000,
            because: "Each weight is moved both ways. Backpropagation needs one evaluation and one walk back.",
            hint: "How many places does a central difference evaluate for a single weight?",
            mistakes:
            [
                new(50_000, "A central difference evaluates the loss on both sides: two places for each weight."),
                new(50_001, "That is the count for forward differences, which share the middle. Central ones evaluate both sides."),
                new(2 * 50_000 + 1, "A central difference does not use the middle value."),
                new(2, "Two for one weight. Each of the 50,000 needs its own two."),
                new(1, "One evaluation and a walk back is what backpropagation takes."),
                new(50_000.0 * 50_000, "Weights are moved one at a time, not in pairs."),
            ], tolerance: 1e-7),
        new Function("6.4",
            answer: (double x) => 1 / (1 + Math.Exp(-x)),
            at: [[0.0], [1.0], [-2.0], [3.5]],
            because: "The slope of softplus is the sigmoid: that is why p appears as soon as you differentiate the log loss.",
            hint: "Chain rule: the slope of the logarithm at 1 + e to the x, times the slope of that inside.",
            mistakes:
            [
                new((double x) => 1 / (1 + Math.Exp(x)), "That is the logarithm's slope alone. Multiply by the slope of the inside, e to the x."),
                new((double x) => Math.Exp(x), "That is the inside's slope alone. Multiply by the logarithm's, 1 over the inside."),
                new((double x) => Math.Log(1 + Math.Exp(x)), "That is softplus itself: its slope is wanted."),
                new((double x) => Activation.Sigmoid(x) * Activation.Sigmoid(-x), "That is one derivative too many: the slope of the sigmoid."),
                new((double x) => -1 / (1 + Math.Exp(-x)), "The sign is turned round: softplus rises."),
                new((double x) => Math.Exp(x) * (1 + Math.Exp(x)), "The slope of a logarithm is 1 over its inside: divide, do not multiply."),
            ]),
        new Number("6.5",
            answer: 2 * Math.E,
            because: "The same a reaches c by two paths, and each carries e.",
            hint: "a is used as a factor and inside the exponential. Add what the two pass back.",
            mistakes:
            [
                new(Math.E, "That is one path only, or the value of c. a is used twice."),
                new(Math.E * Math.E, "Paths that meet are added, not multiplied."),
                new(Math.E + 1, "e through the first factor is right. By the other path the product passes back a = 1, and the exponential multiplies that by its own slope, e to the a."),
                new(1.0, "Both paths pass through the product: each is multiplied by the other factor."),
                new(2.0, "Two paths, that is right, and each carries e to the power 1."),
            ]),
        new Number("6.6",
            answer: 2 * Math.Tanh(1.5) * (1 - (Math.Tanh(1.5) * Math.Tanh(1.5))) * 3,
            because: "Three local slopes in a row: square, tanh, product.",
            hint: "Name the steps: a = wx, t = tanh a, L = t². Multiply the local slopes of all three.",
            mistakes:
            [
                new(2 * Math.Tanh(1.5) * (1 - (Math.Tanh(1.5) * Math.Tanh(1.5))), "That is the gradient of wx. One more step: multiply by x."),
                new(2 * Math.Tanh(1.5) * 3, "The slope of tanh is missing: 1 − tanh²."),
                new(2 * Math.Tanh(1.5) * (1 - (Math.Tanh(1.5) * Math.Tanh(1.5))) * 0.5, "That multiplies by w, which gives the gradient of x. For w, multiply by x."),
                new((1 - (Math.Tanh(1.5) * Math.Tanh(1.5))) * 3, "The slope of the square is missing: twice its inside."),
                new(Math.Tanh(1.5) * Math.Tanh(1.5), "That is the value of L. Its gradient is wanted."),
                new(Math.Tanh(1.5) * (1 - (Math.Tanh(1.5) * Math.Tanh(1.5))) * 3, "The slope of a square is twice its inside: a 2 is missing."),
            ]),
        new Number("6.7",
            answer: 1.0,
            because: "The two paths carry the two softmax probabilities, which sum to 1: the shift comes out whole.",
            hint: "Two paths lead back to b, one through each exponential. What does each carry, and what is their sum?",
            mistakes:
            [
                new(0.0, "That is what the textbook's formula would mean. Walk back through both exponentials and add."),
                new(2.0, "Two paths, that is right, but each carries its exponential divided by the sum S, less than 1."),
                new(0.5, "That is one path, when x1 and x2 are equal. Add the other."),
                new(Math.Log(2), "That is the value at x1 = x2 = b = 0. The gradient of b is wanted."),
            ]),
        new Number("6.8",
            answer: 4.0,
            because: "The fourth step still carries the first three: the loop accelerates and overshoots.",
            hint: "What is stored after the first, second, third and fourth call, if each adds the same amount?",
            mistakes:
            [
                new(-2.0, "That is what is stored at the fourth step. By what factor is it too large?"),
                new(2.0, "That is the size of what is stored at the fourth step. By what factor is it larger than the true gradient?"),
                new(3.0, "Three old gradients are kept, and the fourth is added to them."),
                new(-0.5, "That is the true gradient. By what factor is the stored one larger?"),
                new(1 + 2 + 3 + 4, "That is the way all four steps have gone together. The question is the fourth step alone."),
                new(8.0, "The gradients add up, they do not double each time."),
                new(1.0, "That would be so if the loop cleared gradients."),
            ]),
        new Choice("6.9", 'c',
            because: "The best central step is near the cube root of the precision: coarse numbers need coarse steps.",
            ('a', "In float, x + h would be x itself for a step so small: nothing would move."),
            ('b', "That is the best step in double, the cube root of its precision. Float has a coarser precision."),
            ('d', "With a step so large the curve bends away: truncation. The cube root of the precision is smaller.")),
        new Choice("6.10", 'b',
            because: "The last report overwrites the others. Formulas that use each number once still come out right, which hides the mistake.",
            ('a', "Think of c = a · a + a: three reports reach a. What is left of them?"),
            ('c', "The blame of 1 at the end is still passed back. Ask what happens where two paths meet."),
            ('d', "That is what += without clearing does. Here the plus is missing.")),
    ];
}
