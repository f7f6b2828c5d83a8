using System;
using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using Shouldly;
using Xunit;
using static EliteSeller.Tests.Pipelines.RawDeal;

namespace EliteSeller.Tests.Pipelines;

/// <summary>
/// What was spent after a gate had failed. A deal with neither activity nor next step nor stage change hangs by a thread.
/// </summary>
public class GateHistoryTests
{
    private static readonly RawDeal Silent = Open(400) with
    {
        Id = "dead", LastActivity = DayBefore(300), Close = DayBefore(200), NextStep = "", Hours = 30,
    };

    private static readonly RawDeal Lively = Open(100) with { Id = "alive", NextStep = "Board meets", Hours = 5 };

    [Fact]
    public void Days_and_hours_count_from_the_first_export_in_which_a_gate_had_failed()
    {
        var gates = new GateHistory(RuleCatalogue.DefaultPolicy);
        Look(gates, 90, Silent with { LastActivity = DayBefore(91), NextStep = "Call", Close = Today.AddDays(30), Hours = 20 }, Lively);
        Look(gates, 60, Silent, Lively);
        Look(gates, 30, Silent with { Hours = 44 }, Lively);
        var measurement = new PipelineMeasurement(Today) { Gates = gates };
        Read([Lost(390) with { Id = "dead", Created = DayBefore(400), Close = DayBefore(10), Hours = 70 }, Lively])
            .ForEach(measurement.Add);

        var costs = measurement.GetMeasures().Single().Endings;

        var lost = costs.Single(cost => cost.Ending == DealEnding.NoReason);
        (lost.GateFailed, lost.DaysAfterGate, lost.HoursAfterGate, lost.DealsWithHoursAfterGate).ShouldBe((1, 50, 40, 1));
        var open = costs.Single(cost => cost.Ending == DealEnding.Open);
        (open.GateFailed, open.DaysAfterGate, open.HoursAfterGate).ShouldBe((0, 0, null));
    }

    [Fact]
    public void A_deal_without_hours_has_days_alone()
    {
        var gates = new GateHistory(RuleCatalogue.DefaultPolicy);
        Look(gates, 60, Silent with { Hours = null });
        var measurement = new PipelineMeasurement(Today) { Gates = gates };
        Read([Silent]).ForEach(measurement.Add);

        var cost = measurement.GetMeasures().Single().Endings.Single();

        (cost.Hours, cost.GateFailed, cost.DaysAfterGate, cost.HoursAfterGate).ShouldBe((30, 1, 60, null));
    }

    private static void Look(GateHistory gates, int daysAgo, params RawDeal[] deals)
    {
        gates.BeginExport(DayBefore(daysAgo));
        Read(deals).ForEach(gates.Add);
    }
}
