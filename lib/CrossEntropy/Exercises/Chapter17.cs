namespace CrossEntropy;

/// <summary>At scale.</summary>
internal static class Chapter17
{
    public static Exercise[] Exercises =>
    [
        new Number("17.1",
            answer: 8 * 1000 * 50_000 / 1e6,
            because: "As much as a plain copy of the logits moves: one journey in, one journey out.",
            hint: "Places times vocabulary is the number of logits. How many bytes does each one cost, there and back?",
            mistakes:
            [
                new(4 * 1000 * 50_000 / 1e6, "That is the logits alone: the gradient has to be written as well."),
                new(16 * 1000 * 50_000 / 1e6, "A float has 4 bytes, not 8."),
                new(40 * 1000 * 50_000 / 1e6, "That is the loss in six steps. The least reads each logit once and writes each slope once."),
                new(8 * 1000 * 50_000.0, "Those are bytes: a megabyte is a million of them."),
                new(0.4, "Those are gigabytes."),
                new(8.0 * 1000 * 50_000 / (1 << 20), "That is in units of 2²⁰ bytes. A megabyte is a million bytes here."),
                new(1000 * 50_000 / 1e6, "That is how many millions of logits there are. Each costs some bytes."),
            ]),
        new Number("17.2",
            answer: (1.5 * Math.Exp(2 - 5)) + 1,
            because: "The old sum shrinks to the new maximum's scale, and the newcomer is its own maximum: a 1.",
            hint: "Which is the maximum now? Bring the old sum to it, then add the newcomer's term.",
            mistakes:
            [
                new(1.5 + Math.Exp(5 - 2), "That is relative to the old maximum, 2. The new one is 5."),
                new(1.5 + 1, "The old sum was taken relative to 2. Bring it to 5 first."),
                new((1.5 * Math.Exp(5 - 2)) + 1, "The exponent has the wrong sign: relative to a larger maximum the old sum shrinks."),
                new(1.5 * Math.Exp(2 - 5), "That is the old sum at its new scale. The newcomer's own term is missing."),
                new(5 + Math.Log((1.5 * Math.Exp(2 - 5)) + 1), "That is the LSE, m + ln s. The question is about s."),
            ]),
        new Number("17.3",
            answer: (2 * Math.Exp(3 - 5)) + 1.5,
            because: "The pair with the larger maximum stays as it is; the other is brought to its scale.",
            hint: "The common maximum is 5. Which of the two sums has to be changed for it?",
            mistakes:
            [
                new(2 + 1.5, "The two sums are relative to different maxima. Bring one to the other's first."),
                new(2 + (1.5 * Math.Exp(3 - 5)), "The other one: it is the sum relative to 3 that has to be brought to 5."),
                new((2 * Math.Exp(5 - 3)) + 1.5, "The exponent has the wrong sign: relative to a larger maximum a sum shrinks."),
                new(2 + (1.5 * Math.Exp(5 - 3)), "That is relative to 3, and could overflow. Take the larger maximum."),
                new(5 + Math.Log((2 * Math.Exp(3 - 5)) + 1.5), "That is the LSE, m + ln s. The question is about s."),
            ]),
        new Number("17.4",
            answer: 8 * 512 * 128_000 / 20e9 * 1000,
            because: "No arithmetic went into this bound: bytes over bandwidth is all.",
            hint: "How many bytes at the least, and how many of them arrive in a millisecond?",
            mistakes:
            [
                new(4 * 512 * 128_000 / 20e9 * 1000, "That reads the logits. The gradient has to be written as well."),
                new(40.0 * 512 * 128_000 / 20e9 * 1000, "That is the loss in six steps. The least reads each logit once and writes each slope once."),
                new(16 * 512 * 128_000 / 20e9 * 1000, "A float has 4 bytes, not 8."),
                new(8 * 512 * 128_000 / 20e9, "Those are seconds."),
                new(8 * 512 * 128_000 / 20e9 * 1e6, "Those are microseconds."),
                new(512 * 128_000 / 20e9 * 1000, "Each logit costs more than one byte."),
            ]),
        new Number("17.5",
            answer: 2.0 * 8192 * 128_256 / 1e9,
            because: "Half of what floats would take.",
            hint: "The number of logits times the bytes of each; a byte has 8 bits.",
            mistakes:
            [
                new(4.0 * 8192 * 128_256 / 1e9, "That is with 32 bits for each logit."),
                new(16.0 * 8192 * 128_256 / 1e9, "That takes 16 bytes for each logit: 16 bits are 2 bytes."),
                new(8192.0 * 128_256 / 1e9, "That is how many billions of logits there are. Each has 2 bytes."),
                new(2.0 * 8192 * 128_256 / (1 << 30), "That is in units of 2³⁰ bytes. A GB is a billion bytes here."),
                new(2.0 * 8192 * 128_256, "Those are bytes: a GB is a billion of them."),
                new(2.0 * 8192 * 128_256 / 1e6, "Those are megabytes."),
            ]),
        new Number("17.6",
            answer: 5 + Math.Log((2 * Math.Exp(-2)) + 1.5) - 4,
            because: "The merged LSE, minus the label's logit, as on a single machine.",
            hint: "The loss is LSE minus the label's logit, and LSE is m + ln s of both machines together.",
            mistakes:
            [
                new(5 + Math.Log((2 * Math.Exp(-2)) + 1.5), "That is the LSE: take the label's logit off."),
                new(Math.Log((2 * Math.Exp(-2)) + 1.5), "That is ln s. The maximum was taken out of the sum: put it back, and take the label's logit off."),
                new(5 + Math.Log(3.5) - 4, "The two sums are relative to different maxima. Bring one to the other's first."),
                new(5 + (2 * Math.Exp(-2)) + 1.5 - 4, "LSE is m plus the logarithm of s."),
                new(3 + Math.Log((2 * Math.Exp(-2)) + 1.5) - 4, "The common maximum is the larger one."),
                new(5 + Math.Log(1.5) - 4, "That is the second machine alone."),
                new(5 + Math.Log2((2 * Math.Exp(-2)) + 1.5) - 4, "That takes the logarithm to base 2: nats need the natural one."),
            ]),
        new Function("17.7",
            answer: (double m, double s, double z) => (s * Math.Exp(m - Math.Max(m, z))) + Math.Exp(z - Math.Max(m, z)),
            at: [[2.0, 1.5, 5.0], [3.0, 2.0, 1.0], [0.0, 1.0, 0.0], [-700.0, 4.0, 700.0], [800.0, 1.2, 790.0]],
            because: "One of the two factors is always 1, so no exponential is larger than 1.",
            hint: "Find the new maximum first. Then both the old sum and the newcomer's term are relative to it.",
            mistakes:
            [
                new((double m, double s, double z) => s + Math.Exp(z - m), "That keeps the old maximum. When the newcomer is larger, its term is above 1, and may overflow."),
                new((double m, double s, double z) => s + Math.Exp(z), "That is the sum with no maximum taken out, and it overflows."),
                new((double m, double s, double z) => s + Math.Exp(z - Math.Max(m, z)), "The newcomer is right. The old sum is still relative to the old maximum."),
                new((double m, double s, double z) => (s * Math.Exp(Math.Max(m, z) - m)) + Math.Exp(z - Math.Max(m, z)), "The exponent of the old sum has the wrong sign: relative to a larger maximum it shrinks."),
                new((double m, double s, double z) => (s * Math.Exp(m - Math.Max(m, z))) + 1, "The old sum is right. The newcomer's term is a 1 only when it is the maximum."),
                new((double m, double s, double z) => (s * Math.Exp(m - z)) + 1, "That is right when the newcomer is the larger one. It need not be."),
                new((double m, double s, double z) => Math.Max(m, z) + Math.Log((s * Math.Exp(m - Math.Max(m, z))) + Math.Exp(z - Math.Max(m, z))), "That is the LSE. The new s is wanted."),
            ]),
        new Number("17.8",
            answer: 2,
            because: "4 bytes instead of 8: the reading stays, the writing goes.",
            hint: "What is read, and what is written, with the gradient and without it?",
            mistakes:
            [
                new(0.5, "The other way round: the traffic with the gradient over the traffic without it."),
                new(0.0, "1/2 of whole numbers is 0 in C#. And the other way round: the traffic with the gradient over the traffic without it."),
                new(5.0, "That is the six steps against the fused kernel, both with the gradient."),
                new(1.0, "Without a gradient nothing large is written."),
                new(10.0, "That is the six steps with the gradient against the loss alone. The least for both is asked for."),
                new(4.0, "That is the number of bytes left for each logit. By which factor have they shrunk?"),
            ]),
        new Number("17.9",
            answer: (4 * Math.Exp(-100)) + 1,
            because: "Nothing overflowed, and what underflowed was too small to matter.",
            hint: "Bring the old sum to the new maximum. How large is what remains of it?",
            mistakes:
            [
                new(5.0, "That counts the terms as if all were equal. The old ones shrink when 100 becomes the maximum."),
                new(4.0, "That was s before 100 arrived."),
                new(100.0, "That is the new maximum. And the LSE, very nearly; s is the sum relative to it."),
                new(4 + Math.Exp(100), "That keeps the old maximum, 0. The new one is 100."),
                new(0.0, "The newcomer's own term is e to the power of 0."),
            ]),
        new Number("17.10",
            answer: Math.Log(8),
            because: "Each piece's probabilities sum to 1, so all of them sum to 8. The sums have to be merged before anything is divided.",
            hint: "With equal logits, which probability does the code give to the label, and which should it?",
            mistakes:
            [
                new(Math.Log(12_500), "That is what the code says. What should it say, and how far apart are the two?"),
                new(Math.Log(100_000), "That is what it should say. What does the code say, and how far apart are the two?"),
                new(8.0, "Its probability is eight times too large. The loss is a logarithm."),
                new(3.0, "That is in bits: nats need the natural logarithm."),
                new(-Math.Log(8), "The size is right. The question is by how much it is too small, which is a positive number."),
                new(1.0 / 8, "That is a ratio of probabilities. The loss is a logarithm."),
            ]),
    ];
}
