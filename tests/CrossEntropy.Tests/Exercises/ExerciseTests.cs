namespace CrossEntropy.Tests;

/// <summary>Holds for every exercise of the book.</summary>
public class ExerciseTests
{
    public static TheoryData<string> Ids => [.. Exercises.All.Select(exercise => exercise.Id)];

    public static TheoryData<string, int> Mistakes =>
        [.. from exercise in Exercises.All from place in Enumerable.Range(0, exercise.Mistakes.Length) select (exercise.Id, place)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_solution_is_right(string id)
    {
        var exercise = Exercises.Find(id);
        Assert.Equal($"✓ {exercise.Because}", Exercise.Check(id, exercise.Solution).ToString());
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_meets_its_own_hint(string id, int place)
    {
        var mistake = Exercises.Find(id).Mistakes[place];
        Assert.Equal($"✗ {mistake.Hint}", Exercise.Check(id, mistake.Answer).ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_answer_yet_says_what_to_do(string id) =>
        Assert.Equal("Put your answer in place of null and run the cell again.", Exercise.Check(id, null).ToString());

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_two_of_its_answers_are_taken_for_one_another(string id)
    {
        var exercise = Exercises.Find(id);
        double[][] answers = [exercise.Numbers(exercise.Solution), .. exercise.Mistakes.Select(mistake => exercise.Numbers(mistake.Answer))];
        for (var i = 0; i < answers.Length; i++)
            for (var j = i + 1; j < answers.Length; j++) Assert.False(exercise.Same(answers[i], answers[j]), $"answers {i} and {j}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_hints_differ(string id)
    {
        string[] hints = [Exercises.Find(id).Hint, .. Exercises.Find(id).Mistakes.Select(mistake => mistake.Hint)];
        Assert.Equal(hints.Distinct(), hints);
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Ids.Count, Exercises.All.DistinctBy(exercise => exercise.Id).Count());
}
