using System.Linq;
using EliteSeller.Analysis.Sellers;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class MeasureSellerTests
{
    private const string Header = "Id,Name,Owner,Amount,Stage,Outcome,Created,Close Date,Last Activity,Next Step\n";

    [Fact]
    public void Sellers_are_measured_from_an_export_and_the_exports_before_it()
    {
        using var folder = new TempFolder();
        folder.Write("history/2026-10-05 pipeline.csv", Header
            + "1,Crane,Ann,100,Proposal,Open,2026-05-01,2026-12-20,2026-10-01,Call\n2,Winch,Ann,100,Proposal,Open,2026-05-01,2026-12-20,"
            + "2026-10-01,Call\n");
        folder.Write("history/2026-11-16 pipeline.csv", Header
            + "1,Crane,Ann,150,Proposal,Open,2026-05-01,2026-12-20,2026-10-01,Call\n2,Winch,Ann,100,Proposal,Open,2026-05-01,2027-02-20,"
            + "2026-10-01,Call\n");
        folder.Write("history/notes.csv", "not,a,snapshot\n");
        folder.Write("history/2026-12-01.csv", Header);
        folder.Write("now.csv", Header
            + "1,Crane,Ann,150,Proposal,Open,2026-05-01,2026-12-20,2026-11-20,Call\n2,Winch,Ann,100,Proposal,Open,2026-05-01,2027-04-20,"
            + "2026-11-20,Call\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-Seller now.csv -History history -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        var ann = run.Single<SellerMeasure>();
        (ann.Open, ann.ComparedDeals, ann.DriveShare, ann.TouchedShare, ann.Statements).ShouldBe((2, 2, 0.5, 1, 0));
        ann.Skill.ShouldBeNull();
        run.Warnings.ShouldBe(
            ["history: 1 file skipped: no date (yyyy-MM-dd) at the start of the name.",
                "1 export in -History skipped: later than 2026-11-23."],
            ignoreOrder: false, customMessage: string.Join("\n", run.Warnings));
    }

    [Fact]
    public void Without_history_what_needs_it_is_unknown()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run("Measure-Seller samples/salesforce-report.csv -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        run.Of<SellerMeasure>().Count.ShouldBe(5);
        run.Of<SellerMeasure>()
            .ShouldAllBe(
            seller => seller.DriveShare == null && seller.WalkAwayKept == null && seller.Comparison.StartsWith("not compared"));
        run.Text(160).ShouldContain("n = 0");
    }

    [Theory]
    [InlineData("nowhere", "HistoryNotFound")]
    [InlineData("now.csv", "HistoryHoldsNoSnapshot")]
    [InlineData("empty", "FolderHoldsNoSnapshot")]
    [InlineData("twice", "SameSnapshotTwice")]
    public void A_history_that_is_none_is_refused(string history, string errorId)
    {
        using var folder = new TempFolder();
        folder.Write("now.csv", Header + "1,Crane,Ann,150,Proposal,Open,2026-05-01,2026-12-20,2026-11-20,Call\n");
        folder.Write("empty/readme.txt", "");
        folder.Write("twice/2026-11-16 a.csv", Header);
        folder.Write("twice/2026-11-16 b.csv", Header);
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Measure-Seller now.csv -AsOf 2026-11-23 -History " + history).ErrorIds.ShouldBe([errorId]);
    }
}
