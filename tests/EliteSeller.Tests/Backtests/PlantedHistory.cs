using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Backtests;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Backtests;

/// <summary>
/// Weekly exports of deals whose truth is known: a sponsor makes a win likely, spending authority makes it unlikely, and executive access
/// is drawn anew each week and means nothing.
/// </summary>
/// <remarks>Lost deals stay twice as long as won ones, so that they have twice as many weeks on which a rule can fail.</remarks>
internal sealed class PlantedHistory
{
    private static readonly DateTime FirstMonday = new(2026, 1, 5);
    private readonly SeededGenerator _random;
    private readonly List<Planted> _deals = [];
    private readonly string _stage;

    public PlantedHistory(int seed, int deals = 400, double effect = 0.2, string stage = "Proposal")
    {
        _stage = stage;
        _random = new SeededGenerator(SeededGenerator.Mix((ulong)seed + 1));
        for (var i = 0; i < deals; i++)
        {
            var (sponsor, authority) = (IsHit(0.5), IsHit(0.5));
            var won = IsHit(0.5 + (sponsor ? effect : -effect) - (authority ? effect : -effect));
            var born = _random.Next(12);
            _deals.Add(new Planted($"D-{i}", born, born + (won ? 2 + _random.Next(3) : 4 + _random.Next(6)), won, sponsor, authority,
                _random.Next(4) == 0));
        }
    }

    public static int Weeks => 22;

    public static DateTime Monday(int week) => FirstMonday.AddDays(7 * week);

    /// <summary>What came out when the exports up to a week are there.</summary>
    public PolicyBacktest Test(int weeks, QualificationPolicy? policy = null) =>
        Test(weeks, [policy ?? RuleCatalogue.DefaultPolicy])[0];

    /// <summary>What came out for several policies.</summary>
    public IReadOnlyList<PolicyBacktest> Test(int weeks, IReadOnlyList<QualificationPolicy> policies)
    {
        var recorder = new BacktestRecorder(policies.Select(policy => new OpportunityJudge(new RuleSet(policy), Monday(weeks - 1))));
        for (var week = 0; week < weeks; week++)
        {
            recorder.Add(Monday(week), Export(week));
        }

        return recorder.Complete();
    }

    /// <summary>The export of a week.</summary>
    public List<Opportunity> Export(int week)
    {
        var table = Row(_deals[0], week).Table();
        return [.. _deals.Where(deal => deal.Born <= week).Select((deal, line) => Row(deal, week).Build(table, line + 2))];
    }

    private Deal Row(Planted deal, int week)
    {
        var today = Monday(week);
        var row = (deal.Ended > week ? Deal.At(0.75m) : Deal.AtUnknownStage.Ended(deal.Won ? DealOutcome.Won : DealOutcome.Lost))
            .With(Id, deal.Id).With(Stage, deal.Ended > week ? _stage : deal.Won ? "Won" : "Lost").With(Amount, "1000")
            .With(CreatedDate, Text(Monday(deal.Born).AddDays(-30)))
            .With(CloseDate, Text(deal.Ended > week ? today.AddDays(20) : Monday(deal.Ended).AddDays(-2)))
            .With(Sponsor, deal.Sponsor ? "Confirmed" : "No")
            .With(SpendingAuthority, deal.Authority ? "Confirmed" : "No")
            .With(ExecutiveAccess, IsDrawn(deal, week) ? "Confirmed" : "No");

        // A quarter of the deals is never heard of again, whatever comes of them.
        return row.With(LastActivityDate, Text(deal.IsSilent ? Monday(deal.Born).AddDays(-90) : today.AddDays(-3)))
            .With(StageEnteredDate, Text(deal.IsSilent ? Monday(deal.Born).AddDays(-200) : today.AddDays(-5)))
            .With(NextStep, deal.IsSilent ? "" : "Workshop with their board");
    }

    private static bool IsDrawn(Planted deal, int week) => (SeededGenerator.Mix(
        SeededGenerator.Mix((ulong)deal.Id.Aggregate(17, (hash, letter) => (hash * 31) + letter)) ^ (ulong)week) & 3) != 0;

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private bool IsHit(double share) => _random.NextShare() < share;

    private sealed record Planted(string Id, int Born, int Ended, bool Won, bool Sponsor, bool Authority, bool IsSilent);
}
