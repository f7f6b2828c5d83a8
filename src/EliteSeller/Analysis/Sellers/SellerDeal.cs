using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.Analysis.Sellers;

/// <summary>What the figures of a seller over time look at in one deal. Days are day numbers, 0 where there is none.</summary>
/// <param name="Outcome">How the deal ended.</param>
/// <param name="Created">The day of its creation.</param>
/// <param name="Ended">The day on which its end was known, not after the as-of day; 0 for an open deal and where no date is given.</param>
/// <param name="Reference">The wins that it is measured against.</param>
/// <param name="Position">The position that it was lost from, or null when not known.</param>
/// <param name="Hours">The hours put into it, or null.</param>
/// <param name="IsAsked">Whether at least one of the four asks was put.</param>
/// <param name="AskDays">The days on which asks were put, as far as they are known.</param>
internal readonly record struct SellerDeal(
    DealOutcome Outcome, int Created, int Ended, int Reference, decimal? Position, decimal? Hours, bool IsAsked,
    IReadOnlyList<int> AskDays)
{
    /// <summary>Days from creation to the end; null for an open deal, without dates, and where they are reversed.</summary>
    public int? Days => Created != 0 && Ended >= Created ? Ended - Created : null;

    /// <summary>Whether the deal was lost within days, and is no bad news for the index.</summary>
    public bool IsTurnedAway(WinTimes times) => Outcome == DealOutcome.Lost && Days <= LossAccumulator.EarlyDays
        && LossAccumulator.IsLeftOut(Reference, Position, times);

    /// <summary>The age on a day at which the deal was open and older than nine of ten wins ever were; null when it was not.</summary>
    public int? OverdueAge(int day, WinTimes times) =>
        Created != 0 && Created <= day && (Outcome == DealOutcome.Open || Ended > day) && day - Created > times.SlowestTenth(Reference)
            ? day - Created : null;

    /// <summary>
    /// The age at which the deal became older than nine of ten wins ever were, in a period at whose end it is open; null for any other
    /// deal.
    /// Each deal becomes overdue once, so a pile of old ones does not count in every period again.
    /// </summary>
    public int? BecameOverdue(int start, int end, WinTimes times)
    {
        var line = (int)(times.SlowestTenth(Reference) ?? 0) + 1;
        return OverdueAge(end, times) is not null && Created + line >= start ? line : null;
    }
}
