namespace EliteSeller.Model;

/// <summary>One stage of a sales process, and where it stands on the one scale that all layouts share.</summary>
/// <remarks>
/// 0.1 first contact, 0.2 qualified, 0.3 need understood, 0.4 value agreed, 0.6 decision makers met, 0.75 proposal,
/// 0.9 negotiation. Rules use the position, never the name: every team renames its stages.
/// </remarks>
public sealed class SalesStage
{
    /// <summary>Creates a stage.</summary>
    /// <param name="name">The name as the source writes it.</param>
    /// <param name="position">From 0 to 1, or null when unknown.</param>
    /// <param name="outcome">What being in this stage means for the deal.</param>
    /// <param name="probability">The percentage that the CRM itself gives to deals in this stage, or null when nobody has said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is not between 0 and 1.</exception>
    public SalesStage(string name, decimal? position, DealOutcome outcome = DealOutcome.Open, decimal? probability = null)
    {
        if (position is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(position), position, "A stage's position must be from 0 to 1.");
        }

        Name = DisplayText.Clean(name ?? throw new ArgumentNullException(nameof(name))) ?? "";
        Position = position;
        Thousandths = position is { } known ? (int)(known * 1000m) : -1;
        Outcome = outcome;
        Probability = probability;
    }

    /// <summary>The name as the source writes it, without anything that a terminal would obey.</summary>
    public string Name { get; }

    /// <summary>From 0 to 1, or null when unknown.</summary>
    public decimal? Position { get; }

    /// <summary>The position in thousandths, rounded down; -1 when unknown. Rules compare whole numbers.</summary>
    internal int Thousandths { get; }

    /// <summary>What being in this stage means for the deal. A status column wins over it.</summary>
    public DealOutcome Outcome { get; }

    /// <summary>
    /// The percentage, from 0 to 100, that the CRM's own list of stages gives to deals in this stage; null unless that list was read.
    /// Salesforce keeps the percentage of the day on which a deal came into the stage, so a deal may have another one.
    /// </summary>
    public decimal? Probability { get; }

    /// <summary>Whether the user has said what the stage means for the outcome.</summary>
    internal bool IsNamed { get; init; }

    /// <summary>Whether the name itself says that the deal is over: won, lost, or closed without a word how.</summary>
    internal bool IsClosing { get; init; }

    /// <summary>Whether neither a layout nor the user knows the name.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>Whether the name says closed and not how.</summary>
    internal bool IsUndecided => IsClosing && Outcome == DealOutcome.Open;

    /// <summary>The name.</summary>
    /// <returns>The name as the source writes it.</returns>
    public override string ToString() => Name;
}
