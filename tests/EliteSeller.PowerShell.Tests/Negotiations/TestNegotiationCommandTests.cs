using System.Linq;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Negotiations;

public sealed class TestNegotiationCommandTests
{
    private const string Deals = """
        Id,Name,Account,Owner,Amount,Currency,Stage,Outcome,Type,Close Date,Discount (%),Service Capacity,Relationship,Region
        D-1,Cranes,Port,Mia,90000,USD,Negotiation,Open,New Business,2026-12-18,10,Confirmed,Confirmed,North
        D-2,Rails,Line,Mia,75000,USD,Negotiation,Open,New Business,2026-12-18,25,,,North
        D-3,Pumps,Works,Mia,50000,USD,Negotiation,Open,New Business,2026-12-18,5,No,,South
        D-4,Locks,Canal,Mia,50000,USD,Closed Won,Won,New Business,2026-10-18,5,,No,South
        """;

    [Fact]
    public void Each_open_deal_gets_a_verdict_and_a_condition()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Test-Negotiation deals.csv -AsOf 2026-11-23");

        run.Errors.ShouldBeEmpty();
        run.Of<NegotiationResult>().Select(result => (result.Id, result.Verdict, result.Condition)).ShouldBe([
            ("D-1", NegotiationVerdict.Proceed, null),
            ("D-2", NegotiationVerdict.Renegotiate, "at a discount of 20% or less"),
            ("D-3", NegotiationVerdict.WalkAway, null)]);
    }

    [Fact]
    public void Opportunities_results_and_rows_give_the_same()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        using var session = ModuleSession.Open().At(folder.Path);

        var fromPath = session.Run("Test-Negotiation deals.csv -AsOf 2026-11-23 -IncludeClosed | ForEach-Object { \"$($_.Id) "
            + "$($_.Verdict) $($_.Reason)\" }").Of<string>();
        var fromPipe = session.Run("Import-Opportunity deals.csv | Test-Negotiation -AsOf 2026-11-23 -IncludeClosed | Test-Negotiation "
            + "-AsOf 2026-11-23 -IncludeClosed | ForEach-Object { \"$($_.Id) $($_.Verdict) $($_.Reason)\" }").Of<string>();

        fromPath.Count.ShouldBe(4);
        fromPipe.ShouldBe(fromPath);
    }

    [Fact]
    public void Files_and_objects_that_come_in_turn_give_one_book_and_keep_their_order()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        folder.Write("more.csv", Deals.Replace("D-", "E-", System.StringComparison.Ordinal));
        using var session = ModuleSession.Open().At(folder.Path);

        const string Show = " | ForEach-Object { \"$($_.Id) $($_.Verdict) $($_.ProfitAtRisk)\" }";
        var objects = session.Run("Import-Opportunity deals.csv, more.csv | Test-Negotiation -AsOf 2026-11-23" + Show).Of<string>();
        var mixed = session.Run("& { Get-Item deals.csv; Import-Opportunity more.csv } | Test-Negotiation -AsOf 2026-11-23" + Show)
            .Of<string>();

        objects.Count.ShouldBe(6);
        mixed.ShouldBe(objects);
        session.Run("Test-Negotiation deals.csv, more.csv -AsOf 2026-11-23" + Show).Of<string>().ShouldBe(objects);
    }

    [Fact]
    public void A_file_that_loses_deals_while_it_is_read_is_an_error()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        folder.Write("fewer.csv", string.Join("\n", Deals.Split('\n')[..3]));
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("& { Get-Item deals.csv; Copy-Item fewer.csv deals.csv } | Test-Negotiation -AsOf 2026-11-23");

        run.ErrorIds.ShouldBe(["FileChanged"]);
        run.Of<NegotiationResult>().Select(result => result.Id).ShouldBe(["D-1", "D-2"]);
    }

    [Fact]
    public void What_is_wrong_with_a_file_is_told_once()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals.Replace("2026-12-18,25", "2026-13-77,25", System.StringComparison.Ordinal) + "\nD-1,x,x,x\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var read = session.Run("Import-Opportunity deals.csv");
        var judged = session.Run("Test-Negotiation deals.csv -AsOf 2026-11-23 -IncludeClosed");

        judged.Errors.Select(error => error.ToString()).ShouldBe(read.Errors.Select(error => error.ToString()));
        read.Errors.ShouldNotBeEmpty();
        judged.Of<NegotiationResult>().Count.ShouldBe(read.Output.Count);
    }

    [Fact]
    public void The_agenda_stands_on_a_closed_deal()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Test-Negotiation deals.csv -AsOf 2026-11-23 -IncludeClosed | Where-Object Verdict -eq Closed");

        run.Single<NegotiationResult>().RechargeAgenda!.ToString()
            .ShouldBe("Talk to the sponsor (name unknown: find out first) by 30 Nov 2026");
    }

    [Fact]
    public void An_id_of_the_ledger_that_no_deal_has_is_a_warning_and_an_entry_in_the_future_an_error()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        folder.Write("ledger.csv", """
            OpportunityId,Date,Side,Kind,Value,Currency,InReturnFor
            D-1,2026-11-03,Seller,Discount,10000,USD,
            D-1,2026-11-04,Customer,Term,,,Payment
            D-9,2026-11-03,Seller,Discount,,,
            D-1,2026-12-03,Seller,Discount,,,

            """);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Test-Negotiation deals.csv -Ledger ledger.csv -AsOf 2026-11-23");

        run.ErrorIds.ShouldBe(["LedgerEntryInFuture", "LedgerAnswersNothing"]);
        run.Warnings.ShouldContain("The ledger has 1 id that no deal has: D-9. Check the id, or use the whole export.");
        run.Of<NegotiationResult>().Count.ShouldBe(3);
        run.Of<NegotiationResult>()[0].Concessions!.Gives.ShouldBe(1);
    }

    [Fact]
    public void A_policy_and_a_segment_of_ones_own_are_used()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        folder.Write("policy.psd1", "@{ Negotiation = @{ ListMargin = 30; AllowedChanges = @('Term') } }");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Test-Negotiation deals.csv -AsOf 2026-11-23 -Policy policy.psd1 -Segment Region");

        run.Errors.ShouldBeEmpty();
        var results = run.Of<NegotiationResult>();
        results[0].Segment.ShouldBe("North");
        results[0].MarginAfter!.Value.ShouldBe(22.2222m, 0.0001m);
        results[1].Verdict.ShouldBe(NegotiationVerdict.WalkAway);
    }

    [Theory]
    [InlineData("-Segment Regio", "SegmentColumnUnknown")]
    [InlineData("-Policy nowhere.psd1", "PolicyNotFound")]
    [InlineData("-Policy bad.psd1", "SettingUnknown")]
    [InlineData("-Ledger nowhere.csv", "FileNotFound")]
    public void What_makes_no_sense_is_an_error(string arguments, string errorId)
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        folder.Write("bad.psd1", "@{ Negotiation = @{ ListMargen = 30 } }");
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Test-Negotiation deals.csv -AsOf 2026-11-23 " + arguments).ErrorIds.ShouldBe([errorId]);
    }

    [Fact]
    public void The_view_tells_the_condition()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        using var session = ModuleSession.Open().At(folder.Path);

        session.Run("Test-Negotiation deals.csv -AsOf 2026-11-23").Text(width: 120).ShouldContain("at a discount of 20% or less");
    }

    [Fact]
    public void Test_Opportunity_judges_give_and_get_and_care_from_the_ledger()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals);
        folder.Write("ledger.csv", "OpportunityId,Date,Side,Kind,Value,Currency\nD-1,2026-11-03,Seller,Discount,10000,USD\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("""
            Test-Opportunity deals.csv -AsOf 2026-11-23 -Ledger ledger.csv -WarningAction SilentlyContinue |
                Where-Object Id -eq D-1 | ForEach-Object Findings | Where-Object Rule -in GiveGetBalance, CareNotTooMuch | ForEach-Object { "$($_.Rule) $($_.Outcome)" }
            """);

        run.Errors.ShouldBeEmpty();
        run.Of<string>().ShouldBe(["GiveGetBalance Fail", "CareNotTooMuch Pass"]);
    }

    [Fact]
    public void Evidence_is_read_from_a_column_that_the_policy_names()
    {
        using var folder = new TempFolder();
        folder.Write("deals.csv", Deals.Replace("Service Capacity,Relationship", "Delivery says,Mood"));
        folder.Write("policy.psd1", "@{ EvidenceColumns = @{ ServiceCapacity = @('Delivery says'); Relationship = @('Mood') } }");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Test-Negotiation deals.csv -AsOf 2026-11-23 -IncludeClosed -Policy policy.psd1");

        run.Errors.ShouldBeEmpty();
        var results = run.Of<NegotiationResult>();
        results[2].Verdict.ShouldBe(NegotiationVerdict.WalkAway);
        results[2].Findings[2].Column.ShouldBe("Delivery says");
        results[3].RechargeAgenda.ShouldNotBeNull();
    }
}
