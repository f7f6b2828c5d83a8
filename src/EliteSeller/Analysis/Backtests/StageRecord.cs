namespace EliteSeller.Analysis.Backtests;

/// <summary>What came of the deals of one part of the sales process.</summary>
public sealed class StageRecord(string stage, int deals, int won, int walkAways, int falseAlarms, Estimate? scoreAuc)
{
    /// <summary>The stages, in the words of the export.</summary>
    public string Stage { get; } = stage;

    /// <summary>Ended deals that were judged there.</summary>
    public int Deals { get; } = deals;

    /// <summary>How many of them were won.</summary>
    public int Won { get; } = won;

    /// <summary>Deals whose first WalkAway was there.</summary>
    public int WalkAways { get; } = walkAways;

    /// <summary>How many of them were won.</summary>
    public int FalseAlarms { get; } = falseAlarms;

    /// <summary>How well Score puts the deals of these stages in order: 0.5 is luck, 1 is perfect; null when there are too few.</summary>
    public Estimate? ScoreAuc { get; } = scoreAuc;

    /// <summary>The stages and the counts.</summary>
    /// <returns>Such as <c>Proposal: 120 deals, 40 won, WalkAway of 30, 9 of them won</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Stage}: {Deals} deals, {Won} won, WalkAway of {WalkAways}, {FalseAlarms} of them won");
}
