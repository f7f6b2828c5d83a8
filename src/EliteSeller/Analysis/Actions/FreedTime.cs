using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Actions;

/// <summary>What a seller's condemned deals take, and where that time brings most (briefing 38).</summary>
/// <remarks>
/// A condemned deal is an open one with the verdict WalkAway. The order of the others is refused where the team's closed deals do not tell
/// their chances apart: it would be an order of amounts, or of chance.
/// </remarks>
public sealed class FreedTime
{
    private const double DaysPerWeek = 7;

    private readonly ReturnOrder _order = new();

    internal FreedTime(string? owner) => Owner = owner;

    /// <summary>The seller; null for deals that nobody carries.</summary>
    public string? Owner { get; }

    /// <summary>How many condemned deals the seller carries.</summary>
    public int Deals { get; private set; }

    /// <summary>The hours put into them so far; null where none records any.</summary>
    public decimal? HoursSoFar { get; private set; }

    /// <summary>How many of them record hours.</summary>
    public int DealsWithHours { get; private set; }

    /// <summary>What closing them frees: their hours a week, at the pace since their creation; null without hours and ages.</summary>
    public double? HoursPerWeek { get; private set; }

    /// <summary>The weeks that they have been open, added up; null without ages.</summary>
    public double? DealWeeksSoFar { get; private set; }

    /// <summary>How many of them have an age.</summary>
    public int DealsWithAge { get; private set; }

    /// <summary>The seller's other open deals, the highest return first; empty where no order can be given.</summary>
    public IReadOnlyList<PlacedDeal> Better => _order.Deals.Readable();

    /// <summary>How many other open deals could not be placed, because amount, chance or remaining time is unknown.</summary>
    public int NotPlaced => _order.NotPlaced;

    /// <summary>Why no order can be given, in one sentence; null where one is.</summary>
    public string? WhyNoOrder => _order.WhyNot;

    /// <summary>What closing the deals frees, in one sentence.</summary>
    public string Summary => Deals == 0 ? "No deal to close." : $"Closing {Counted(Deals, "deal")} stops work that has taken {Freed}.";

    private string Freed => HoursSoFar is { } hours
        ? FormattableString.Invariant($"{hours:#,##0.#} hours so far")
            + (HoursPerWeek is { } pace ? FormattableString.Invariant($", {pace:0.#} hours a week") : "")
            + (DealsWithHours < Deals ? FormattableString.Invariant($" (recorded for {DealsWithHours})") : "")
        : DealWeeksSoFar is { } weeks
            ? FormattableString.Invariant($"{weeks:0} deal-weeks so far (no hours recorded)")
        : "an unknown time (neither hours nor creation dates are recorded)";

    /// <summary>The seller and what closing the deals frees.</summary>
    /// <returns>Such as <c>Beth Marlowe: Closing 6 deals stops work that has taken 875 hours so far, 22 hours a week.</c></returns>
    public override string ToString() => $"{Owner ?? "(blank)"}: {Summary}";

    // Of a condemned deal nothing is kept but what it adds.
    internal void Add(QualificationResult result)
    {
        if (result.Verdict != Verdict.WalkAway)
        {
            _order.Add(result);
            return;
        }

        Deals++;
        if (result.Opportunity.HoursInvested is { } hours)
        {
            DealsWithHours++;
            HoursSoFar = (HoursSoFar ?? 0) + hours;
            HoursPerWeek = result.AgeDays > 0 ? (HoursPerWeek ?? 0) + ((double)hours / (result.AgeDays.Value / DaysPerWeek)) : HoursPerWeek;
        }

        if (result.AgeDays is { } age)
        {
            DealsWithAge++;
            DealWeeksSoFar = (DealWeeksSoFar ?? 0) + (age / DaysPerWeek);
        }
    }

    internal FreedTime Conclude()
    {
        _order.Conclude();
        return this;
    }

    private static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
