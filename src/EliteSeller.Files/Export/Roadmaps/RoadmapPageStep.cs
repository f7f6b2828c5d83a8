using System.Globalization;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>One step on the page of a roadmap: a row of the table and a bar of the picture.</summary>
internal sealed class RoadmapPageStep
{
    private readonly RoadmapStep _step;
    private readonly int _number;

    public RoadmapPageStep(RoadmapStep step, int number, TimeScale scale, bool decides)
    {
        _step = step;
        _number = number;
        Decides = decides;
        X = IsMilestone ? scale.Right(step.Due) : scale.Left(step.Start);
        Width = scale.Width(step.Start, step.Due);
    }

    public string Number => _number.ToString(CultureInfo.InvariantCulture);

    public string Name => _step.Name;

    public string Side => _step.Side.ToString();

    public string SideClass => ClassOf(_step.Side);

    public string Start => Labels.DayMonthYear(_step.Start);

    public string Due => Labels.DayMonthYear(_step.Due);

    public string When => _step.Start == _step.Due ? Due : $"{Start} to {Due}";

    /// <summary>The bar in words, for those who do not see it.</summary>
    public string Picture => $"{Side}, {When}, {Labels.Format(_step.Status)}";

    public string? SellerOwner => _step.SellerOwner;

    public string? CustomerOwner => _step.CustomerOwner;

    public string Status => Labels.Format(_step.Status);

    public string DoneOn => Labels.DayMonthYear(_step.DoneOn);

    public bool Internal => _step.Internal;

    public string? Notes => _step.Notes;

    public bool IsMilestone => _step.WorkingDays == 0;

    public bool Decides { get; }

    public string X { get; }

    public string Width { get; }

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
