using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>
/// What the page of a roadmap shows, in the words and places in which it shows it. Our copy has what was proved about the plan; the
/// customer's has what comes next.
/// </summary>
internal sealed class RoadmapPageModel
{
    private const int MostNextSteps = 3;

    private readonly ActionRoadmap _roadmap;

    public RoadmapPageModel(ActionRoadmap roadmap)
    {
        _roadmap = roadmap;
        var scale = new TimeScale(
            roadmap.Steps.Select(step => step.Start).OfType<DateTime>().Append(roadmap.AsOf).Min(),
            roadmap.Steps.Select(step => step.Due).OfType<DateTime>().Append(roadmap.Anchor).Max());
        TodayX = scale.Left(roadmap.AsOf);
        GoLiveX = scale.Right(roadmap.Anchor);
        Ticks = scale.Ticks;
        Steps = roadmap.Steps.Select(
            (step, i) => new RoadmapPageStep(step, i + 1, scale, IsOurs && roadmap.CriticalPath.Contains(step))).ToArray();
        Next = IsOurs ? [] : roadmap.Steps.Select((step, i) => (step, i)).Where(pair => pair.step.IsOpen).OrderBy(pair => pair.step.Start)
            .ThenBy(pair => pair.step.Due).Take(MostNextSteps).Select(pair => Steps[pair.i]).ToArray();
    }

    public bool IsOurs => _roadmap.HasInternal;

    public string Title => _roadmap.Name ?? _roadmap.OpportunityId ?? "Roadmap";

    public string Parties => string.Join(" \u00B7 ", new[]
    {
        _roadmap.Account,
        _roadmap.Owner is null ? null : $"Seller: {_roadmap.Owner}",
        _roadmap.OpportunityId is null ? null : $"Deal {_roadmap.OpportunityId}",
    }.Where(part => part is not null));

    public string VerdictClass => _roadmap.Feasible switch { true => "good", false => "bad", _ => "open" };

    public string Feasibility => _roadmap.Feasibility;

    public string Confirmation => _roadmap.Confirmation;

    public IReadOnlyList<object> Facts => new (string Name, string Value)[]
        {
            ("Go-live", GoLive),
            ("Earliest feasible go-live", IsOurs ? Labels.DayMonthYear(_roadmap.EarliestDate) : ""),
            ("Done", Progress),
            ("Plan of", Today),
            ("Version", Version),
        }
        .Where(fact => fact.Value.Length > 0)
        .Select(fact => (object)new { fact.Name, fact.Value })
        .ToArray();

    /// <summary>The open steps that begin first; none in our copy, which has the critical path.</summary>
    public IReadOnlyList<RoadmapPageStep> Next { get; }

    public IReadOnlyList<string> Chain =>
        IsOurs ? _roadmap.CriticalPath.Select(step => $"{step.Name} ({Days(step)})").ToArray() : [];

    public IReadOnlyList<object> Commitments => _roadmap.Commitments.OrderBy(commitment => commitment.By ?? DateTime.MinValue)
        .Select(commitment => (object)new
        {
            By = Labels.DayMonthYear(commitment.By),
            Text = commitment.Commitment,
            Owner = Labels.Owner(commitment.CustomerOwner, commitment.CustomerRole),
            Agreed = commitment.Answer != AskAnswer.Yes
                ? "" : commitment.AskedOn is null ? "yes" : $"yes, {Labels.DayMonthYear(commitment.AskedOn)}",
        }).ToArray();

    public IReadOnlyList<object> Legend { get; } =
        new[] { RoadmapSide.Seller, RoadmapSide.Customer, RoadmapSide.Joint }.Select(side =>
            (object)new { Name = side.ToString(), Class = RoadmapPageStep.ClassOf(side) }).ToArray();

    public IReadOnlyList<object> Ticks { get; }

    public IReadOnlyList<RoadmapPageStep> Steps { get; }

    public string TodayX { get; }

    public string GoLiveX { get; }

    public string Today => Labels.DayMonthYear(_roadmap.AsOf);

    public string GoLive => Labels.DayMonthYear(_roadmap.Anchor);

    public string Version => FormattableString.Invariant($"{_roadmap.Version}");

    private string Progress
    {
        get
        {
            var counted = _roadmap.Steps.Where(step => step.Status != StepStatus.Cancelled).ToArray();
            return FormattableString.Invariant($"{counted.Count(step => step.Status == StepStatus.Done)} of {counted.Length} steps");
        }
    }

    private static string Days(RoadmapStep step) =>
        FormattableString.Invariant(
            $"{step.WorkingDays} {(step.WorkingDays == 1 ? "day" : "days")}{(step.LeadDays == 0 ? "" : $" plus {step.LeadDays} waiting")}");
}
