using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class WorkbookTests
{
    private static readonly string[] Header = ["Id", "Name", "Amount", "Stage", "Close Date"];
    private static readonly string[] Deal = ["1", "Crane", "1.234,50", "Demo", "25/12/2026"];

    [Fact]
    public void A_sheet_is_read_with_its_titles_totals_and_blank_rows_left_out()
    {
        using var file = WorkbookFile.Of(
            ("Deals", [["Pipeline of the crane team"], Header, Deal, [], Header, ["Total", "", "1.234,50", "", ""]]));
        var read = ReadFile.From(file.Path);

        read.Deals.Single().Amount.ShouldBe(1234.50m);
        read.Deals.Single().Source.Line.ShouldBe(3);
        read.Report.Encoding.ShouldBeNull();
        DropReason[] reasons = [DropReason.Title, DropReason.Blank, DropReason.RepeatedHeader, DropReason.Total];
        reasons.ShouldAllBe(reason => read.Report.CountDropped(reason) == 1);
    }

    [Fact]
    public void The_only_sheet_with_deals_is_found()
    {
        using var file = WorkbookFile.Of(("Notes", [["Call them"]]), ("Pipeline", [Header, Deal]));
        ReadFile.From(file.Path).Deals.Single().Id.ShouldBe("1");
    }

    [Fact]
    public void Two_sheets_with_deals_are_asked_about()
    {
        using var file = WorkbookFile.Of(("East", [Header, Deal]), ("West", [Header, Deal]));
        var problem = Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path)).Problem;

        problem.ErrorId.ShouldBe("AmbiguousWorksheet");
        problem.Message.ShouldContain("'East', 'West'");
        ReadFile.From(file.Path, new ReadingOptions(worksheetName: "west")).Deals.Count.ShouldBe(1);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_refused_with_the_names_that_are()
    {
        using var file = WorkbookFile.Of(("East", [Header, Deal]));
        var problem = Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path, new ReadingOptions(worksheetName: "North")))
            .Problem;

        problem.ErrorId.ShouldBe("WorksheetNotFound");
        problem.Hint!.ShouldContain("'East'");
    }

    [Fact]
    public void The_names_of_the_sheets_can_be_asked_for()
    {
        using var file = WorkbookFile.Of(("East", [Header]), ("West", [Header]));
        OpportunityFile.WorksheetNames(file.Path).ShouldBe(["East", "West"]);
    }

    [Fact]
    public void A_package_that_would_unpack_to_gigabytes_is_not_unpacked()
    {
        using var file = WorkbookFile.Package(("xl/workbook.xml", new string(' ', 60_000_000)));
        Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path)).Problem.ErrorId.ShouldBe("WorkbookTooLarge");
    }

    [Fact]
    public void An_archive_that_is_no_workbook_is_told_apart()
    {
        using var file = WorkbookFile.Package(("readme.md", "hello"));
        Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path)).Problem.ErrorId.ShouldBe("SeveralFiles");
    }

    [Fact]
    public void Refused_rows_are_kept_as_CSV_and_can_be_mended_and_read_again()
    {
        using var file = WorkbookFile.Of(("Deals", [Header, ["1", "=Crane", "lots", "Demo", "2026-12-25"], Deal]));
        using var refused = TextFile.Of("");
        using (var rejects = new RejectFile(refused.Path, force: true))
        {
            using var reader = OpportunityFile.Open(file.Path, new ReadingOptions(), rejects, CancellationToken.None);
            while (reader.Read(out _))
            {
                // Only what is refused matters here.
            }

            rejects.Commit();
        }

        var text = File.ReadAllText(refused.Path);
        File.Delete(Path.ChangeExtension(refused.Path, null) + ".reasons.csv");
        text.ShouldBe("Id,Name,Amount,Stage,Close Date\r\n1,'=Crane,lots,Demo,2026-12-25\r\n");
        using var mended = TextFile.Of(text.Replace("lots", "7", StringComparison.Ordinal));
        var deal = ReadFile.From(mended.Path).Deals.Single();
        (deal.Name, deal.Amount).ShouldBe(("=Crane", 7m));
    }

    [Fact]
    public void A_workbook_that_is_cut_off_is_told_apart()
    {
        using var whole = WorkbookFile.Of(("East", [Header, Deal]));
        using var file = TextFile.Of(File.ReadAllBytes(whole.Path)[..200]);
        Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path)).Problem.ErrorId.ShouldBe("NotAWorkbook");
    }
}
