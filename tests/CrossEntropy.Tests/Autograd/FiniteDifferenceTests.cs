namespace CrossEntropy.Tests;

public class FiniteDifferenceTests
{
    [Fact]
    public void The_central_difference_of_a_parabola_is_exact_but_for_rounding() => Assert.Equal(6, FiniteDifference.Central(x => x * x, 3, 0.1), 1e-12);

    [Fact]
    public void The_forward_difference_of_a_parabola_is_off_by_the_step() => Assert.Equal(6.1, FiniteDifference.Forward(x => x * x, 3, 0.1), 1e-12);

    [Fact]
    public void A_smaller_step_first_helps_and_then_harms()
    {
        double Error(double step) => Math.Abs(FiniteDifference.Central(Math.Exp, 1, step) - Math.E);
        Assert.True(Error(1e-1) > Error(FiniteDifference.CentralStep));
        Assert.True(Error(1e-13) > Error(FiniteDifference.CentralStep));
    }

    [Fact]
    public void A_right_gradient_passes_and_a_wrong_one_is_found_where_it_is_wrong()
    {
        static double F(double[] x) => (x[0] * x[0]) + (3 * x[1]);
        Assert.InRange(GradientCheck.Of(F, [2, 5], [4, 3]).Error, 0, 1e-9);
        var wrong = GradientCheck.Of(F, [2, 5], [4, 2]);
        Assert.Equal(1, wrong.Worst);
        Assert.Equal(1.0 / 3, wrong.Error, 1e-9);
        Assert.Equal("largest error 0.33 at [1]: given 2, by finite differences 3", wrong.ToString());
    }

    [Fact]
    public void Nan_is_never_a_right_gradient() => Assert.Equal(0, GradientCheck.Of(x => x[0] + x[1], [1, 1], [double.NaN, 1]).Worst);
}
