namespace CrossEntropy;

/// <summary>All exercises of the book. A new chapter adds its line.</summary>
internal static class Exercises
{
    public static IReadOnlyList<Exercise> All { get; } =
    [
        .. Chapter00.Exercises,
        .. Chapter01.Exercises,
        .. Chapter02.Exercises,
        .. Chapter03.Exercises,
        .. Chapter04.Exercises,
        .. Chapter05.Exercises,
        .. Chapter06.Exercises,
        .. Chapter07.Exercises,
        .. Chapter08.Exercises,
        .. Chapter09.Exercises,
        .. Chapter10.Exercises,
        .. Chapter11.Exercises,
        .. Chapter12.Exercises,
        .. Chapter13.Exercises,
        .. Chapter14.Exercises,
        .. Chapter15.Exercises,
        .. Chapter16.Exercises,
        .. Chapter17.Exercises,
    ];

    public static Exercise Find(string id) => All.FirstOrDefault(exercise => exercise.Id == id)
        ?? throw new ArgumentException($"id = \"{id}\" is no exercise; the nearest are {string.Join(", ", Nearest(id))}.", nameof(id));

    private static IEnumerable<string> Nearest(string id) => All.Select(exercise => exercise.Id)
        .OrderByDescending(other => (id ?? "").Zip(other).TakeWhile(pair => pair.First == pair.Second).Count())
        .Take(3);
}
