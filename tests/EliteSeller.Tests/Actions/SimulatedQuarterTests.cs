using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Export.Actions;
using EliteSeller.Model;
using EliteSeller.Tests.Histories;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace EliteSeller.Tests.Actions;

/// <summary>Thirteen Mondays of a team of nine sellers: what the tool says is held against what is true.</summary>
public sealed class SimulatedQuarterTests(ITestOutputHelper output) : IDisposable
{
    private const int Weeks = 13;

    private static readonly DateTime Start = new(2026, 8, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-quarter-").FullName;

    /// <summary>The CRM, the seed, and how often a customer wakes up; on a desk one of them.</summary>
    public static IEnumerable<object[]> Teams =>
        Repeats.Drawn<object[]>([[true, 1, 0d], [false, 1, 0d], [true, 2, 0d], [false, 2, 0d], [true, 3, 0.05], [false, 3, 0.05]], 1);

    /// <summary>The CRM, the seed, and whether proposals go into the next step; on a desk one of them.</summary>
    public static IEnumerable<object[]> Meetings =>
        Repeats.Drawn<object[]>([[true, 1, false], [false, 1, false], [true, 1, true], [false, 1, true]], 1);

    [Theory]
    [MemberData(nameof(Teams))]
    public void In_a_team_that_does_nothing_almost_nothing_is_kept_and_the_counts_are_those_of_a_calendar(
        bool isHubSpot, int seed, double wakes)
    {
        var crm = new SimulatedCrm(isHubSpot, seed, Start, wakes);
        var entries = new List<LedgerEntry>();
        var asked = new Dictionary<string, List<DateTime>>(StringComparer.Ordinal);
        var sum = 0;
        for (var week = 0; week < Weeks; week++)
        {
            var day = Start.AddDays(7 * week);
            var results = Judge(crm.Export(FileOf(day)), day, entries);
            foreach (var action in Propose(results, entries))
            {
                entries.Add(action.ToLedgerEntry());
                (asked.TryGetValue(action.OpportunityId!, out var days) ? days : asked[action.OpportunityId!] = []).Add(day);
                action.TimesAsked.ShouldBe(Count(crm, action.OpportunityId!, asked[action.OpportunityId!], day).Times);
            }

            var reviews = ActionReview.CreateAll(entries, id => results.Find(result => result.Id == id)?.Opportunity, day);
            reviews.Count.ShouldBe(asked.Count);
            foreach (var review in reviews)
            {
                var (times, status) = Count(crm, review.OpportunityId, Earlier(crm, review.OpportunityId, asked, day), day);
                (review.TimesAsked, review.Status).ShouldBe((times, status), $"{review.OpportunityId} on {day:yyyy-MM-dd}");
            }

            var kept = reviews.Count(review => review.Status == ActionStatus.Kept);
            var overdue = reviews.Count(review => review.Status == ActionStatus.Overdue);
            var third = reviews.Count(review => review.TimesAsked >= 3);
            output.WriteLine($"{day:yyyy-MM-dd}: {reviews.Count} asked, {kept} kept, {overdue} overdue, {third} for the third time");
            sum += kept;
            if (wakes == 0)
            {
                (kept * 20).ShouldBeLessThan(Math.Max(1, reviews.Count), $"kept on {day:yyyy-MM-dd}");
            }

            crm.Pass(day.AddDays(7));
        }

        asked.Values.ShouldContain(days => days.Count >= 3);
        (sum > 0).ShouldBe(wakes > 0, "customers that wake up keep what was proposed");
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void Applying_what_was_accepted_makes_no_deal_look_better(bool isHubSpot, int seed, bool mapsProposals)
    {
        var crm = new SimulatedCrm(isHubSpot, seed, Start);
        var entries = new List<LedgerEntry>();
        var snapshots = new List<string>();
        var (applied, closed) = (0, 0);
        for (var week = 0; week < Weeks; week++)
        {
            var day = Start.AddDays(7 * week);
            var file = crm.Export(FileOf(day));
            var proposed = Propose(Judge(file, day, entries), entries);
            entries.AddRange(proposed.Select(action => action.ToLedgerEntry()));
            entries.AddRange(Decide(crm, proposed, day));
            var before = Judge(file, day, entries);
            var accepted = Propose(before, entries).Where(action => action.Decision == ActionAnswer.Accepted).ToList();
            var problems = new List<Problem>();
            var table = ActionTable.Create(accepted, ActionTable.ProposalColumn, problems);
            problems.Where(problem => problem.ErrorId != "ActionWithoutDate").ShouldBeEmpty();
            ShouldFit(crm, table);
            Func<string, List<QualificationResult>>[] judges =
                [path => Judge(path, day, entries), path => Judge(path, day, entries, snapshots)];
            var were = judges.Select(judge => judge(file)).ToList();

            var steps = crm.Deals.ToDictionary(deal => deal.Id, deal => deal.NextStep);
            crm.Import(table.Headers, table.Rows, day, mapsProposals);
            if (!mapsProposals)
            {
                crm.Deals.ShouldAllBe(deal => deal.NextStep == steps[deal.Id]);
            }

            var after = crm.Export(
                Path.Combine(_folder, $"{day:yyyy-MM-dd} applied.csv"), mapsProposals ? null : ActionTable.ProposalColumn);
            var named = accepted.Where(action => action is { Exit: ActionExit.Redate, NewDate: not null })
                .Select(action => action.OpportunityId).ToHashSet();
            foreach (var (was, judge) in were.Zip(judges))
            {
                ShouldNotGain(was, judge(after), named, day);
            }

            applied += table.Rows.Count;
            closed += accepted.Count(action => action.Exit == ActionExit.Close);
            snapshots.Add(after);
            crm.Pass(day.AddDays(7));
        }

        output.WriteLine($"{applied} rows applied in {Weeks} weeks, {closed} deals closed");
        (applied, closed).ShouldSatisfyAllConditions(sum => sum.applied.ShouldBeGreaterThan(50), sum => sum.closed.ShouldBeGreaterThan(10));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>
    /// The meeting of one week: everything is accepted. Of a date that has passed, a living customer names another, and a dead one none.
    /// </summary>
    private static IEnumerable<LedgerEntry> Decide(SimulatedCrm crm, IEnumerable<OpportunityAction> actions, DateTime day)
    {
        foreach (var action in actions)
        {
            var isAlive = crm.Deals.Single(deal => deal.Id == Text(action)).IsAlive;
            yield return new LedgerEntry(action.OpportunityId!, day, LedgerKind.Action, action.Exit.ToString())
            {
                Answer = nameof(ActionAnswer.Accepted),
                Customer = isAlive ? "Ann Weber" : null,
                Due = action.Exit == ActionExit.Redate && isAlive ? day.AddDays(60) : null,
            };
        }
    }

    /// <summary>Every id, header and stage of the file is one of the CRM's own; the proposals have a column of their own.</summary>
    private static void ShouldFit(SimulatedCrm crm, ActionTable table)
    {
        table.Headers.ShouldAllBe(header => crm.Headers.Contains(header) || header == ActionTable.ProposalColumn);
        table.Headers.ShouldNotContain(header => header.Equals("Next Step", StringComparison.OrdinalIgnoreCase));
        table.Rows.ShouldAllBe(row => crm.Deals.Any(deal => deal.Id == row[0]));
        var stage = table.Headers.ToList().FindIndex(header => header.EndsWith("Stage", StringComparison.Ordinal));
        if (stage >= 0)
        {
            table.Rows.ShouldAllBe(row => crm.StageNames.Contains(row[stage]));
        }
    }

    private static void ShouldNotGain(
        List<QualificationResult> before, List<QualificationResult> after, HashSet<string?> named, DateTime day)
    {
        after.Count.ShouldBe(before.Count);
        // A closed deal is judged no more; what it would score as of its close date is another question.
        foreach (var (was, now) in before.Zip(after)
            .Where(pair => !named.Contains(pair.First.Id) && pair.Second.Opportunity.Outcome == DealOutcome.Open))
        {
            var differences = string.Join("; ", was.Findings.Zip(now.Findings).Where(pair => pair.First.Points != pair.Second.Points)
                .Select(pair => $"{pair.First.Rule}: {pair.First.Reason} -> {pair.Second.Reason}"));
            (now.Score > was.Score).ShouldBeFalse($"{was} on {day:yyyy-MM-dd}: {was.Score} to {now.Score}. {differences}");
            (now.Verdict > was.Verdict && now.Verdict != Verdict.CannotQualify)
                .ShouldBeFalse($"{was} on {day:yyyy-MM-dd}: {was.Verdict} to {now.Verdict}. {differences}");
        }
    }

    /// <summary>A sheet of today begins nothing new while the page tells what became of the sheets before it.</summary>
    private static List<DateTime> Earlier(SimulatedCrm crm, string id, Dictionary<string, List<DateTime>> asked, DateTime today)
    {
        var days = asked[id];
        var moves = crm.Deals.Single(one => OpportunityId.Comparer.Equals(one.Id, id)).Moves;
        return days.Count > 1 && days[^1] == today && moves.Any(move => move > days[^2] && move <= today) ? days[..^1] : days;
    }

    /// <summary>How often and with what outcome a deal was asked about, counted from the truth and a calendar alone.</summary>
    private static (int Times, ActionStatus Status) Count(SimulatedCrm crm, string id, List<DateTime> asked, DateTime today)
    {
        var deal = crm.Deals.Single(one => OpportunityId.Comparer.Equals(one.Id, id));
        var first = 0;
        for (var i = 1; i < asked.Count; i++)
        {
            first = deal.Moves.Any(move => move > asked[i - 1] && move <= asked[i]) ? i : first;
        }

        var status = deal.ClosedOn <= today || deal.Moves.Any(move => move > asked[first] && move <= today) ? ActionStatus.Kept
            : today > asked[first].AddDays(7) ? ActionStatus.Overdue : ActionStatus.Open;
        return (asked.Count - first, status);
    }

    private static IReadOnlyList<OpportunityAction> Propose(IEnumerable<QualificationResult> results, IReadOnlyList<LedgerEntry> entries)
    {
        var selection = new ActionSelection(new ActionAdvisor(7, entries), 3);
        foreach (var result in results)
        {
            selection.Add(result);
        }

        return [.. selection.Actions];
    }

    private static List<QualificationResult> Judge(string file, DateTime day, IReadOnlyList<LedgerEntry> entries,
        IReadOnlyList<string>? snapshots = null)
    {
        var past = snapshots is null ? null : Past.Of([.. snapshots]);
        var policy = RuleCatalogue.DefaultPolicy;
        var judge = new OpportunityJudge(new RuleSet(policy), day, new Ledger(entries, policy, day));
        return [.. ReadFile.From(file, new ReadingOptions(history: past, day: day)).Deals.Select(judge.Judge)];
    }

    private static string? Text(OpportunityAction action) => action.Opportunity.Row.GetText(OpportunityField.Id);

    private string FileOf(DateTime day) => Path.Combine(_folder, $"{day:yyyy-MM-dd}.csv");
}
