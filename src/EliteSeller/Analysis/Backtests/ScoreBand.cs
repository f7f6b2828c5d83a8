namespace EliteSeller.Analysis.Backtests;

/// <summary>The deals whose Score was in one band on a drawn day, and how many of them were won.</summary>
public sealed class ScoreBand
{
    internal ScoreBand(int from, int to, int deals, int won)
    {
        (From, To, Deals, Won) = (from, to, deals, won);
        WonShare = Estimate.Share(won, deals);
    }

    /// <summary>The lowest Score of the band.</summary>
    public int From { get; }

    /// <summary>The Score at which the next band begins; the last band holds 100 too.</summary>
    public int To { get; }

    /// <summary>How many deals.</summary>
    public int Deals { get; }

    /// <summary>How many of them were won.</summary>
    public int Won { get; }

    /// <summary>The share won, from 0 to 1; null of no deal.</summary>
    public Estimate? WonShare { get; }

    /// <summary>The band and its deals.</summary>
    /// <returns>Such as <c>60 to 70: 12 of 40 won</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{From} to {To}: {Won} of {Deals} won");
}
