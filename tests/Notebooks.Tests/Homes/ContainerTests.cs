using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrossEntropy.Reader.Commands;

namespace Notebooks.Tests.Homes;

/// <summary>What the dev container and Binder name is there, and is what the rest of the repository says. No container can be started here.</summary>
public partial class ContainerTests
{
    private static readonly JsonNode DevContainer = JsonNode.Parse(Repository.Read(".devcontainer/devcontainer.json"))!;
    private static readonly string Dockerfile = Repository.Read(".binder/Dockerfile");
    private static readonly string Setup = Repository.Read(".devcontainer/setup.sh");

    [Fact]
    public void The_dev_container_is_built_from_a_stage_of_Binders_file()
    {
        var folder = Path.Combine(Repository.Root, ".devcontainer");
        Assert.True(File.Exists(Path.Combine(folder, (string)DevContainer["build"]!["dockerfile"]!)));
        Assert.Equal(Repository.Root, Path.GetFullPath(Path.Combine(folder, (string)DevContainer["build"]!["context"]!)));
        Assert.Matches($@"(?m)^FROM \S+ AS {DevContainer["build"]!["target"]}$", Dockerfile);
    }

    [Fact]
    public void The_dev_container_forwards_the_Readers_port()
    {
        Assert.Equal([ReadCommand.DefaultPort], DevContainer["forwardPorts"]!.AsArray().Select(port => (int)port!));
        Assert.NotNull(DevContainer["portsAttributes"]![$"{ReadCommand.DefaultPort}"]);
    }

    [Fact]
    public void The_dev_container_recommends_the_extensions_that_the_folder_does()
    {
        var folder = JsonNode.Parse(Repository.Read(".vscode/extensions.json"))!["recommendations"]!;
        Assert.True(JsonNode.DeepEquals(folder, DevContainer["customizations"]!["vscode"]!["extensions"]));
    }

    [Fact]
    public void Both_run_steps_that_the_shared_script_has()
    {
        var steps = SetupCall().Matches(Dockerfile + DevContainer["postCreateCommand"]).Select(match => match.Groups[1].Value);
        Assert.Equal(["book", "book", "machine"], steps.Order());
        Assert.All(["machine", "book"], step => Assert.Contains($"\n    {step}) {step} ;;\n", Setup, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_is_copied_or_read_is_in_the_repository()
    {
        var copied = Copy().Matches(Dockerfile).Select(match => match.Groups[1].Value);
        string[] read = [".devcontainer/requirements.txt", "lib/Reader", ".config/dotnet-tools.json"];
        Assert.Contains("-r .devcontainer/requirements.txt", Setup, StringComparison.Ordinal);
        Assert.Contains("dotnet build lib/Reader\n", Setup, StringComparison.Ordinal);
        Assert.All([.. copied, .. read], path => Assert.True(Repository.Holds(path), path));
    }

    [Fact]
    public void The_SDK_and_Node_are_the_ones_that_the_book_asks_for()
    {
        var sdk = Version.Parse((string)JsonNode.Parse(Repository.Read("global.json"))!["sdk"]!["version"]!);
        Assert.Contains($"--channel {sdk.Major}.{sdk.Minor} ", Setup, StringComparison.Ordinal);
        Assert.Contains("[Node.js 20]", Repository.Read("README.md"), StringComparison.Ordinal);
        Assert.StartsWith("FROM node:20-", Dockerfile[Dockerfile.IndexOf("FROM", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_is_pinned_and_takes_a_newer_runtime()
    {
        var tool = JsonNode.Parse(Repository.Read(".config/dotnet-tools.json"))!["tools"]!["microsoft.dotnet-interactive"]!;
        Assert.Equal("1.0.707101", (string?)tool["version"]);
        Assert.True((bool)tool["rollForward"]!);
    }

    [Fact]
    public async Task The_configuration_of_Binders_Jupyter_is_Python_and_starts_the_Reader_of_this_repository()
    {
        var configuration = Repository.Read(".binder/jupyter_server_config.py");
        Assert.Contains("\"--project\", \"lib/Reader\", \"--\", \"--no-browser\", \"--port\", \"{port}\"", configuration, StringComparison.Ordinal);
        Assert.Contains($"\"{CrossEntropy.Reader.Security.AccessToken.Variable}\"", configuration, StringComparison.Ordinal);
        Programs.Require("python3", "python3");
        var (exitCode, output) = await Programs.RunAsync(Programs.Python, "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", Repository.PathTo(".binder/jupyter_server_config.py"));
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void The_links_to_Binder_open_chapter_01_and_the_Reader()
    {
        var links = BinderLink().Matches(Repository.Read("README.md")).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(["labpath=notebooks/01-one-prediction.ipynb", "urlpath=reader/"], links.Select(Uri.UnescapeDataString).Order());
        Assert.True(Repository.Holds("notebooks/01-one-prediction.ipynb"));
        Assert.Contains("\n    \"reader\": {", Repository.Read(".binder/jupyter_server_config.py"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_shell_script_is_one_that_shellcheck_finds_nothing_in()
    {
        Programs.Require("shellcheck", "shellcheck");
        string[] scripts = [".ci/run", ".devcontainer/setup.sh", "lib/Reader/jupyter/reader-singleuser"];
        Assert.All(scripts, script => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.PathTo(script)).HasFlag(UnixFileMode.UserExecute), script));
        var (exitCode, output) = await Programs.RunAsync("shellcheck", [.. scripts.Select(Repository.PathTo)]);
        Assert.True(exitCode == 0, output);
    }

    [GeneratedRegex(@"\.devcontainer/setup\.sh (\w+)")]
    private static partial Regex SetupCall();

    [GeneratedRegex(@"(?m)^COPY (?:--\S+ )?(\S+) ")]
    private static partial Regex Copy();

    [GeneratedRegex(@"mybinder\.org/v2/[^)\s]*\?([^)\s]+)")]
    private static partial Regex BinderLink();
}
