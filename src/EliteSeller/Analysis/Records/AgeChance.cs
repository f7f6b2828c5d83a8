namespace EliteSeller.Analysis.Records;

/// <summary>How many of the team's own deals were won of those that were still open at some age.</summary>
public sealed class AgeChance(double share, double low, double high, int count, int ageDays, double shareAtStart, string? segment)
{
    /// <summary>The share that was won, from 0 to 1.</summary>
    public double Share { get; } = share;

    /// <summary>The lower end of its 95 % interval.</summary>
    public double Low { get; } = low;

    /// <summary>The upper end of its 95 % interval.</summary>
    public double High { get; } = high;

    /// <summary>How many deals ended at a higher age.</summary>
    public int Count { get; } = count;

    /// <summary>The age in days.</summary>
    public int AgeDays { get; } = ageDays;

    /// <summary>The share that was won of the deals that were open for longer than their first day, from 0 to 1.</summary>
    public double ShareAtStart { get; } = shareAtStart;

    /// <summary>Which deals were counted, such as <c>Renewal deals</c>; null for all.</summary>
    public string? Segment { get; } = segment;

    /// <summary>The share in whole percent.</summary>
    internal string Percent => Wording.Percent(Rounded(Share));

    /// <summary>The ends of the interval in whole percent, and the count.</summary>
    internal string Certainty => $"{Wording.Number(Rounded(Low))}–{Wording.Number(Rounded(High))}, n = {Wording.Number(Count)}";

    /// <summary>The share with its interval in percent, and the count.</summary>
    /// <returns>Such as <c>4% (2–7, n = 311)</c>.</returns>
    public override string ToString() => $"{Percent} ({Certainty})";

    private static decimal Rounded(double share) => Math.Round((decimal)(100 * share), MidpointRounding.AwayFromZero);
}
