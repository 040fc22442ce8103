using System.Net;

namespace Reader.Tests.Security;

public class PictureTests
{
    [Theory]
    [InlineData("dot.svg", HttpStatusCode.OK)]
    [InlineData("acts.js", HttpStatusCode.NotFound)]
    [InlineData("acts.html", HttpStatusCode.NotFound)]
    public async Task Beside_a_notebook_only_pictures_are_served(string file, HttpStatusCode status)
    {
        using var book = new TemporaryBook();
        Directory.CreateDirectory(Path.Combine(book.Directory, "images"));
        book.Write(Path.Combine("images", file), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        await using var reader = await RunningReader.StartAsync(book.Open());
        using var answer = await reader.Client.GetAsync(new Uri($"/images/{file}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }
}
