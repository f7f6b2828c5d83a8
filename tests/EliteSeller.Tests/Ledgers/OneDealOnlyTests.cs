using System;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Negotiations;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Ledgers;

/// <summary>One line of the ledger about one deal never moves another.</summary>
public sealed class OneDealOnlyTests
{
    private static readonly Gen<LedgerEntry> Entry = Gen.OneOf(
        Gen.Select(Gen.Enum<AskKind>(), Gen.Enum<AskAnswer>(), Gen.Int[1, 300], (ask, answer, days) =>
            Lines.Asked("D-2", Deal.Today.AddDays(-days), ask, answer)),
        Gen.Select(Gen.Int[(int)OpportunityField.BusinessIssue, (int)OpportunityField.Relationship], Gen.Int[2, 4], Gen.Int[1, 300],
            (field, grade, days) =>
            Lines.Word(
                Deal.Today.AddDays(-days).ToString("yyyy-MM-dd"), (OpportunityField)field, (EvidenceGrade)grade, "Ann Weber", id: "D-2")),
        Gen.Int[1, 300].Select(days => Lines.Give(Deal.Today.AddDays(-days).ToString("yyyy-MM-dd"), id: "D-2")),
        Gen.Int[1, 300].Select(days => Lines.Get(Deal.Today.AddDays(-days).ToString("yyyy-MM-dd"), id: "D-2")),
        Gen.Int[1, 300].Select(days => Lines.Left(Deal.Today.AddDays(-days).ToString("yyyy-MM-dd"), "Ann Weber", id: "D-2")),
        Gen.Select(Gen.Enum<ActionExit>(), Gen.Enum<ActionAnswer>(), Gen.Int[1, 300], (exit, answer, days) =>
            new LedgerEntry("D-2", Deal.Today.AddDays(-days), LedgerKind.Action, exit.ToString()) { Answer = answer.ToString() }),
        Gen.Int[0, 50].Select(percent => Lines.Limit("2026-11-03", WalkAwayPointKind.MaximumDiscount, percent, "Mia", id: "D-2")));

    [Fact]
    public void Adding_entries_about_one_deal_changes_no_other_result() =>
        Gen.Select(DealGen.Any, Entry.Array[0, 5], Entry).Sample((deal, before, added) =>
        {
            var own = before.Select((entry, i) => i % 2 == 0 ? Own(entry) : entry).ToArray();

            Text(deal, [.. own, added]).ShouldBe(Text(deal, own));
        });

    private static LedgerEntry Own(LedgerEntry entry) =>
        new("D-1", entry.On, entry.Kind, entry.What) { Answer = entry.Answer, Customer = entry.Customer, Value = entry.Value,
        By = entry.By };

    private static string Text(Deal deal, LedgerEntry[] entries)
    {
        var result = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Deal.Today, Lines.Ledger(entries)).Judge(deal.Build());
        return string.Join("\n", result.Findings.Select(finding => $"{finding.Rule} {finding.Outcome} {finding.Points} {finding.Reason}")
            .Append(FormattableString.Invariant($"{result.Verdict} {result.Score} {result.Potential} {result.Momentum} {result.Evidence} ")
                + FormattableString.Invariant($"{result.Coverage} {result.NextQuestion}"))
            .Concat(result.BlindSpots));
    }
}
