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

    internal FreedTime(string? owner, IReadOnlyList<QualificationResult> results)
    {
        Owner = owner;
        var condemned = results.Where(result => result.Verdict == Verdict.WalkAway).ToArray();
        Deals = condemned.Length;
        var hours = condemned.Where(result => result.Opportunity.HoursInvested is not null).ToArray();
        DealsWithHours = hours.Length;
        HoursSoFar = hours.Length == 0 ? null : hours.Sum(result => result.Opportunity.HoursInvested);
        var paced = hours.Where(result => result.AgeDays > 0).ToArray();
        HoursPerWeek = paced.Length == 0
            ? null : paced.Sum(result => (double)result.Opportunity.HoursInvested!.Value / (result.AgeDays!.Value / DaysPerWeek));
        var aged = condemned.Where(result => result.AgeDays is not null).ToArray();
        DealsWithAge = aged.Length;
        DealWeeksSoFar = aged.Length == 0 ? null : aged.Sum(result => result.AgeDays!.Value / DaysPerWeek);
        var order = new ReturnOrder([.. results.Where(result => result.Verdict != Verdict.WalkAway)]);
        (Better, NotPlaced, WhyNoOrder) = (order.Deals.Readable(), order.NotPlaced, order.WhyNot);
    }

    /// <summary>The seller; null for deals that nobody carries.</summary>
    public string? Owner { get; }

    /// <summary>How many condemned deals the seller carries.</summary>
    public int Deals { get; }

    /// <summary>The hours put into them so far; null where none records any.</summary>
    public decimal? HoursSoFar { get; }

    /// <summary>How many of them record hours.</summary>
    public int DealsWithHours { get; }

    /// <summary>What closing them frees: their hours a week, at the pace since their creation; null without hours and ages.</summary>
    public double? HoursPerWeek { get; }

    /// <summary>The weeks that they have been open, added up; null without ages.</summary>
    public double? DealWeeksSoFar { get; }

    /// <summary>How many of them have an age.</summary>
    public int DealsWithAge { get; }

    /// <summary>The seller's other open deals, the highest return first; empty where no order can be given.</summary>
    public IReadOnlyList<PlacedDeal> Better { get; }

    /// <summary>How many other open deals could not be placed, because amount, chance or remaining time is unknown.</summary>
    public int NotPlaced { get; }

    /// <summary>Why no order can be given, in one sentence; null where one is.</summary>
    public string? WhyNoOrder { get; }

    /// <summary>What closing the deals frees, in one sentence.</summary>
    public string Summary => Deals == 0 ? "No deal to close." : $"Closing {Counted(Deals, "deal")} stops work that has taken {Freed}.";

    private string Freed => HoursSoFar is { } hours
        ? FormattableString.Invariant($"{hours:#,##0.#} hours so far")
            + (HoursPerWeek is { } pace ? FormattableString.Invariant($", {pace:0.#} hours a week") : "")
            + (DealsWithHours < Deals ? FormattableString.Invariant($" (recorded for {DealsWithHours})") : "")
        : DealWeeksSoFar is { } weeks
            ? FormattableString.Invariant($"{weeks:0} deal-weeks so far (no hours recorded)")
        : "an unknown time (neither hours nor creation dates are recorded)";

    /// <summary>The freed time of each seller.</summary>
    /// <param name="results">Judged deals; closed ones do not count.</param>
    /// <returns>One object per seller, in the order of their names; deals that nobody carries last.</returns>
    public static IReadOnlyList<FreedTime> CreateAll(IEnumerable<QualificationResult> results) =>
    [
        .. (results ?? throw new ArgumentNullException(nameof(results)))
            .Where(result => result.Opportunity.Outcome == DealOutcome.Open)
            .GroupBy(result => result.Owner ?? "", OwnerComparer.Instance)
            .OrderBy(seller => seller.Key.Length == 0).ThenBy(seller => seller.Key, StringComparer.Ordinal)
            .Select(seller => new FreedTime(seller.Key.Length == 0 ? null : seller.Key, [.. seller])),
    ];

    /// <summary>The seller and what closing the deals frees.</summary>
    /// <returns>Such as <c>Beth Marlowe: Closing 6 deals stops work that has taken 875 hours so far, 22 hours a week.</c></returns>
    public override string ToString() => $"{Owner ?? "(blank)"}: {Summary}";

    private static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
