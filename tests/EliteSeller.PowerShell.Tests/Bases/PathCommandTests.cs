using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Bases;

public sealed class PathCommandTests
{
    [Fact]
    public void A_wildcard_names_its_files_in_the_order_of_their_names_and_no_folders()
    {
        using var folder = new TempFolder();
        var b = folder.Write("b.csv", "");
        var a = folder.Write("a.csv", "");
        folder.Write("c.txt", "");
        Directory.CreateDirectory(folder.File("d.csv"));
        using var session = BaseSession.Open().At(folder.Path);

        session.Run("Get-NamedFile *.csv").Of<string>().ShouldBe([a, b]);
    }

    [Fact]
    public void Brackets_are_a_wildcard_in_Path_and_letters_in_LiteralPath()
    {
        using var folder = new TempFolder();
        var bracketed = folder.Write("deals[1].csv", "");
        var plain = folder.Write("deals1.csv", "");
        using var session = BaseSession.Open().At(folder.Path);

        session.Run("Get-NamedFile deals[1].csv").Of<string>().ShouldBe([plain]);
        session.Run("Get-NamedFile -LiteralPath deals[1].csv").Of<string>().ShouldBe([bracketed]);
    }

    [Fact]
    public void One_bad_name_among_many_is_reported_and_the_rest_go_on()
    {
        using var folder = new TempFolder();
        var good = folder.Write("good.csv", "");
        using var session = BaseSession.Open().At(folder.Path);

        var run = session.Run("Get-NamedFile missing.csv, good.csv");

        run.Of<string>().ShouldBe([good]);
        run.ErrorIds.ShouldBe(["FileNotFound"]);
        run.Errors.Single().ToString().ShouldBe("missing.csv: The file does not exist.");
    }

    [Theory]
    [InlineData("-Path missing.csv", "FileNotFound")]
    [InlineData("-LiteralPath missing.csv", "FileNotFound")]
    [InlineData("-Path nowhere/missing.csv", "FileNotFound")]
    [InlineData("-Path *.csv", "NoFileMatches")]
    [InlineData("-Path nowhere/*.csv", "NoFileMatches")]
    [InlineData("-Path folder", "PathIsFolder")]
    [InlineData("-LiteralPath folder", "PathIsFolder")]
    [InlineData("-Path nodrive:/a.csv", "FileNotFound")]
    [InlineData("-Path nodrive:/*.csv", "NoFileMatches")]
    [InlineData("-Path variable:PSHOME", "PathIsNoFile")]
    [InlineData("-Path variable:PS*", "PathIsNoFile")]
    public void Each_way_to_name_no_file_has_an_error_id_of_its_own(string arguments, string errorId)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("folder"));
        using var session = BaseSession.Open().At(folder.Path);

        var run = session.Run("Get-NamedFile " + arguments);

        run.ErrorIds.ShouldBe([errorId]);
        run.Terminating.ShouldBeNull();
        run.Errors.Single().ErrorDetails.RecommendedAction.ShouldNotBeEmpty();
    }
}
