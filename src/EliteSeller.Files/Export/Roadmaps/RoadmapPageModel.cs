using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>What the page of a roadmap shows, in the words and places in which it shows it.</summary>
internal sealed class RoadmapPageModel
{
    private readonly ActionRoadmap _roadmap;

    public RoadmapPageModel(ActionRoadmap roadmap)
    {
        _roadmap = roadmap;
        var scale = new TimeScale(
            roadmap.Steps.Select(step => step.Start).Append(roadmap.AsOf).Min(),
            roadmap.Steps.Select(step => step.Due).Append(roadmap.Anchor).Max());
        TodayX = scale.Left(roadmap.AsOf);
        GoLiveX = scale.Right(roadmap.Anchor);
        Ticks = scale.Ticks;
        Steps = roadmap.Steps.Select((step, i) => new RoadmapPageStep(step, i + 1, scale, roadmap.CriticalPath.Contains(step))).ToArray();
    }

    public string Title => _roadmap.Name ?? _roadmap.OpportunityId ?? "Roadmap";

    public string Parties => string.Join(" \u00B7 ", new[]
    {
        _roadmap.Account,
        _roadmap.Owner is null ? null : $"Seller: {_roadmap.Owner}",
        _roadmap.OpportunityId is null ? null : $"Deal {_roadmap.OpportunityId}",
    }.Where(part => part is not null));

    public bool IsOwnCopy => _roadmap.Steps.Any(step => step.Internal || step.Notes is not null);

    public string VerdictClass => _roadmap.Feasible switch { true => "good", false => "bad", _ => "open" };

    public string Feasibility => _roadmap.Feasibility;

    public IReadOnlyList<object> Facts =>
    [
        new { Name = "Go-live", Value = GoLive },
        new { Name = "Earliest feasible go-live", Value = Labels.DayMonthYear(_roadmap.EarliestDate) },
        new { Name = "Plan of", Value = Today },
        new { Name = "Version", Value = Version },
    ];

    public IReadOnlyList<string> Chain => _roadmap.CriticalPath.Select(step => $"{step.Name} ({Days(step)})").ToArray();

    public IReadOnlyList<object> Commitments => _roadmap.Commitments.OrderBy(commitment => commitment.By).Select(commitment => (object)new
    {
        By = Labels.DayMonthYear(commitment.By),
        Text = commitment.Commitment,
        Owner = commitment.CustomerOwner,
        Agreed = commitment.Answer != AskAnswer.Yes
            ? "" : commitment.AskedOn is null ? "yes" : $"yes, {Labels.DayMonthYear(commitment.AskedOn)}",
    }).ToArray();

    public IReadOnlyList<object> Legend { get; } =
        new[] { RoadmapSide.Seller, RoadmapSide.Customer, RoadmapSide.Joint }.Select(side =>
            (object)new { Name = side.ToString(), Class = RoadmapPageStep.ClassOf(side) }).ToArray();

    public IReadOnlyList<TimeTick> Ticks { get; }

    public IReadOnlyList<RoadmapPageStep> Steps { get; }

    public string TodayX { get; }

    public string GoLiveX { get; }

    public string Today => Labels.DayMonthYear(_roadmap.AsOf);

    public string GoLive => Labels.DayMonthYear(_roadmap.Anchor);

    public string Version => FormattableString.Invariant($"{_roadmap.Version}");

    private static string Days(RoadmapStep step) =>
        FormattableString.Invariant(
            $"{step.WorkingDays} {(step.WorkingDays == 1 ? "day" : "days")}{(step.LeadDays == 0 ? "" : $" plus {step.LeadDays} waiting")}");
}
