using System;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Concessions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Ledgers;

public sealed class LedgerEntryTests : IDisposable
{
    private const string Header = "OpportunityId,On,Kind,What,Answer,Value,Currency,By,Customer,Source,InReturnFor,Written,Due,Expires";

    private readonly TempFolder _folder = new();
    private readonly ModuleSession _session;

    public LedgerEntryTests() => _session = ModuleSession.Open("de-DE").At(_folder.Path);

    [Fact]
    public void Each_kind_is_written_as_one_line_and_read_back()
    {
        var run = _session.Run("""
            Add-LedgerEntry ledger.csv D-1 -Ask Benefit -Answer yes -By Lena -Source 'Mail, "urgent"' -On 2026-11-03 -AsOf 2026-11-23
            Add-LedgerEntry ledger.csv D-1 -Give Discount -Value 12000.5 -Currency USD -On 2026-11-03 -AsOf 2026-11-23
            Add-LedgerEntry ledger.csv D-1 -Get 'Three-year term' -InReturnFor Discount -Written -On 2026-11-03 -AsOf 2026-11-23
            Add-LedgerEntry ledger.csv D-2 -Evidence sponsor -Answer Confirmed -Customer 'Ann Weber' -Expires 2026-12-31 -AsOf 2026-11-05
            Add-LedgerEntry ledger.csv D-2 -Evidence Left -Customer 'Jon Berg' -AsOf 2026-11-05
            Add-LedgerEntry ledger.csv D-2 -WalkAwayPoint MaximumDiscount -Value 20 -By Mia -AsOf 2026-11-05
            Add-LedgerEntry ledger.csv D-2 -WalkAwayPoint LastDate -Due 2026-12-01 -By Mia -AsOf 2026-11-05 -PassThru
            Get-LedgerEntry ledger.csv -OpportunityId D-1 -Kind Ask, Get
            """);

        run.Errors.ShouldBeEmpty();
        run.Of<LedgerEntry>().Select(entry => entry.ToString())
            .ShouldBe(["LastDate of 5 Nov 2026", "Benefit: Yes", "Three-year term of 3 Nov 2026"]);
        File.ReadAllText(_folder.File("ledger.csv")).ShouldBe($""""
            {Header}
            D-1,2026-11-03,Ask,Benefit,Yes,,,Lena,,"Mail, ""urgent""",,,,
            D-1,2026-11-03,Give,Discount,,12000.5,USD,,,,,false,,
            D-1,2026-11-03,Get,Three-year term,,,,,,,Discount,true,,
            D-2,2026-11-05,Evidence,Sponsor,Confirmed,,,,Ann Weber,,,,,2026-12-31
            D-2,2026-11-05,Evidence,Left,,,,,Jon Berg,,,,,
            D-2,2026-11-05,WalkAwayPoint,MaximumDiscount,,20,,Mia,,,,,,
            D-2,2026-11-05,WalkAwayPoint,LastDate,,,,Mia,,,,,2026-12-01,

            """".ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void Whoever_stops_at_the_first_error_gets_no_part_of_a_ledger_with_a_broken_line_at_its_end()
    {
        _folder.Write("ledger.csv", Header + "\n"
            + string.Concat(Enumerable.Range(0, 3_000).Select(deal => $"D-{deal},2026-11-03,Ask,Benefit,Yes,,,,,,,,,\n"))
                + "D-9,2026-11-03,As");

        var run = _session.Run("""
            $all = @(Get-LedgerEntry ledger.csv -ErrorAction SilentlyContinue -ErrorVariable wrong)
            "$($all.Count): $($wrong.ForEach{ $_.FullyQualifiedErrorId.Split(',')[0] })"
            $script:got = 0
            try { Get-LedgerEntry ledger.csv -ErrorAction Stop | ForEach-Object { $script:got++ } } catch { "$script:got" }
            Get-LedgerEntry ledger.csv -ErrorAction SilentlyContinue | Select-Object -First 1 |
                ForEach-Object { $_ | Add-LedgerEntry ledger.csv -AsOf 2026-11-23 -PassThru 2>$null } | ForEach-Object OpportunityId
            """);

        run.Of<string>().ShouldBe(["3000: LedgerLineTorn LedgerLineOpen", "0", "D-0"]);
    }

    [Fact]
    public void Results_are_recorded_by_their_ids()
    {
        var run = _session.Run("""
            'Id,Name,Stage,Amount,Currency,Owner', 'D-1,Mill,Proposal,5,USD,Ann', 'D-2,Dock,Proposal,6,USD,Ann' | Set-Content deals.csv
            Test-Opportunity deals.csv -AsOf 2026-11-23 -WarningAction SilentlyContinue | Add-LedgerEntry ledger.csv -Ask Roadmap -Answer No -AsOf 2026-11-23
            Import-Opportunity deals.csv | Add-LedgerEntry ledger.csv -Evidence Sponsor -Answer No -AsOf 2026-11-23
            Get-LedgerEntry ledger.csv | Select-Object -ExpandProperty OpportunityId
            """);

        run.Errors.ShouldBeEmpty();
        run.Of<string>().ShouldBe(["D-1", "D-2", "D-1", "D-2"]);
        File.ReadAllLines(_folder.File("ledger.csv"))[1]
            .ShouldBe("D-1,2026-11-23,Ask,Roadmap,No,,,,,,,,,", "neither the deal's currency nor its source is that of the answer");
    }

    [Fact]
    public void Rows_of_a_file_are_recorded_and_bad_ones_are_told_and_left_out()
    {
        _folder.Write("answers.csv",
            "Id,Kind,What,Answer,On\nD-1,Ask,Benefit,Yes,2026-11-20\nD-2,Ask,Benefit,Perhaps,2026-11-20\nD-3,Evidence,Sponsor,Assumed,"
            + "\nD-4,Ask,Benefit,No,20.11.2026\n");

        var run = _session.Run("Import-Csv answers.csv | Add-LedgerEntry ledger.csv -AsOf 2026-11-23");

        run.ErrorIds.ShouldBe(["LedgerAnswerUnknown", "LedgerDateNotRead"]);
        File.ReadAllLines(_folder.File("ledger.csv")).Skip(1)
            .ShouldBe(["D-1,2026-11-20,Ask,Benefit,Yes,,,,,,,,,", "D-3,2026-11-23,Evidence,Sponsor,Assumed,,,,,,,,,"]);
    }

    [Fact]
    public void An_id_that_is_not_among_the_deals_is_an_error_with_near_ids()
    {
        _folder.Write("deals.csv", "Id,Name,Stage\nD-2204,Mill,Proposal\nD-2205,Dock,Proposal\n");

        var run = _session.Run("""
            $deals = Import-Opportunity deals.csv
            Add-LedgerEntry ledger.csv D-2240 -Ask Benefit -Answer Yes -Opportunity $deals -AsOf 2026-11-23
            Add-LedgerEntry ledger.csv D-2204 -Ask Benefit -Answer Yes -Opportunity $deals -AsOf 2026-11-23
            """);

        var error = run.Errors.ShouldHaveSingleItem();
        error.ErrorDetails.Message.ShouldContain("The deal 'D-2240' is not among the deals of -Opportunity.");
        error.ErrorDetails.RecommendedAction.ShouldStartWith("Did you mean D-2204");
        File.ReadAllLines(_folder.File("ledger.csv")).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("D-1 -Give Discount -Value 5", "LedgerCurrencyMissing")]
    [InlineData("D-1 -Give Discount -Value -5 -Currency USD", "LedgerValueNegative")]
    [InlineData("D-1 -Give Discount -On 2026-11-24", "LedgerEntryInFuture")]
    [InlineData("' ' -Give Discount", "LedgerIdMissing")]
    [InlineData("D-1 -Give ' '", "LedgerWhatMissing")]
    [InlineData("D-1 -Ask Benefit -Answer Perhaps", "LedgerAnswerUnknown")]
    [InlineData("D-1 -Evidence Weather -Answer No", "LedgerWhatUnknown")]
    [InlineData("D-1 -Evidence Sponsor", "LedgerAnswerUnknown")]
    [InlineData("D-1 -Evidence Sponsor -Answer No -Expires 2026-11-22", "LedgerExpiresBefore")]
    [InlineData("D-1 -Evidence Left", "LedgerPersonMissing")]
    [InlineData("D-1 -WalkAwayPoint MaximumDiscount", "LedgerLimitMissing")]
    [InlineData("D-1 -WalkAwayPoint LastDate", "LedgerLimitMissing")]
    [InlineData("D-1 -WalkAwayPoint MinimumGet -Value 5", "LedgerCurrencyMissing")]
    public void What_makes_no_sense_is_not_written(string arguments, string errorId)
    {
        var run = _session.Run("Add-LedgerEntry ledger.csv -AsOf 2026-11-23 " + arguments);

        run.ErrorIds.ShouldBe([errorId]);
        run.Errors[0].ErrorDetails.RecommendedAction.ShouldNotBeNullOrEmpty();
        File.Exists(_folder.File("ledger.csv")).ShouldBeFalse();
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        _session.Run("Add-LedgerEntry ledger.csv D-1 -Give Discount -WhatIf").Errors.ShouldBeEmpty();

        File.Exists(_folder.File("ledger.csv")).ShouldBeFalse();
    }

    [Fact]
    public void The_ledgers_of_earlier_versions_are_read_and_not_written_to()
    {
        _folder.Write("asks.csv",
            "OpportunityId,AskedOn,Ask,Answer,By,Evidence\nD-1,2026-11-03,Benefit,Yes,Lena,Mail\nD-2,3.11.2026,Benefit,Yes,,\n");
        _folder.Write("concessions.csv",
            "OpportunityId,Date,Side,Kind,Description,Value,Currency,InReturnFor,Written\nD-1,2026-11-03,Seller,Discount,5% more,12000,"
            + "USD,,false\nD-1,2026-11-04,Customer,Term,,,,Discount,true\n");
        _folder.Write("dispositions.csv",
            "OpportunityId,Name,Owner,Exit,Due,Reason,StagePosition,CloseDate,NextStep,AsOf\nD-1,Crane,Ann,Redate,2026-11-30,r,0.75,"
            + "2026-12-20,Call,2026-11-16\n");

        var run = _session.Run("""
            Get-LedgerEntry asks.csv, concessions.csv, dispositions.csv |
                ForEach-Object { '{0:yyyy-MM-dd} {1} {2} {3} {4} {5} {6} {7}' -f $_.On, $_.Kind, $_.What, $_.Answer, $_.Value, $_.By, $_.Source, $_.InReturnFor }
            """);
        run.ErrorIds.ShouldBe(["LedgerDateNotRead"]);
        run.Errors[0].ErrorDetails.Message.ShouldContain("line 3, column 'AskedOn'");
        run.Of<string>().Select(line => line.TrimEnd()).ShouldBe([
            "2026-11-03 Ask Benefit Yes  Lena Mail", "2026-11-03 Give Discount  12000  5% more", "2026-11-04 Get Term     Discount",
                "2026-11-16 Action Redate Proposed 0.75 Ann Call"]);

        _session.Run("Add-LedgerEntry asks.csv D-1 -Ask Benefit -Answer Yes -AsOf 2026-11-23").ErrorIds.ShouldBe(["LedgerOutdated"]);
        File.ReadAllLines(_folder.File("asks.csv")).Length.ShouldBe(3);

        _session.Run("Get-LedgerEntry asks.csv, concessions.csv, dispositions.csv -ErrorAction SilentlyContinue | Add-LedgerEntry new.csv "
            + "-AsOf 2026-11-23").Errors.ShouldBeEmpty();
        _session.Run("Get-LedgerEntry new.csv").Of<LedgerEntry>().Select(entry => entry.Kind)
            .ShouldBe([LedgerKind.Ask, LedgerKind.Give, LedgerKind.Get, LedgerKind.Action]);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_or_in_use_is_refused_before_anything_is_written()
    {
        var bytes = Encoding.Latin1.GetBytes(
            $"{Header.Replace("Source", "Zürich", StringComparison.Ordinal)}\nD-1,2026-11-03,Ask,Benefit,Yes,,,Jürgen,,,,,,\n");
        File.WriteAllBytes(_folder.File("ansi.csv"), bytes);
        _session.Run("Add-LedgerEntry ansi.csv D-1 -Ask Benefit -Answer Yes -AsOf 2026-11-23").ErrorIds.ShouldBe(["LedgerNotUtf8"]);
        File.ReadAllBytes(_folder.File("ansi.csv")).ShouldBe(bytes);
        _session.Run("Get-LedgerEntry ansi.csv").ErrorIds.ShouldBe(["LedgerNotUtf8"]);
        _session.Run("Get-LedgerEntry missing.csv").ErrorIds.ShouldBe(["FileNotFound"]);
        _folder.Write("empty.csv", "");
        _session.Run("Get-LedgerEntry empty.csv").Errors.ShouldBeEmpty();
        _folder.Write("other.csv", "Name,Price\nx,1\n");
        _session.Run("Add-LedgerEntry other.csv D-1 -Ask Benefit -Answer Yes -AsOf 2026-11-23").ErrorIds.ShouldBe(["LedgerColumnMissing"]);
    }

    [Fact]
    public void A_torn_last_line_costs_itself_and_the_next_entry_is_whole()
    {
        _folder.Write("ledger.csv", $"{Header}\nD-1,2026-11-03,Ask,Benefit,Yes,,,,,,,,,\nD-2,2026-11-0");

        var run = _session.Run(
            "Add-LedgerEntry ledger.csv D-3 -Ask Benefit -Answer No -On 2026-11-04 -AsOf 2026-11-23; Get-LedgerEntry ledger.csv");

        run.ErrorIds.ShouldBe(["LedgerLineOpen", "LedgerLineTorn"]);
        run.Of<LedgerEntry>().Select(entry => entry.OpportunityId).ShouldBe(["D-1", "D-3"]);
    }

    [Fact]
    public void A_new_ledger_begins_with_a_byte_order_mark_on_request_and_an_old_one_gets_none()
    {
        _session.Run("""
            Add-LedgerEntry marked.csv D-1 -Ask Benefit -Answer Yes -By 'Jürgen' -ByteOrderMark
            Add-LedgerEntry marked.csv D-2 -Ask Benefit -Answer Yes -ByteOrderMark
            """).Errors.ShouldBeEmpty();

        var text = Encoding.UTF8.GetString(File.ReadAllBytes(_folder.File("marked.csv")));
        Enumerable.Range(0, text.Length).Where(at => text[at] == '\uFEFF').ShouldBe([0]);
        _session.Run("Get-LedgerEntry marked.csv").Of<LedgerEntry>()[0].By.ShouldBe("Jürgen");
    }

    [Fact]
    public void Gives_and_gets_are_measured_deal_by_deal_and_an_unanswered_give_is_never_answered()
    {
        _folder.Write("ledger.csv", $"""
            {Header}
            D-1,2026-11-02,Give,Discount,,5000,,,,,,true,,
            D-1,03/11/2026,Give,Training,,,,,,,,true,,
            D-1,2026-11-04,Get,Term,,,,,,,Support,true,,
            D-1,2026-12-04,Give,Payment,,,,,,,,true,,
            D-2,2026-11-02,Give,Discount,,100,EUR,,,,,true,,
            D-2,2026-11-03,Give,Discount,,100,USD,,,,,true,,
            D-3,2026-11-03,Ask,Benefit,Yes,,,,,,,,,

            """);
        _folder.Write("deals.csv", "Id,Name,Stage,Amount\nD-1,Mill,Proposal,75000\nD-2,Dock,Proposal,80000\nD-3,Quay,Proposal,90000\n");

        var run = _session.Run(
            "Test-Negotiation deals.csv -Ledger ledger.csv -AsOf 2026-11-23 | Where-Object Concessions | ForEach-Object Concessions");

        run.ErrorIds.ShouldBe(
            ["LedgerCurrencyMissing", "LedgerDateNotRead", "LedgerEntryInFuture", "LedgerAnswersNothing", "CurrencyMixed"]);
        run.Of<ConcessionMeasure>().Select(measure => (measure.OpportunityId, measure.Gives, measure.Gets, measure.OneSidedConcessions))
            .ShouldBe([("D-1", 1, 1, 1), ("D-2", 2, 0, 2)]);
    }

    [Fact]
    public void The_view_fits_a_screen_and_prints_iso_days()
    {
        _session.Run("Add-LedgerEntry ledger.csv D-1 -Give Discount -Value 12000.5 -Currency USD -InReturnFor Term -On 2026-11-03 -AsOf "
            + "2026-11-23").Errors.ShouldBeEmpty();

        var lines = _session.Run("Get-LedgerEntry ledger.csv").Text(width: 120);

        lines.ShouldContain("2026-11-03");
        lines.ShouldContain("12,000.5 USD");
        lines.ShouldContain("In return for");
    }

    [Fact]
    public void The_ledger_is_joined_by_id_and_the_latest_answer_counts()
    {
        _folder.Write("ledger.csv",
            $"{Header}\n001C000000o4OOI,2026-11-20,Ask,Benefit,No,,,,,,,,,\n001C000000o4OOI,2026-10-01,Ask,Benefit,Yes,,,,,,,,,\n");

        var run = _session.Run("""
            [pscustomobject]@{ Id = '001C000000o4OOIIA2'; Name = 'x'; Stage = 'Proposal'; 'Last Activity' = '2026-11-20'; 'Close Date' = '2027-03-01'; Created = '2026-10-01' } |
                Test-Opportunity -AsOf 2026-11-23 -Ledger ledger.csv
            """);

        run.Errors.ShouldBeEmpty();
        var result = run.Single<QualificationResult>();
        result.Verdict.ShouldBe(Verdict.WalkAway);
        result.Findings.Single(finding => finding.Rule == "BenefitAsk")
            .Reason.ShouldBe("The customer said no to starting once the benefits are shown (20 Nov 2026).");
        result.Findings.Single(finding => finding.Rule == "TimelineAsk").Outcome.ShouldBe(RuleOutcome.NotApplicable);
    }

    [Fact]
    public void An_id_that_no_deal_has_is_one_warning_with_near_ids_and_a_closed_deal_is_known()
    {
        _folder.Write("deals.csv", "Id,Name,Stage\nD-2204,Mill,Proposal\nD-2205,Dock,Closed Lost\n");
        _folder.Write("ledger.csv", $"{Header}\nD-2240,2026-11-20,Ask,Benefit,No,,,,,,,,,\nD-2205,2026-11-20,Ask,Benefit,No,,,,,,,,,\n");

        var run = _session.Run("Test-Opportunity deals.csv -AsOf 2026-11-23 -Ledger ledger.csv");

        run.Warnings.Where(warning => warning.StartsWith("The ledger", StringComparison.Ordinal)).ShouldBe(
            ["The ledger has 1 id that no deal has: D-2240 (did you mean D-2204?). Check the id, or use the whole export."]);
    }

    [Fact]
    public void A_crossed_walk_away_point_stops_the_job_and_softening_it_later_does_not_help()
    {
        _folder.Write(
            "deals.csv", "Id,Name,Stage,Amount,Currency,Discount\nD-1,Mill,Proposal,75000,USD,25\nD-2,Dock,Proposal,80000,USD,10\n");
        _folder.Write("ledger.csv",
            $"{Header}\nD-1,2026-11-03,WalkAwayPoint,MaximumDiscount,,20,,Mia,,,,,,\nD-2,2026-11-03,WalkAwayPoint,MaximumDiscount,,20,,"
            + "Mia,,,,,,\nD-1,2026-11-20,WalkAwayPoint,MaximumDiscount,,30,,Tom,,,,,,\n");

        var run = _session.Run("Test-Negotiation deals.csv -Ledger ledger.csv -AsOf 2026-11-23 | Assert-Opportunity -WalkAwayPoint");

        run.ErrorIds.ShouldBe(["OpportunityGateCrossed"]);
        var problem = ((EliteSellerException)run.Errors[0].Exception).Problem;
        (problem.Kind, problem.Message).ShouldBe((ProblemKind.Gate, "1 deal crosses a walk-away point (limit: 0): Mill (D-1)."));
        _session.Run("(Test-Negotiation deals.csv -Ledger ledger.csv -AsOf 2026-11-23 | Where-Object Id -eq D-1).WalkAwayPoints.Reason")
            .Single<string>()
            .ShouldBe("Crosses the limit Mia set on 3 Nov 2026 (20%); softened to 30% by Tom on 20 Nov 2026.");
        _session.Run("Test-Negotiation deals.csv -Ledger ledger.csv -AsOf 2026-11-23 | Assert-Opportunity -WalkAwayPoint -MaximumCount 1")
            .Errors.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
