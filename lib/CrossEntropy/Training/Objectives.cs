namespace CrossEntropy;

/// <summary>Losses to train with, one example at a time, as functions of the logits z. p is softmax(z), y the target.</summary>
/// <remarks>Written to be run millions of times: into memory the caller owns, and with the softmax shared by loss and gradient. <see cref="Loss"/>
/// has the same formulas to be read. For two classes with logits (0, z), p is (1 − σ(z), σ(z)).</remarks>
public static partial class Objectives
{
    /// <summary>Cross-entropy: −Σ yₖ ln pₖ, in nats; gradient p − y.</summary>
    /// <remarks>Book: chapters 05 and 07.</remarks>
    public static double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, Span<double> gradient)
    {
        var logSum = Softmax(logits, gradient);
        var (loss, total) = (0.0, 0.0);
        for (var k = 0; k < target.Length; k++)
        {
            // A class that is no target costs nothing, even where its logit is −∞.
            if (target[k] != 0) loss += target[k] * (logSum - logits[k]);
            total += target[k];
        }

        for (var k = 0; k < target.Length; k++) gradient[k] = (total * gradient[k]) - target[k];
        return loss;
    }

    /// <summary>Squared error of the probabilities: ½ Σ (pₖ − yₖ)²; for two classes (σ(z) − y)², the Brier score.
    /// Gradient pₖ (dₖ − Σⱼ pⱼ dⱼ) with d = p − y: it dies where p is near 0 or 1, right or wrong.</summary>
    /// <remarks>Book: chapter 08.</remarks>
    public static double SquaredError(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, Span<double> gradient)
    {
        Softmax(logits, gradient);
        var (loss, mean) = (0.0, 0.0);
        for (var k = 0; k < target.Length; k++)
        {
            var d = gradient[k] - target[k];
            loss += d * d / 2;
            mean += gradient[k] * d;
        }

        for (var k = 0; k < target.Length; k++) gradient[k] *= gradient[k] - target[k] - mean;
        return loss;
    }

    /// <summary>Hinge loss of Crammer and Singer: max(0, 1 + largest other logit − logit of the target class); for two classes max(0, 1 − margin).
    /// Gradient +1 and −1 for the two, or 0 once the margin is 1.</summary>
    /// <remarks>The target class is the largest target. Book: chapter 08.</remarks>
    public static double Hinge(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, Span<double> gradient)
    {
        var y = Largest(target, except: -1);
        var rival = Largest(logits, except: y);
        gradient.Clear();
        var loss = 1 + logits[rival] - logits[y];
        if (loss <= 0) return 0;
        gradient[rival] = 1;
        gradient[y] = -1;
        return loss;
    }

    /// <summary>Least squares of the margins: Σ (1 − (zᵧ − zₖ))² over the classes k other than the target class y; for two classes (1 − margin)².
    /// It punishes a margin above 1 as it does one below.</summary>
    /// <remarks>The target class is the largest target. Book: chapter 08.</remarks>
    public static double LeastSquares(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, Span<double> gradient)
    {
        var y = Largest(target, except: -1);
        gradient.Clear();
        var loss = 0.0;
        for (var k = 0; k < logits.Length; k++)
        {
            if (k == y) continue;
            var gap = 1 - (logits[y] - logits[k]);
            loss += gap * gap;
            gradient[k] += 2 * gap;
            gradient[y] -= 2 * gap;
        }

        return loss;
    }

    /// <summary>Fills in softmax(z), and returns ln Σ e^z.</summary>
    private static double Softmax(ReadOnlySpan<double> logits, Span<double> probabilities)
    {
        var max = logits[0];
        foreach (var z in logits) max = Math.Max(max, z);
        var sum = 0.0;
        for (var k = 0; k < logits.Length; k++) sum += probabilities[k] = Math.Exp(logits[k] - max);
        for (var k = 0; k < logits.Length; k++) probabilities[k] /= sum;
        return max + Math.Log(sum);
    }

    private static int Largest(ReadOnlySpan<double> values, int except)
    {
        var largest = except == 0 ? 1 : 0;
        for (var k = 0; k < values.Length; k++)
            if (k != except && values[k] > values[largest]) largest = k;
        return largest;
    }
}
