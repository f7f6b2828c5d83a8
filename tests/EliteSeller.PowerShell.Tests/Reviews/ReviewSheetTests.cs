using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.Analysis.Actions;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Reviews;

/// <summary>The meeting without typing: the report's deals go out on a sheet, are filled in, and come back into the ledger.</summary>
public sealed class ReviewSheetTests : IDisposable
{
    private const string Judge = "Test-Opportunity deals.csv -Ledger ledger.csv -AsOf {0} -IncludeClosed -WarningAction Ignore";

    private static readonly string[] Sellers =
    [
        "Amara Okafor", "Kenji [Watanabe]", "Lena Großmann", "Siobhán O'Leary", "Tomás Herrera", "Mia",
        "A seller with a very long name indeed", "",
    ];

    /// <summary>What the meeting of 23 November types: two deals of each of four sellers, and what makes no sense.</summary>
    private static readonly (string Id, string Column, string Text)[] Typed =
    [
        ("D-11", "Answer", "Yes"), ("D-11", "Who said it", "Ann Weber"), ("D-11", "Remark", "=SUM(1), in the mail of Monday"),
        ("D-12", "Answer", "nein"), ("D-21", "Decision", "Close"), ("D-21", "Remark", "They bought elsewhere"),
        ("D-22", "Decision", "Redate"), ("D-22", "New date", "2027-02-01"), ("D-22", "Who said it", "Jon Berg"),
        ("D-31", "Decision", "Keep"), ("D-32", "Remark", "On holiday"), ("D-41", "Answer", "Evaded"),
        ("D-42", "Answer", "perhaps later"), ("D-51", "Decision", "Redate"), ("D-51", "New date", "2027-02-01"),
        ("D-52", "Decision", "Wait"), ("D-61", "Answer", "Yes"), ("D-61", "Deal Id", "D-6l"),
    ];

    private readonly TempFolder _folder = new();
    private readonly ModuleSession _session;

    public ReviewSheetTests()
    {
        _session = ModuleSession.Open().At(_folder.Path);
        _folder.Write("deals.csv", "Id,Name,Account,Owner,Stage,Amount,Close Date,Last Activity,Stage Since,Next Step,Sponsor\n"
            + string.Concat(Sellers.SelectMany((seller, at) => Enumerable.Range(1, 4).Select(deal =>
                $"D-{at + 1}{deal},Deal {deal} of {at + 1},Account {at},\"{seller}\",Proposal,{5 - deal}0000,2026-10-{deal:00},"
                    + $"2026-07-0{deal},2026-06-01,,\n")))
            + "D-99,Old deal,Account 9,Mia,Closed Lost,100,2026-05-01,2026-05-01,2026-05-01,,\n");
        _folder.Write("ledger.csv",
            "OpportunityId,On,Kind,What,Answer,Value,Currency,By,Customer,Source,InReturnFor,Written,Due,Expires\n");
        foreach (var day in new[] { "2026-11-09", "2026-11-16", "2026-11-23" })
        {
            Propose(day);
        }
    }

    [Fact]
    public void The_workbook_has_a_sheet_for_each_seller_and_the_same_bytes_every_time()
    {
        var first = File.ReadAllBytes(_folder.File("review.xlsx"));
        _session.Run("$actions | Export-ReviewSheet review.xlsx -Force").Errors.ShouldBeEmpty();

        File.ReadAllBytes(_folder.File("review.xlsx")).ShouldBe(first);
        var actions = _session.Run("$actions").Of<OpportunityAction>();
        actions.GroupBy(action => action.Owner).Select(seller => seller.Count()).ShouldBe(Enumerable.Repeat(3, Sellers.Length));
        actions.ShouldAllBe(action => action.TimesAsked == 3);
    }

    [Fact]
    public void Filled_in_it_comes_back_and_the_page_of_next_week_shows_answered_open_and_the_third_time()
    {
        FilledSheet.Type(_folder.File("review.xlsx"), Typed);

        ShouldComeBack();
    }

    [SpreadsheetFact]
    public async Task Filled_in_by_LibreOffice_it_comes_back_as_well()
    {
        await FilledSheet.TypeInLibreOffice(_folder.File("review.xlsx"), Typed);

        ShouldComeBack();
    }

    [Fact]
    public void A_sheet_that_nobody_filled_in_gives_nothing_and_another_file_is_told()
    {
        _session.Run("Import-ReviewSheet review.xlsx").Of<LedgerEntry>().ShouldBeEmpty();
        _session.Run("Import-ReviewSheet deals.csv").ErrorIds.ShouldBe(["NotAReviewSheet"]);
        _session.Run("$actions | Export-ReviewSheet review.pdf").ErrorIds.ShouldBe(["FormatUnknown"]);
        _session.Run("$actions | Export-ReviewSheet review.xlsx").ErrorIds.ShouldBe(["FileExists"]);
    }

    [Fact]
    public void As_CSV_it_comes_back_with_the_dates_of_the_sheets_culture()
    {
        _session.Run("$actions | Export-ReviewSheet review.csv").Errors.ShouldBeEmpty();
        var lines = File.ReadAllLines(_folder.File("review.csv"));
        var row = Array.FindIndex(lines, line => line.Contains("D-11", StringComparison.Ordinal));
        lines[row] = lines[row][..^5] + ",,Ann Weber,Redate,1/2/2027,";
        File.WriteAllLines(_folder.File("review.csv"), lines);

        _session.Run("Import-ReviewSheet review.csv -AsOf 2026-11-23").ErrorIds.ShouldBe(["AmbiguousDate"]);
        var entry = _session.Run("Import-ReviewSheet review.csv -AsOf 2026-11-23 -Culture de-DE").Single<LedgerEntry>();

        (entry.OpportunityId, entry.What, entry.Answer, entry.Due, entry.Customer, entry.By)
            .ShouldBe(("D-11", "Redate", "Accepted", new DateTime(2027, 2, 1), "Ann Weber", "Amara Okafor"));
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private void Propose(string day) => _session.Run($"$actions = {string.Format(null, Judge, day)} | Get-OpportunityAction -Ledger "
        + "ledger.csv; $actions | Export-ReviewSheet review.xlsx -Force; "
        + $"$actions | Add-LedgerEntry ledger.csv -AsOf {day} -SkipExisting").Errors.ShouldBeEmpty();

    private void ShouldComeBack()
    {
        var run = _session.Run("$read = Import-ReviewSheet review.xlsx -AsOf 2026-11-23; "
            + "$read | Add-LedgerEntry ledger.csv -AsOf 2026-11-23 -Opportunity (Import-Opportunity deals.csv -WarningAction Ignore); "
            + "$read | Where-Object OpportunityId -ne D-6l | Add-LedgerEntry ledger.csv -AsOf 2026-11-23 -SkipExisting; $read");

        // Each cell that makes no sense is told by its place, and so is the id that no deal has.
        run.ErrorIds.Order().ShouldBe(["LedgerDealUnknown", "ReviewAnswerUnknown", "ReviewDateNotNamed", "ReviewDecisionUnknown"]);
        run.Errors.ShouldAllBe(error => error.ErrorDetails.Message.Contains("review.xlsx", StringComparison.Ordinal));
        run.Errors.Single(error => error.ErrorDetails.Message.Contains("D-6l", StringComparison.Ordinal)).ErrorDetails.RecommendedAction
            .ShouldContain("D-61");
        Written().ShouldBe([
            "D-11 Ask Timeline Yes Ann Weber  =SUM(1), in the mail of Monday", "D-12 Ask Timeline No   ",
            "D-21 Action Close Accepted   They bought elsewhere", "D-22 Action Redate Accepted Jon Berg 2027-02-01 ",
            "D-31 Action Redate Declined   ", "D-32 Action Redate Noted   On holiday", "D-41 Ask Timeline Evaded   "],
            ignoreOrder: true);

        _session.Run("Export-PipelineReport deals.csv -Ledger ledger.csv -AsOf 2026-11-30 -OutFile report.md -WarningAction Ignore")
            .Errors.ShouldBeEmpty();
        var page = File.ReadAllText(_folder.File("report.md"));
        page.ShouldContain("Asked before: 2 kept, 0 open, 22 overdue");
        page.ShouldContain("Deal 1 of 1 answered: Timeline: Yes (Ann Weber, 23 Nov 2026)");
        page.ShouldContain("Deal 1 of 2 asked 3 times since 9 Nov 2026");

        var changes = _session.Run($"{string.Format(null, Judge, "2026-11-23")} | Get-OpportunityAction -Ledger ledger.csv | "
            + "Export-OpportunityAction changes.csv -NoByteOrderMark");
        changes.Errors.ShouldBeEmpty();
        File.ReadAllLines(_folder.File("changes.csv")).ShouldBe(
            ["Id,Stage,Close Date", "D-21,Closed Lost,2026-11-23", "D-22,Proposal,2027-02-01"]);
    }

    private IEnumerable<string> Written() => _session.Run("Get-LedgerEntry ledger.csv").Of<LedgerEntry>()
        .Where(entry => entry.Answer != "Proposed")
        .Select(entry => $"{entry.OpportunityId} {entry.Kind} {entry.What} {entry.Answer} {entry.Customer} {entry.Due:yyyy-MM-dd} "
            + entry.Source);
}
