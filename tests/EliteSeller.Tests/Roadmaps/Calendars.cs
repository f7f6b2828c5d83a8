using System;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Calendars and plans that nobody wrote by hand.</summary>
internal static class Calendars
{
    private static readonly DateTime FirstDay = new(2026, 9, 1);

    public static readonly Gen<DateTime> Day = Gen.Int[0, 400].Select(days => FirstDay.AddDays(days));

    /// <summary>Weekends that never fill the week together: none touches Monday to Wednesday.</summary>
    private static readonly Gen<Weekend> AnyWeekend = Gen.Int[0, 4].Select(choice => choice switch
    {
        0 => Weekend.OfRegion("SA"),
        1 => Weekend.OfRegion("AF"),
        2 => Weekend.OfRegion("IN"),
        3 => new Weekend([]),
        _ => Weekend.SaturdaySunday,
    });

    private static readonly Gen<DayRange> AnyRange =
        Gen.Select(Gen.Int[-100, 500], Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 20])), (first, length) =>
            new DayRange(FirstDay.AddDays(first), FirstDay.AddDays(first + length)));

    public static readonly Gen<WorkingCalendar> Any =
        Gen.Select(AnyWeekend, AnyRange.Array[0, 8], (weekend, ranges) => new WorkingCalendar(weekend, ranges));

    public static readonly Gen<RoadmapCalendars> Both = Gen.Select(Any, Any, (seller, customer) => new RoadmapCalendars(seller, customer));

    /// <summary>Up to nine steps, each waiting for some of those before it, written down in the opposite order half the time.</summary>
    public static readonly Gen<RoadmapTemplate> Template =
        Gen.Select(
            Gen.Select(Gen.Int[0, 2], Gen.Int[0, 8], Gen.Int[0, 4], Gen.ULong, (side, days, lead, links) =>
                (Side: (RoadmapSide)side, days, lead, links)).Array[1, 9],
            Gen.Bool,
            (steps, reversed) =>
            {
                var written = steps.Select((step, i) => new TemplateStep(
                    $"S{i}",
                    $"Step {i}",
                    step.Side,
                    step.days,
                    Enumerable.Range(0, i).Where(j => ((step.links >> j) & 1) == 1).Select(j => $"S{j}").ToArray(),
                    step.lead));
                return new RoadmapTemplate("Any", (reversed ? written.Reverse() : written).ToArray());
            });
}
