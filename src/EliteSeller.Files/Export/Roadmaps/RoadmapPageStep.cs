using System.Globalization;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>One step on the page of a roadmap: a row of the table and a bar of the picture.</summary>
internal sealed class RoadmapPageStep
{
    private readonly RoadmapStep _step;
    private readonly int _ordinal;

    public RoadmapPageStep(RoadmapStep step, int ordinal, TimeScale scale, bool decides)
    {
        _step = step;
        _ordinal = ordinal;
        Decides = decides;
        if (step is { Start: { } start, Due: { } due })
        {
            HasDates = true;
            X = IsMilestone ? scale.Right(due) : scale.Left(start);
            Width = scale.Width(start, due);
        }
    }

    public string Ordinal => _ordinal.ToString(CultureInfo.InvariantCulture);

    public string Name => _step.Name;

    public string Side => _step.Side.ToString();

    public string SideClass => ClassOf(_step.Side);

    public string Start => Labels.DayMonthYear(_step.Start);

    public string Due => Labels.DayMonthYear(_step.Due);

    public string When => HasDates ? _step.Start == _step.Due ? Due : $"{Start} to {Due}" : _step.DoneOn is null ? "earlier" : DoneOn;

    /// <summary>The bar in words, for those who do not see it.</summary>
    public string Picture => $"{Side}, {When}, {Labels.Format(_step.Status)}";

    public string? SellerOwner => Labels.Owner(_step.SellerOwner, _step.SellerRole);

    public string? CustomerOwner => Labels.Owner(_step.CustomerOwner, _step.CustomerRole);

    public string Status => Labels.Format(_step.Status);

    public string DoneOn => Labels.DayMonthYear(_step.DoneOn);

    /// <summary>By when at the latest, for us.</summary>
    public string Latest => Labels.DayMonthYear(_step.LatestDue);

    /// <summary>How many working days it can slip, for us.</summary>
    public string Slack => _step.FloatDays?.ToString(CultureInfo.InvariantCulture) ?? "";

    public bool Internal => _step.Internal;

    public string? Notes => _step.Notes;

    public bool HasDates { get; }

    public bool IsMilestone => _step.WorkingDays == 0;

    public bool Decides { get; }

    public string X { get; } = "0";

    public string Width { get; } = "0";

    public string BarClass => _step.Status switch
    {
        StepStatus.Done => SideClass + " done",
        StepStatus.Cancelled => "cancelled",
        _ => SideClass,
    };

    public static string ClassOf(RoadmapSide side) => side switch
    {
        RoadmapSide.Seller => "seller",
        RoadmapSide.Customer => "customer",
        RoadmapSide.Joint => "joint",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "A side without a color."),
    };
}
