using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public sealed class RepeatedRowTests : IDisposable
{
    private const string Header = "Id,Name,Amount,Stage\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eliteseller-");

    [Fact]
    public void The_very_same_row_twice_is_a_duplicate_and_another_content_names_its_columns()
    {
        var read = ReadFile.From(Path.Combine(CorpusCase.Folder, "duplicate-rows.csv"));

        Told(read).ShouldBe(["DuplicateRow 2 from line 4", "SameId 1 from line 6"]);
        read.Report.Notes.Single(note => note.Id == "SameId").Text.ShouldContain("'Amount', 'Stage'");
        read.Warnings.Count.ShouldBe(2, "what counts twice is told, not only noted");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void Rows_are_compared_in_any_encoding(string encoding)
    {
        using var file = TextFile.Of(Header + "1,Mühle,5,Demo\n1,Mühle,5,Demo\n2,Barn,5,Demo\n2,Bärn,5,Demo\n", encoding == "windows-1252"
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding));

        Told(ReadFile.From(file.Path)).ShouldBe(["DuplicateRow 1 from line 3", "SameId 1 from line 5"]);
    }

    [Fact]
    public void A_row_that_was_refused_is_no_row_to_compare_with()
    {
        using var file = TextFile.Of(Header + "1,Mill,much,Demo\n1,Mill,5,Demo\n1,Mill,5,Demo\n");

        Told(ReadFile.From(file.Path)).ShouldBe(["DuplicateRow 1 from line 4"]);
    }

    [Fact]
    public void A_workbook_is_compared_too()
    {
        using var file = WorkbookFile.Of(("Deals", [
            ["Id", "Name", "Amount", "Stage"], ["1", "Mill", "5", "Demo"], ["1", "Mill", "5", "Demo"], ["1", "Mill", "6", "Demo"]]));

        Told(ReadFile.From(file.Path)).ShouldBe(["DuplicateRow 1 from line 3", "SameId 1 from line 4"]);
    }

    [Fact]
    public void An_archive_is_unpacked_once_more()
    {
        var path = Path.Combine(_folder.FullName, "deals.csv.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(Header + "1,Mill,5,Demo\n1,Mill,5,Demo\n"));
        }

        Told(ReadFile.From(path)).ShouldBe(["DuplicateRow 1 from line 3"]);
    }

    [Fact]
    public void What_can_not_be_read_again_is_told_without_a_comparison()
    {
        var rows = new ObjectRows(["Id", "Name", "Amount", "Stage"], LayoutFiles.Catalogue, new ReadingOptions());
        rows.Add(["1", "Mill", "5", "Demo"], 1);
        rows.Add(["1", "Mill", "5", "Demo"], 2);
        rows.Complete();
        rows.Report.Notes.Select(note => note.Id).ShouldBe(["SameIdNotCompared"]);
    }

    [Fact]
    public void A_file_that_is_gone_at_its_end_has_been_read_all_the_same()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.Combine(_folder.FullName, "deals.csv");
        File.WriteAllText(path, Header + "1,Mill,5,Demo\n1,Mill,5,Demo\n");
        using var reader = OpportunityFile.Open(path, new ReadingOptions());
        File.Delete(path);
        var items = new List<ReadItem>();
        while (reader.Read(out var item))
        {
            items.Add(item);
        }

        items.Count(item => item.Opportunity is not null).ShouldBe(2);
        reader.Report.Notes.Select(note => note.Id).ShouldBe(["SameIdNotCompared"]);
    }

    [Fact]
    public void More_repeated_ids_than_can_be_kept_are_told_so_and_memory_stays_bounded()
    {
        var name = new string('x', 1000);
        var rows = new StringBuilder(Header);
        for (var i = 0; i < 10_000; i++)
        {
            rows.Append(i / 2).Append(',').Append(name).Append(i % 2).Append(",5,Demo\n");
        }

        using var file = TextFile.Of(rows.ToString());
        var told = ReadFile.From(file.Path).Report.Notes.ToDictionary(note => note.Id, note => note.Count);

        told.Keys.ShouldBe(["SameId", "SameIdNotCompared"], ignoreOrder: true);
        told.Values.Sum().ShouldBe(5_000);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Told(ReadFile read) =>
        read.Report.Notes.Select(note => FormattableString.Invariant($"{note.Id} {note.Count} from line {note.FirstLine}"));
}
