using Microsoft.Playwright;

namespace Reader.Tests.Browser;

/// <summary>Exercises are graded in place, and remembered.</summary>
public sealed class ExerciseTests(PageFixture book, ChromiumFixture chromium)
{
    private static ILocator Cell(IPage page) => page.Locator("#cell-ex-1-1");

    private static ILocator Mark(IPage page) => Cell(page).Locator(".exercise-mark");

    private static async Task AnswerAsync(IPage page, string answer)
    {
        await PageFixture.WriteAsync(Cell(page), $"Exercise.Check(\"1.1\", {answer})");
        await PageFixture.RunAsync(Cell(page));
    }

    [Fact]
    public async Task An_unanswered_exercise_counts_no_attempt()
    {
        var page = await book.FirstAsync(chromium);
        await PageFixture.RunAsync(Cell(page));
        await Assertions.Expect(Cell(page).Locator(".ce-unanswered")).ToBeVisibleAsync();
        await Assertions.Expect(Mark(page)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_wrong_answer_gets_a_hint_and_the_right_one_a_tick_that_stays()
    {
        var page = await book.FirstAsync(chromium);
        await AnswerAsync(page, "0.5");
        await Assertions.Expect(Cell(page).Locator(".ce-wrong")).ToBeVisibleAsync();
        await Assertions.Expect(Mark(page)).ToHaveTextAsync("1 attempt");
        await AnswerAsync(page, "-Math.Log(0.5)");
        await Assertions.Expect(Mark(page)).ToHaveTextAsync("Solved in 2 attempts");
        await page.ReloadAsync();
        await Assertions.Expect(Mark(page)).ToHaveTextAsync("Solved in 2 attempts");
        await page.Locator(".home").ClickAsync();
        await Assertions.Expect(page.Locator("[data-chapter='01-first-steps']")).ToContainTextAsync("1 of 1 exercises");
    }

    [Fact]
    public async Task The_cell_is_named_after_the_exercise()
    {
        var page = await book.FirstAsync(chromium);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Run exercise 1.1", Exact = true })).ToHaveCountAsync(1);
    }
}
