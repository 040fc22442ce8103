using System.Net;
using System.Net.Sockets;

namespace Reader.Tests.Commands;

public class CommandLineTests
{
    [Fact]
    public async Task Check_exits_with_0_when_the_book_is_what_it_says()
    {
        var (exitCode, output) = await ReaderProcess.RunAsync("check", "--notebooks", SampleBook.Directory);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Check_exits_with_1_and_names_chapter_and_cell()
    {
        using var book = new TemporaryBook();
        book.WriteCells("07-wrong.ipynb", "# It is 0.357<!--= 0.4 -->");
        var (exitCode, output) = await ReaderProcess.RunAsync("check", "--notebooks", book.Directory);
        Assert.Equal(1, exitCode);
        Assert.Contains("07-wrong, cell 1 (id cell1), line 1: 0.357 is not true: its claim 0.4 gives 0.4", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_with_save_writes_the_outputs_in_Jupyter_form()
    {
        using var book = new TemporaryBook();
        var path = book.WriteCells("01-x.ipynb", "6 * 7");
        var (exitCode, output) = await ReaderProcess.RunAsync("run", "--save", "--notebooks", book.Directory);
        Assert.True(exitCode == 0, output);
        Assert.Contains("      \"text/plain\": [\n       \"42\"\n      ]", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_with_a_failing_cell_is_not_saved()
    {
        using var book = new TemporaryBook();
        var path = book.WriteCells("01-x.ipynb", "6 * 7", "throw new System.Exception(\"on purpose\");");
        var before = File.ReadAllText(path);
        var (exitCode, output) = await ReaderProcess.RunAsync("run", "--save", "--notebooks", book.Directory);
        Assert.Equal(1, exitCode);
        Assert.Contains("on purpose", output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task A_chapter_that_does_not_exist_is_named_with_those_that_do()
    {
        var (exitCode, output) = await ReaderProcess.RunAsync("check", "99", "--notebooks", SampleBook.Directory);
        Assert.Equal(1, exitCode);
        Assert.Contains("There is no chapter 99. There are: 01-sample.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_takes_an_address_with_or_without_the_last_slash()
    {
        using var book = new TemporaryBook();
        var site = Path.Combine(book.Directory, "site");
        var (exitCode, output) = await ReaderProcess.RunAsync("export", site, "--address", "https://example.org/book", "--notebooks", SampleBook.Directory);
        Assert.True(exitCode == 0, output);
        Assert.Contains("https://example.org/book/chapters/01-sample.html", await File.ReadAllTextAsync(Path.Combine(site, "chapters", "01-sample.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_refuses_what_is_no_address()
    {
        using var book = new TemporaryBook();
        var (exitCode, output) = await ReaderProcess.RunAsync("export", Path.Combine(book.Directory, "site"), "--address", "example.org", "--notebooks", SampleBook.Directory);
        Assert.Equal(1, exitCode);
        Assert.Contains("--address: example.org is not an address such as https://example.org/book.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_and_another_taken()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((IPEndPoint)occupant.LocalEndpoint).Port;
        using var process = ReaderProcess.Start("--no-browser", "--port", $"{port}", "--notebooks", SampleBook.Directory);
        var said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var opened = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.Kill();
        Assert.StartsWith($"Port {port} is in use; the book took port ", said, StringComparison.Ordinal);
        Assert.StartsWith("The book is open at http://127.0.0.1:", opened, StringComparison.Ordinal);
    }
}
