using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Trust;

/// <summary>What a seller may try with a deal, and that it earns nothing; the page docs/tricks.md prints the table.</summary>
public sealed class TrickTests
{
    private static readonly string Page = Path.GetFullPath(Path.Combine(CorpusCase.Folder, "../../../docs/tricks.md"));

    /// <summary>Quiet, pushed twice, past its close date, and with little confirmed.</summary>
    private static Deal Weak => At(Deal.At(0.4m), 0.4m).With(Id, "D-1").With(Owner, "Ann").With(Account, "Harbour AG")
        .With(Amount, "60000").With(Currency, "EUR").With(CreatedDate, "2026-03-02").With(CloseDate, "2026-11-10")
        .With(LastActivityDate, "2026-10-05").With(StageEnteredDate, "2026-09-01").With(DaysInStage, "").With(AgeDays, "")
        .With(PushCount, "2").With(NextStep, "").With(NextStepDate, "").With(NextActivityDate, "").With(ContactCount, "1")
        .With(Model.OpportunityField.Type, "New business").With(Pipeline, "Sales").With(Probability, "60")
            .With(ForecastCategory, "Best case")
        .With(LeadSource, "Fair").With(LastModifiedDate, "2026-10-05").With(BusinessIssue, "Confirmed").With(CustomerPriority, "")
        .With(ExecutiveAccess, "Confirmed 2026-02-16").With(SpendingAuthority, "No").With(Sponsor, "Confirmed").With(BenefitAsk, "NotAsked")
        .With(BenefitAskedOn, "");

    private static (string Trick, bool WithHistory, Func<Deal, Deal> Edit)[] Tricks { get; } =
    [
        ("The close date is pushed by a month", true, deal => deal.With(CloseDate, "2026-12-10")),
        ("The close date is pushed by a year", true, deal => deal.With(CloseDate, "2027-11-10")),
        ("The close date is pushed, and the CRM counts it", false, deal => deal.With(CloseDate, "2027-03-10").With(PushCount, "3")),
        ("The close date is set to today", true, deal => deal.With(CloseDate, "2026-11-23")),
        ("The close date is emptied", true, deal => deal.With(CloseDate, "")),
        ("The close date is emptied, without a history", false, deal => deal.With(CloseDate, "")),
        ("The push count is set to 0", true, deal => deal.With(PushCount, "0")),
        ("The push count is emptied", true, deal => deal.With(PushCount, "")),
        ("The deal goes back one stage", true, deal => At(deal, 0.2m)),
        ("The deal goes back to the first stage", true, deal => At(deal, 0.1m)),
        ("The deal goes back, with a new stage date", true, deal => At(deal, 0.2m).With(StageEnteredDate, "2026-11-23")),
        ("The stage date is set to today", true, deal => deal.With(StageEnteredDate, "2026-11-23")),
        ("The stage date is emptied", true, deal => deal.With(StageEnteredDate, "")),
        ("The days in the stage are set to 0", true, deal => deal.With(StageEnteredDate, "").With(DaysInStage, "0")),
        ("The creation date is set to today", true, deal => deal.With(CreatedDate, "2026-11-23")),
        ("The creation date is emptied", true, deal => deal.With(CreatedDate, "")),
        ("The age is set to 0", true, deal => deal.With(CreatedDate, "").With(AgeDays, "0")),
        ("The deal gets another owner", false, deal => deal.With(Owner, "Bob")),
        ("The deal gets another id", false, deal => deal.With(Id, "D-99")),
        ("The deal gets another name", false, deal => deal.With(Name, "Harbour cranes, phase 2")),
        ("The deal gets another account", false, deal => deal.With(Account, "Harbour Holding")),
        ("The type becomes renewal", false, deal => deal.With(Model.OpportunityField.Type, "Renewal")),
        ("The pipeline is changed", false, deal => deal.With(Pipeline, "Partners")),
        ("The amount falls under the limit for one contact", true, deal => deal.With(Amount, "10000")),
        ("The amount is raised", true, deal => deal.With(Amount, "900000")),
        ("The amount is emptied", true, deal => deal.With(Amount, "")),
        ("The probability is raised to 95", false, deal => deal.With(Probability, "95")),
        ("The forecast category becomes Commit", false, deal => deal.With(ForecastCategory, "Commit")),
        ("The lead source is changed", false, deal => deal.With(LeadSource, "Referral")),
        ("The record is saved again today", false, deal => deal.With(LastModifiedDate, "2026-11-23")),
        ("The next step is 'x'", false, deal => deal.With(NextStep, "x")),
        ("The next step is 'call'", false, deal => deal.With(NextStep, "call")),
        ("The next step is '...'", false, deal => deal.With(NextStep, "...")),
        ("The next step is 'see notes'", false, deal => deal.With(NextStep, "see notes")),
        ("The next step is 'tbd'", false, deal => deal.With(NextStep, "tbd")),
        ("The next step is new, and no activity", true, deal => deal.With(NextStep, "Contract review with Anna on site")),
        ("The next step names an event, and no activity", true, deal =>
            deal.With(NextStep, "Board meeting").With(NextStepDate, "2026-12-14")),
        ("A next activity is planned, and none happens", true, deal => deal.With(NextActivityDate, "2026-12-14")),
        ("The priority is 'see notes'", false, deal => deal.With(CustomerPriority, "Unknown")),
        ("The day of old evidence is typed anew, and no activity", true, deal => deal.With(ExecutiveAccess, "Confirmed 2026-11-20")),
        ("The day of old evidence is taken away, and no activity", true, deal => deal.With(ExecutiveAccess, "Confirmed")),
        ("Fresh evidence gets an old day", false, deal => deal.With(Sponsor, "Confirmed 2025-01-12")),
        ("The ask gets a date and no answer", false, deal => deal.With(BenefitAskedOn, "2026-11-20")),
        ("The close date and the next step are new, and no activity", true,
            deal => deal.With(CloseDate, "2027-02-10").With(NextStep, "Contract review with Anna on site")),
        ("Stage, dates and counts are all cleaned at once", true, deal => At(deal, 0.1m).With(StageEnteredDate, "2026-11-23")
            .With(CreatedDate, "2026-11-23").With(CloseDate, "2027-03-31").With(PushCount, "0").With(NextStep, "Demo on site")),
    ];

    [Fact]
    public void No_trick_earns_anything_and_the_page_says_so()
    {
        Tricks.Length.ShouldBeGreaterThanOrEqualTo(40);
        var lines = Tricks.Select(trick => Line(trick.Trick, trick.WithHistory, trick.Edit)).ToList();
        var page = File.Exists(Page) ? File.ReadAllText(Page).Replace("\r", "") : "";

        page.ShouldContain(string.Join("\n", lines), Case.Sensitive, string.Join("\n", lines));
    }

    private static string Line(string trick, bool withHistory, Func<Deal, Deal> edit)
    {
        var past = new HistoricDeal([Weak, Weak], [Deal.Today.AddDays(-30), Deal.Today.AddDays(-7)]);
        var (before, after) = withHistory ? (past.Judge(Weak), past.Judge(edit(Weak))) : (Weak.Judge(), edit(Weak).Judge());
        (after.Score > before.Score || after.Potential > before.Potential || after.Momentum > before.Momentum).ShouldBeFalse(trick);
        Rank(after).ShouldBeLessThanOrEqualTo(Rank(before), trick);
        return $"| {trick} | {(withHistory ? "yes" : "no")} | {Figures(before)} | {Figures(after)} |";
    }

    private static int Rank(QualificationResult result) => result.Verdict switch { Verdict.Pursue => 2, Verdict.WalkAway => 0, _ => 1 };

    private static string Figures(QualificationResult result) => FormattableString.Invariant(
        $"{result.Verdict} {result.Score} / {result.Potential} / {result.Momentum}");

    private static Deal At(Deal deal, decimal position) =>
        deal.Moved(position).With(Model.OpportunityField.Stage, "Stage " + position.ToString(CultureInfo.InvariantCulture));
}
