using CrossEntropy.Reader.Notebooks;

namespace Reader.Tests.Notebooks;

public class NotebookTests
{
    [Theory]
    [InlineData("{ nonsense", "x.ipynb is not JSON: line 1, byte 3")]
    [InlineData("[]", "x.ipynb is not a notebook: it holds JSON, but not an object.")]
    [InlineData("""{"nbformat": 3, "cells": []}""", "x.ipynb: nbformat = 3, and the Reader reads version 4 only.")]
    [InlineData("""{"nbformat": 4}""", "x.ipynb: cells = null is not a list.")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "graph", "id": "a", "metadata": {}, "source": ""}]}""", "x.ipynb: cells[0].cell_type = \"graph\" is not \"markdown\", \"code\" or \"raw\".")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "markdown", "metadata": {}, "source": ""}]}""", "x.ipynb: cells[0].id = null is not an id of its own (nbformat 4.5).")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": 7}]}""", "x.ipynb: cells[0].source = 7 is neither a string nor a list of strings.")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code", "id": "a", "metadata": {}, "source": "", "outputs": 1}]}""", "x.ipynb: cells[0].outputs = 1 is not a list of outputs.")]
    public void A_file_that_is_no_notebook_is_refused_with_place_and_value(string text, string message)
    {
        using var book = new TemporaryBook();
        var error = Assert.Throws<NotebookException>(() => Notebook.Read(book.Write("x.ipynb", text)));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_read_and_saved_is_the_same_file()
    {
        using var book = new TemporaryBook();
        var original = File.ReadAllText(SampleBook.Chapter);
        var path = book.Write("x.ipynb", original);
        Notebook.Read(path).Save();
        Assert.Equal(original, File.ReadAllText(path));
    }

    [Fact]
    public void Saving_leaves_no_temporary_file()
    {
        using var book = new TemporaryBook();
        Notebook.Read(book.WriteCells("x.ipynb", "1 + 1", "2 + 2")).Save();
        Assert.Equal("x.ipynb", Assert.Single(Directory.GetFiles(book.Directory).Select(Path.GetFileName)));
    }

    [Fact]
    public void The_contents_come_from_the_chapter_itself()
    {
        var chapter = Assert.Single(SampleBook.Open().Chapters());
        Assert.Equal(("01", "A sample", "A chapter for the tests. About 3 minutes.", 3), (chapter.Number, chapter.Title, chapter.Promise, chapter.Minutes));
    }
}
