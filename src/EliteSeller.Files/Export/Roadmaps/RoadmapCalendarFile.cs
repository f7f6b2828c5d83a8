using System.Security.Cryptography;
using System.Text;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Storage;
#if NET
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
#endif

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>A roadmap as a calendar: one all-day event a step, from its first to its last day.</summary>
/// <remarks>
/// A step keeps its UID forever and the version of the roadmap is the SEQUENCE, so a calendar that knows an earlier issue
/// moves its events instead of adding new ones. The UID is made from the deal's id (or its name and account) and the step's id
/// by SHA-256: it is stable, and it tells nobody anything.
/// </remarks>
internal static class RoadmapCalendarFile
{
    private const int LongestText = 1000;

    /// <summary>Writes a roadmap into a stream, which stays open.</summary>
    /// <exception cref="EliteSellerException"><c>CalendarNotSupported</c>: this is Windows PowerShell 5.1.</exception>
    public static void Write(ActionRoadmap roadmap, Stream output)
    {
#if NET
        var calendar = new Calendar { Method = "PUBLISH", ProductId = "-//EliteSeller//Action Roadmap//EN" };
        calendar.AddProperty("X-WR-CALNAME", DisplayText.Shorten($"Action Roadmap: {roadmap.Name ?? roadmap.OpportunityId}", LongestText));
        foreach (var step in roadmap.Steps.Where(step => step.Start is not null && step.Due is not null))
        {
            calendar.Events.Add(EventOf(roadmap, step));
        }

        output.Write(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!));
#else
        throw CalendarSupport.Missing();
#endif
    }

#if NET
    private static CalendarEvent EventOf(ActionRoadmap roadmap, RoadmapStep step) => new()
    {
        Uid = UidOf(roadmap, step),
        Sequence = roadmap.Version,
        DtStamp = new CalDateTime(roadmap.AsOf.Year, roadmap.AsOf.Month, roadmap.AsOf.Day, 0, 0, 0, "UTC"),
        Start = DateOf(step.Start!.Value),
        End = DateOf(step.Due!.Value.AddDays(1)),
        Summary = DisplayText.Shorten(roadmap.Name is null ? step.Name : $"{step.Name} ({roadmap.Name})", LongestText),
        Description = DescriptionOf(roadmap, step),
        Status = step.Status == StepStatus.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        // A step of three weeks must not make three weeks of a calendar look busy.
        Transparency = TransparencyType.Transparent,
    };

    private static string UidOf(ActionRoadmap roadmap, RoadmapStep step)
    {
        var deal = roadmap.OpportunityId ?? $"{roadmap.Account}\n{roadmap.Name}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{deal}\n{step.Id.ToUpperInvariant()}"));
        return Convert.ToHexString(hash, 0, 16).ToLowerInvariant() + "@action-roadmap";
    }

    private static CalDateTime DateOf(DateTime day) => new(day.Year, day.Month, day.Day);

    private static string DescriptionOf(ActionRoadmap roadmap, RoadmapStep step) => string.Join("\n", new[]
    {
        $"Who: {step.Side}",
        Labels.Owner(step.SellerOwner, step.SellerRole) is { } seller ? $"Seller owner: {seller}" : null,
        Labels.Owner(step.CustomerOwner, step.CustomerRole) is { } customer ? $"Customer owner: {customer}" : null,
        step.Commitment is null ? null : $"Commitment: {step.Commitment}",
        $"Status: {Labels.Format(step.Status)}{(step.DoneOn is null ? "" : " " + Labels.DayMonthYear(step.DoneOn))}",
        step.Notes is null ? null : $"Notes (internal): {step.Notes}",
        $"Go-live: {Labels.DayMonthYear(roadmap.Anchor)}.{(roadmap.HasInternal ? $" {roadmap.Feasibility}" : "")}",
    }.Where(line => line is not null).Select(line => DisplayText.Shorten(line, LongestText)));
#endif
}
