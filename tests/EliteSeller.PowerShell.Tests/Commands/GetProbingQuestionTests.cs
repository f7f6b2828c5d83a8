using System;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Questions;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class GetProbingQuestionTests : IDisposable
{
    private const string Row = "[pscustomobject]@{ Id = 'D-1'; Name = 'Harbour cranes'; Account = $account; Stage = $stage; 'Close Date' "
        + "= '2027-03-31'; 'Last Activity' = '2026-11-20' } | Get-ProbingQuestion -AsOf 2026-11-23 ";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("Prospecting", "")]
    [InlineData("Qualification", "Benefit")]
    [InlineData("Proposal/Price Quote", "Benefit Timeline Roadmap Executive")]
    public void The_asks_that_are_due_at_the_stage_are_owed(string stage, string asks) =>
        string.Join(' ', Run("", "Acme", stage).Of<ProbingQuestion>().Select(question => question.Ask)).ShouldBe(asks);

    [Fact]
    public void Account_and_date_are_filled_in() =>
        Run("-Rule TimelineAsk", "Acme", "Proposal/Price Quote").Single<ProbingQuestion>().Question
            .ShouldBe("Which signatures and reviews are still ahead at Acme, who has them, and is 31 March 2027 still the date?");

    [Fact]
    public void What_a_customers_cell_holds_is_text_and_never_a_template() =>
        Run("-Rule TimelineAsk", "{CloseDate} $(Get-Date) \u001b[31mred", "Proposal/Price Quote").Single<ProbingQuestion>().Question
            .ShouldStartWith("Which signatures and reviews are still ahead at {CloseDate} $(Get-Date) red, who");

    [Fact]
    public void An_answer_in_the_ledger_is_not_asked_for_again()
    {
        var ledger = _folder.Write(
            "asks.csv", "OpportunityId,AskedOn,Ask,Answer\nD-1,2026-11-20,Benefit,Yes\nD-1,2026-07-01,Timeline,Yes\n");
        _session.Run(Row + "-Ledger $ledger", new { ledger, account = "Acme", stage = "Proposal/Price Quote" }).Of<ProbingQuestion>()
            .Select(question => question.Ask).ShouldBe([AskKind.Timeline, AskKind.Roadmap, AskKind.Executive]);
    }

    [Fact]
    public void A_team_replaces_the_words()
    {
        var words = _folder.Write(
            "words.psd1", "@{ Rules = @{ Sponsor = @{ Why = 'Darum.'; Question = 'Wer spricht bei {Account} für uns?' } } }");
        var run = _session.Run(Row + "-Rule Sponsor -Text $words", new { words, account = "Acme", stage = "Qualification" });
        run.Single<ProbingQuestion>().Question.ShouldBe("Wer spricht bei Acme für uns?");
        run.Single<ProbingQuestion>().Ask.ShouldBeNull();
    }

    [Fact]
    public void Words_with_a_mistake_are_refused_with_their_line()
    {
        var words = _folder.Write("words.psd1", "@{ Rules = @{\n Sponsor = @{ Why = 'x'; Question = 'Who at {Acount}?' } } }");
        var run = _session.Run(Row + "-Text $words", new { words, account = "Acme", stage = "Qualification" });
        run.ErrorIds.ShouldBe(["QuestionText"]);
        run.Errors[0].Exception.ShouldBeOfType<EliteSellerException>().Problem.Line.ShouldBe(2);
    }

    [Fact]
    public void A_rule_that_nobody_knows_is_refused() => Run("-Rule Sponser", "Acme", "Qualification").ErrorIds.ShouldBe(["RuleUnknown"]);

    [Fact]
    public void A_file_is_read_directly() =>
        _session.Run("Get-ProbingQuestion $path -AsOf 2026-11-23", new { path = Path.Combine(Built.SourceRoot, "samples", "hubspot.csv") })
            .Of<ProbingQuestion>().Count.ShouldBeGreaterThan(20);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private SessionRun Run(string parameters, string account, string stage) => _session.Run(Row + parameters, new { account, stage });
}
