namespace Reader.Tests.Pages;

public class BrokenChapterTests
{
    [Fact]
    public async Task The_book_opens_and_the_broken_chapter_says_what_is_wrong_and_where()
    {
        using var book = new TemporaryBook();
        book.WriteCells("01-fine.ipynb", "# 01 Fine", "1 + 1");
        book.Write("02-broken.ipynb", """{"nbformat": 4, "cells": [{"cell_type": "graph"}]}""");
        await using var reader = await RunningReader.StartAsync(book.Open());
        var contents = await reader.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var chapter = await reader.Client.GetStringAsync(new Uri("/chapters/02-broken", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Fine", contents, StringComparison.Ordinal);
        Assert.Contains("02-broken.ipynb: cells[0].cell_type = &quot;graph&quot;", contents, StringComparison.Ordinal);
        Assert.Contains("02-broken.ipynb: cells[0].cell_type = &quot;graph&quot;", chapter, StringComparison.Ordinal);
    }
}
