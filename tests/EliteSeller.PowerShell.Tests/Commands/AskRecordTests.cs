using System;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class AskRecordTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Fact]
    public void What_was_asked_is_read_back_in_order()
    {
        var path = _folder.File("asks.csv");
        var run = _session.Run("""
            Add-AskRecord $path D-1 Benefit Yes -By 'Lena' -Evidence 'Mail, "urgent"' -AskedOn 2026-11-03
            Add-AskRecord $path D-2 Executive No -AskedOn 2026-11-04
            Add-AskRecord $path D-1 Timeline Evaded -AsOf 2026-11-05
            Get-AskRecord $path | ForEach-Object { '{0} {1:yyyy-MM-dd} {2}' -f $_, $_.AskedOn, $_.Evidence }
            """, new { path });
        run.Errors.ShouldBeEmpty();
        run.Of<string>().ShouldBe(["D-1, Benefit: Yes 2026-11-03 Mail, \"urgent\"", "D-2, Executive: No 2026-11-04 ", "D-1, Timeline: Evaded 2026-11-05 "]);
        File.ReadAllText(path).ShouldStartWith("OpportunityId,AskedOn,Ask,Answer,By,Evidence");
        _session.Run("Get-AskRecord $path -OpportunityId D-1 -Answer Yes", new { path }).Single<AskRecord>().Ask.ShouldBe(AskKind.Benefit);
    }

    [Fact]
    public void A_new_ledger_begins_with_a_byte_order_mark_on_request_and_an_old_one_gets_none()
    {
        var run = _session.Run("""
            Add-AskRecord $marked D-1 Benefit Yes -By 'Jürgen' -AskedOn 2026-11-03 -ByteOrderMark
            Add-AskRecord $marked D-2 Benefit Yes -AskedOn 2026-11-03 -ByteOrderMark
            Add-AskRecord $bare D-1 Benefit Yes -AskedOn 2026-11-03
            Add-AskRecord $bare D-2 Benefit Yes -AskedOn 2026-11-03 -ByteOrderMark
            Add-Concession $given D-1 Seller Discount -Date 2026-11-03 -ByteOrderMark
            Get-AskRecord $marked
            Get-Concession $given
            """, new { marked = _folder.File("marked.csv"), bare = _folder.File("bare.csv"), given = _folder.File("given.csv") });

        run.Errors.ShouldBeEmpty();
        run.Of<AskRecord>().Select(record => record.By).ShouldBe(["Jürgen", null]);
        run.Of<Concession>().Single().Kind.ShouldBe("Discount");
        Marks("marked.csv").ShouldBe([0]);
        Marks("bare.csv").ShouldBeEmpty();
        Marks("given.csv").ShouldBe([0]);
    }

    [Fact]
    public void A_day_in_the_future_and_a_blank_id_are_refused()
    {
        var path = _folder.File("asks.csv");
        _session.Run("Add-AskRecord $path D-1 Benefit Yes -AskedOn 2026-11-24 -AsOf 2026-11-23", new { path }).ErrorIds.ShouldBe(["AskInFuture"]);
        _session.Run("Add-AskRecord $path ' ' Benefit Yes", new { path }).ErrorIds.ShouldBe(["AskIdMissing"]);
        _session.Run("Add-AskRecord $path D-1 Benefit Yes -WhatIf", new { path }).Errors.ShouldBeEmpty();
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void A_line_that_makes_no_sense_is_reported_and_the_others_stand()
    {
        var path = _folder.Write("asks.csv", "OpportunityId,AskedOn,Ask,Answer\nD-1,2026-11-03,Benefit,Yes\nD-2,3.11.2026,Benefit,Yes\nD-3,2026-11-03,Money,Yes\nD-4,2026-11-03,Benefit,Perhaps\n,2026-11-03,Benefit,Yes\nD-6,2026-11-03,Benefit,No");
        var run = _session.Run("Get-AskRecord $path", new { path });
        run.ErrorIds.Take(4).ShouldBe(["AskDateNotRead", "AskUnknown", "AskAnswerUnknown", "AskIdMissing"]);
        run.Errors.Take(4).Select(error => ((EliteSellerException)error.Exception).Problem.Line).ShouldBe([3L, 4L, 5L, 6L]);
        run.Of<AskRecord>()[0].OpportunityId.ShouldBe("D-1");
    }

    [Fact]
    public void The_ledger_is_joined_by_id_and_the_latest_answer_counts()
    {
        var path = _folder.Write("asks.csv", "OpportunityId,AskedOn,Ask,Answer\n001C000000o4OOI,2026-11-20,Benefit,No\n001C000000o4OOI,2026-10-01,Benefit,Yes\n");
        var run = _session.Run("""
            [pscustomobject]@{ Id = '001C000000o4OOIIA2'; Name = 'x'; Stage = 'Proposal'; 'Last Activity' = '2026-11-20'; 'Close Date' = '2027-03-01'; Created = '2026-10-01' } |
                Test-Opportunity -AsOf 2026-11-23 -AskLedger $path
            """, new { path });
        run.Errors.ShouldBeEmpty();
        var result = run.Single<QualificationResult>();
        result.Verdict.ShouldBe(Verdict.WalkAway);
        result.Reason.ShouldBe("The customer said no to starting once the benefits are shown (20 Nov 2026).");
        result.Findings.Single(finding => finding.Rule == "BenefitAsk").Reason.ShouldBe("The customer said no to starting once the benefits are shown (20 Nov 2026).");
        result.Findings.Single(finding => finding.Rule == "TimelineAsk").Outcome.ShouldBe(RuleOutcome.NotApplicable);
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_an_error() =>
        _session.Run("[pscustomobject]@{ Id = 'D-1'; Name = 'x'; Stage = 'Proposal'; 'Last Activity' = '2026-11-20' } | Test-Opportunity -AskLedger $path", new { path = _folder.File("none.csv") })
            .ErrorIds.ShouldContain("FileNotFound");

    private int[] Marks(string file)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(_folder.File(file)));
        return [.. Enumerable.Range(0, text.Length).Where(at => text[at] == '\uFEFF')];
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
