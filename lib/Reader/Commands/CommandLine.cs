using System.CommandLine;
using System.Net;
using CrossEntropy.Reader.Gateway;
using CrossEntropy.Reader.Notebooks;

namespace CrossEntropy.Reader.Commands;

/// <summary>The program's words: <c>read</c> (the default), <c>check</c>, <c>run</c> and <c>export</c>.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Notebooks = new("--notebooks")
    {
        Description = "The folder of the chapters.",
        DefaultValueFactory = _ => Installation.Notebooks,
        Recursive = true,
    };

    public static RootCommand Create()
    {
        var root = new RootCommand("Cross-Entropy, from probability to information: an interactive textbook.") { Notebooks };
        Notebooks.Validators.Add(result =>
        {
            if (!Directory.Exists(result.GetValueOrDefault<string>()))
                result.AddError($"--notebooks: there is no folder {result.GetValueOrDefault<string>()}.");
        });
        root.Subcommands.Add(Read(new Command("read", "Opens the book in the browser (the default).")));
        root.Subcommands.Add(Check());
        root.Subcommands.Add(Run());
        root.Subcommands.Add(Export());
        return Read(root);
    }

    private static T Read<T>(T command) where T : Command
    {
        var port = new Option<int?>("--port") { Description = $"The port to listen on; {ReadCommand.DefaultPort} unless it is taken." };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Prints the address and opens no browser." };
        var listen = new Option<string>("--listen") { Description = "The address to listen on. Anything but this machine's own lets other machines in.", DefaultValueFactory = _ => "127.0.0.1" };
        var memory = new Option<double>("--kernel-memory") { Description = "GiB of memory that one kernel may use.", DefaultValueFactory = _ => 2 };
        var idle = new Option<double>("--idle-minutes") { Description = "After how many minutes an unused kernel is ended; 0 for never.", DefaultValueFactory = _ => 60 };
        listen.Validators.Add(result =>
        {
            if (!IPAddress.TryParse(result.GetValueOrDefault<string>(), out _))
                result.AddError($"--listen: {result.GetValueOrDefault<string>()} is not an IP address such as 127.0.0.1 or 0.0.0.0.");
        });
        memory.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0.1 and <= 1024))
                result.AddError($"--kernel-memory: {result.GetValueOrDefault<double>()} is not between 0.1 and 1024 GiB.");
        });
        idle.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 100_000))
                result.AddError($"--idle-minutes: {result.GetValueOrDefault<double>()} is not between 0 and 100000.");
        });
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > 65535)
                result.AddError($"--port: {result.GetValueOrDefault<int?>()} is not a port: 0 to 65535.");
        });
        command.Options.Add(port);
        command.Options.Add(noBrowser);
        command.Options.Add(listen);
        command.Options.Add(memory);
        command.Options.Add(idle);
        command.SetAction((result, cancellation) =>
            ReadCommand.RunAsync(
                new Book(result.GetValue(Notebooks)!),
                result.GetValue(port),
                IPAddress.Parse(result.GetValue(listen)!),
                new GatewayOptions((long)(result.GetValue(memory) * (1 << 30)), TimeSpan.FromMinutes(result.GetValue(idle))),
                !result.GetValue(noBrowser),
                cancellation));
        return command;
    }

    private static Command Check()
    {
        var chapters = ChapterNames();
        var command = new Command("check", "Runs every chapter in a fresh kernel and compares outputs and claims with what is committed.") { chapters };
        command.SetAction((result, cancellation) =>
            Chosen(result, chapters) is { } chosen ? CheckCommand.RunAsync(chosen, cancellation) : Task.FromResult(1));
        return command;
    }

    private static Command Run()
    {
        var chapters = ChapterNames();
        var save = new Option<bool>("--save") { Description = "Writes the outputs, and an SVG of each figure, into the notebooks." };
        var command = new Command("run", "Runs chapters from the first cell to the last.") { chapters, save };
        command.SetAction((result, cancellation) =>
            Chosen(result, chapters) is { } chosen ? RunCommand.RunAsync(chosen, result.GetValue(save), cancellation) : Task.FromResult(1));
        return command;
    }

    private static Command Export()
    {
        var folder = new Argument<string>("folder") { Description = "Where to write the site: a new folder, an empty one, or an earlier export." };
        var address = new Option<string?>("--address") { Description = "Where the site will be found, https://example.org/book: previews and search engines are then told full addresses." };
        address.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && SiteAddress(text) is null)
                result.AddError($"--address: {text} is not an address such as https://example.org/book.");
        });
        var command = new Command("export", "Writes the book as a site that any file host serves: saved outputs, search and sliders, no kernel.") { folder, address };
        command.SetAction(result => ExportCommand.Run(
            new Book(result.GetValue(Notebooks)!),
            result.GetValue(folder)!,
            result.GetValue(address) is { } text ? SiteAddress(text) : null));
        return command;
    }

    // With a slash at its end, or the last folder would be taken for a file.
    private static Uri? SiteAddress(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + '/', UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "" } ? address : null;

    private static Argument<string[]> ChapterNames() =>
        new("chapters") { Description = "Names or numbers of chapters (01, 01-one-prediction); all of them unless said.", Arity = ArgumentArity.ZeroOrMore };

    // Null when a name fits no chapter, which is said here.
    private static IReadOnlyList<Chapter>? Chosen(ParseResult result, Argument<string[]> argument)
    {
        var chapters = new Book(result.GetValue(Notebooks)!).Chapters();
        var names = result.GetValue(argument) ?? [];
        if (names.FirstOrDefault(name => !chapters.Any(chapter => Fits(chapter, name))) is { } unknown)
        {
            Console.WriteLine($"There is no chapter {unknown}. There are: {string.Join(", ", chapters.Select(chapter => chapter.Name))}.");
            return null;
        }
        return names.Length == 0 ? chapters : [.. chapters.Where(chapter => names.Any(name => Fits(chapter, name)))];
    }

    private static bool Fits(Chapter chapter, string name) => chapter.Name == name || chapter.Number == name;
}
