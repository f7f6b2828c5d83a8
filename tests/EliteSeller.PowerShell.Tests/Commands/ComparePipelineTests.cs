using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class ComparePipelineTests
{
    private const string Header = "Id,Name,Owner,Amount,Currency,Stage,Outcome,Created,Close Date\n";

    private const string Before = Header
        + "1,Crane,Ann,100.10,EUR,Proposal,Open,2026-10-01,2026-12-20\n"
        + "2,Winch,Ann,200,EUR,Proposal,Open,2026-10-01,2026-12-20\n"
        + "3,Gate,Bob,50,EUR,Proposal,Open,2026-10-01,2026-12-20\n";

    private const string After = Header
        + "1,Crane,Ann,120.35,EUR,Proposal,Open,2026-10-01,2027-01-20\n"
        + "2,Winch,Ann,200,EUR,Won,Won,2026-10-01,2026-11-20\n"
        + "4,Buoy,Bob,70,EUR,Proposal,Open,2026-11-20,2026-12-20\n";

    [Fact]
    public void Two_dated_files_become_changes_and_a_waterfall()
    {
        using var folder = new TempFolder();
        folder.Write("2026-11-16 pipeline.csv", Before);
        folder.Write("2026-11-23 pipeline.csv", After);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Compare-Pipeline '2026-11-16 pipeline.csv' '2026-11-23 pipeline.csv'");
        var summary = session.Run("Compare-Pipeline '2026-11-16 pipeline.csv' '2026-11-23 pipeline.csv' -Summary");

        run.Errors.ShouldBeEmpty();
        run.Of<PipelineChange>().Select(change => (change.Change, change.Id, change.Amount)).ShouldBe(
        [
            (PipelineChangeKind.AmountUp, "1", 20.25m), (PipelineChangeKind.Pushed, "1", null), (PipelineChangeKind.Won, "2", -200m),
            (PipelineChangeKind.New, "4", 70m), (PipelineChangeKind.Gone, "3", -50m),
        ]);
        var waterfall = summary.Single<PipelineWaterfall>();
        (waterfall.Opening, waterfall.Closing, waterfall.From, waterfall.To)
            .ShouldBe((350.10m, 190.35m, new(2026, 11, 16), new(2026, 11, 23)));
    }

    [Fact]
    public void Deals_are_compared_like_their_files()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", Before);
        folder.Write("b.csv", After);
        using var session = ModuleSession.Open().At(folder.Path);

        var files = session.Run("Compare-Pipeline a.csv b.csv");
        var deals = session.Run("Compare-Pipeline (Import-Opportunity a.csv) (Import-Opportunity b.csv)");

        deals.Errors.ShouldBeEmpty();
        deals.Of<PipelineChange>().Select(change => change.ToString())
            .ShouldBe(files.Of<PipelineChange>().Select(change => change.ToString()));
        deals.Output.Count.ShouldBe(5);
    }

    [Fact]
    public void The_dates_of_the_two_exports_are_not_those_of_the_history()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", Before);
        folder.Write("b.csv", After);
        folder.Write("earlier.csv", Before);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run(
            "Compare-Pipeline a.csv b.csv -Date 2026-11-16, 2026-11-23 -History earlier.csv -SnapshotDate 2026-11-09 -Summary");

        run.Errors.ShouldBeEmpty();
        run.Single<PipelineWaterfall>().From.ShouldBe(new System.DateTime(2026, 11, 16));
    }

    [Theory]
    [InlineData("Compare-Pipeline '2026-11-23 b.csv' '2026-11-16 a.csv'", "SnapshotsOutOfOrder")]
    [InlineData("Compare-Pipeline a.csv b.csv -Date 2026-11-23, 2026-11-16", "SnapshotsOutOfOrder")]
    [InlineData("Compare-Pipeline a.csv a.csv", "SameSnapshotTwice")]
    [InlineData("Compare-Pipeline '2026-11-16 a.csv' '2026-11-16 c.csv'", "SameSnapshotTwice")]
    [InlineData("Compare-Pipeline 2026*.csv b.csv", "SnapshotDatesDiffer")]
    [InlineData("Compare-Pipeline a.csv noid.csv", "IdColumnMissing")]
    [InlineData("Compare-Pipeline document.csv b.csv", "BinaryFile")]
    [InlineData("Compare-Pipeline a.csv document.csv", "BinaryFile")]
    [InlineData("Compare-Pipeline quote.csv b.csv", "UnclosedQuote")]
    [InlineData("Compare-Pipeline cut.csv b.csv", "FileEndsInRow")]
    [InlineData("Compare-Pipeline b.csv cut.csv -Summary", "FileEndsInRow")]
    public void Snapshots_that_can_not_be_compared_are_refused(string script, string errorId)
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "a.csv", "2026-11-16 a.csv", "2026-11-16 c.csv" })
        {
            folder.Write(name, Before);
        }

        folder.Write("b.csv", After);
        folder.Write("2026-11-23 b.csv", After);
        folder.Write("document.csv", "%PDF-1.7 \n");
        folder.Write("quote.csv", Before + "4,\"Buoy,Ann,50,EUR\n");
        folder.Write("cut.csv", Before + "4,Buoy,Ann");
        folder.Write("noid.csv", "Name,Amount,Stage,Close Date\nCrane,5,Proposal,2026-12-20\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run(script);

        run.ErrorIds.ShouldBe([errorId]);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_without_an_id_and_repeated_ones_are_errors_with_their_line()
    {
        using var folder = new TempFolder();
        var before = folder.Write("a.csv", Before
            + ",No id,Ann,5,EUR,Proposal,Open,2026-10-01,2026-12-20\n1,Crane,Ann,999,EUR,Proposal,Open,2026-10-01,2026-12-20\n");
        var after = folder.Write("b.csv", After);
        using var session = ModuleSession.Open();

        var run = session.Run("Compare-Pipeline $before $after -Summary", new { before, after });

        run.ErrorIds.ShouldBe(["IdMissing", "DuplicateId"]);
        run.Errors.Select(error => error.Exception.ShouldBeOfType<EliteSellerException>().Problem.Line).ShouldBe([5, 6]);
        run.Single<PipelineWaterfall>().Opening.ShouldBe(350.10m);
    }

    [Fact]
    public void The_parameters_of_reading_commands_that_name_files_are_not_offered()
    {
        using var session = ModuleSession.Open();

        session.Run("(Get-Command Compare-Pipeline).Parameters.Keys").Output.Select(o => o.ToString()).ShouldNotContain("Path");
    }
}
