namespace EliteSeller.Analysis.Scorecards;

/// <summary>What a learned scorecard says about one deal.</summary>
public sealed class ScorecardReading
{
    internal ScorecardReading(int points, double? winChance, IReadOnlyList<ScorecardLine> findings)
    {
        Points = points;
        WinChance = winChance;
        Findings = findings.Readable();
    }

    /// <summary>All points, the base among them; they may order deals inside a verdict.</summary>
    public int Points { get; }

    /// <summary>The chance to win from 0 to 1, or null when the card does not name one.</summary>
    public double? WinChance { get; }

    /// <summary>The lines that apply, such as <c>Client = New: −8 (won 17% of 158)</c>.</summary>
    public IReadOnlyList<ScorecardLine> Findings { get; }

    /// <summary>The points.</summary>
    /// <returns>Such as <c>-12 points</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Points} points");
}
