namespace EliteSeller.Analysis.Qualification;

/// <summary>What settling a finding would be worth.</summary>
internal readonly struct FindingWorth
{
    public FindingWorth(decimal? gain, int swing)
    {
        Gain = gain;
        Swing = swing;
    }

    /// <summary>The points of Score that a full pass would add; null where the rule does not count.</summary>
    public decimal? Gain { get; }

    /// <summary>How far the score would move between a failure and a full pass, in tenths of a point.</summary>
    public int Swing { get; }
}
