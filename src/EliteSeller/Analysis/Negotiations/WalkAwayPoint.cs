using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>
/// A limit that somebody set before a round of negotiation, what became of it later, and whether the deal crosses it (briefing 40).
/// </summary>
/// <remarks>
/// The strictest limit that was ever set counts. A later, softer one is shown beside it and does not replace it: in the heat of a round
/// every limit looks too strict.
/// </remarks>
public sealed class WalkAwayPoint
{
    private const int LongestPerson = 20;

    private WalkAwayPoint(WalkAwayPointKind kind, LedgerEntry entry, LedgerEntry? softened, bool isCrossed)
    {
        Kind = kind;
        Entry = entry;
        Softened = softened;
        IsCrossed = isCrossed;
    }

    /// <summary>Which limit it is.</summary>
    public WalkAwayPointKind Kind { get; }

    /// <summary>Who set it.</summary>
    public string? By => Entry.By;

    /// <summary>The day on which it was set.</summary>
    public DateTime On => Entry.On;

    /// <summary>The limit in words, such as <c>20%</c>.</summary>
    public string Limit => LimitOf(Kind, Entry);

    /// <summary>Whether the deal crosses it on the as-of date.</summary>
    public bool IsCrossed { get; }

    /// <summary>The line of the ledger that set it.</summary>
    public LedgerEntry Entry { get; }

    /// <summary>The latest line that set a softer limit afterwards, or null.</summary>
    public LedgerEntry? Softened { get; }

    /// <summary>What the point says about the deal, in one sentence.</summary>
    public string Reason =>
        (IsCrossed ? $"Crosses the limit {Person(Entry)} set on {Date(Entry)} ({Limit})"
            : $"Within the limit {Person(Entry)} set on {Date(Entry)} ({Limit})")
        + (Softened is { } softer ? $"; softened to {LimitOf(Kind, softer)} by {Person(softer)} on {Date(softer)}." : ".");

    /// <summary>The same in at most 45 characters, for tables.</summary>
    public string Summary => $"{(IsCrossed ? "Crosses" : "Within")} the limit of {Limit}{(Softened is null ? "" : ", softened")}";

    /// <inheritdoc/>
    public override string ToString() => Reason;

    /// <summary>The points of a deal, one for each limit that was set, crossed ones first.</summary>
    internal static IReadOnlyList<WalkAwayPoint> Of(NegotiationCase deal) =>
    [
        .. deal.Context.WalkAwayPointsOf(deal.Opportunity.Id)
            .Select(entry => (Kind: KindOf(entry), Entry: entry))
            .Where(point => point.Kind is not null && Strictness(point.Kind.Value, point.Entry) is not null)
            .GroupBy(point => (Kind: point.Kind!.Value, Currency: point.Kind == WalkAwayPointKind.MinimumGet
                ? point.Entry.Currency?.ToUpperInvariant() : null), point => point.Entry)
            .Select(points => Create(deal, points.Key.Kind, [.. points.OrderBy(entry => entry.On)]))
            .OrderByDescending(point => point.IsCrossed).ThenBy(point => point.On).ThenBy(point => point.Kind),
    ];

    /// <summary>What is missing to the least get that was set, in a currency, or null when nothing is.</summary>
    internal static decimal? MissingGet(NegotiationCase deal, string? currency) => Of(deal)
        .Where(point => point.Kind == WalkAwayPointKind.MinimumGet)
        .Select(point => deal.Context.Convert(point.Entry.Value!.Value, point.Entry.Currency, currency) - (deal.Measure?.GetValue ?? 0m))
        .Max();

    private static WalkAwayPoint Create(NegotiationCase deal, WalkAwayPointKind kind, IReadOnlyList<LedgerEntry> entries)
    {
        // Of two that are equally strict the first is the one that was set in time.
        var first = entries.Aggregate((strictest, entry) => Strictness(kind, entry) > Strictness(kind, strictest) ? entry : strictest);
        var softened = entries.LastOrDefault(entry => entry.On >= first.On && Strictness(kind, entry) < Strictness(kind, first)
            && IsAfter(entries, entry, first));
        return new WalkAwayPoint(kind, first, softened, IsCrossedBy(deal, kind, first));
    }

    private static bool IsAfter(IReadOnlyList<LedgerEntry> entries, LedgerEntry entry, LedgerEntry first) =>
        entries.ToList().IndexOf(entry) > entries.ToList().IndexOf(first);

    private static bool IsCrossedBy(NegotiationCase deal, WalkAwayPointKind kind, LedgerEntry limit) => kind switch
    {
        WalkAwayPointKind.MaximumDiscount => deal.Discount > limit.Value,
        WalkAwayPointKind.LastDate => deal.Opportunity.Outcome == DealOutcome.Open && deal.Context.AsOf > limit.Due,
        _ => deal.Measure is { Gives: > 0 } measure
            && deal.Context.Convert(limit.Value!.Value, limit.Currency, measure.Currency ?? limit.Currency) is { } least
            && (measure.GetValue ?? 0m) < least,
    };

    // The larger, the stricter.
    private static decimal? Strictness(WalkAwayPointKind kind, LedgerEntry entry) => kind switch
    {
        WalkAwayPointKind.MaximumDiscount => -entry.Value,
        WalkAwayPointKind.LastDate => entry.Due is { } day ? -Day.Number(day) : null,
        _ => entry.Value,
    };

    private static string LimitOf(WalkAwayPointKind kind, LedgerEntry entry) => kind switch
    {
        WalkAwayPointKind.MaximumDiscount => Wording.Percent(entry.Value!.Value),
        WalkAwayPointKind.LastDate => "last date " + Wording.Date(Day.Number(entry.Due!.Value)),
        _ => "at least " + Wording.Money(entry.Value!.Value, entry.Currency) + " in return",
    };

    private static WalkAwayPointKind? KindOf(LedgerEntry entry) =>
        Enum.TryParse<WalkAwayPointKind>(entry.What, ignoreCase: true, out var kind) ? kind : null;

    private static string Person(LedgerEntry entry) => Wording.Name(entry.By ?? "we", LongestPerson);

    private static string Date(LedgerEntry entry) => Wording.Date(Day.Number(entry.On));
}
