using System.Globalization;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// Compares two snapshots of a pipeline, joined by id. Add all deals of the earlier one, then those of the later one, and at
/// the end ask for what is gone.
/// </summary>
/// <remarks>
/// Booking order, so that nothing counts twice: the change of the amount first, then what is new or reopened, then what is won
/// or lost, then what is gone. A changed currency is Gone in one and New in the other.
/// </remarks>
public sealed class PipelineComparison
{
    private readonly SnapshotDeals _deals = new();
    private readonly Dictionary<ValueTuple<string?>, WaterfallTotals> _books = [];
    private readonly ExchangeRates? _rates;
    private readonly int _startMonth;
    private int _seen;

    /// <summary>Begins a comparison.</summary>
    /// <param name="from">The day of the earlier snapshot, or null when it is not known.</param>
    /// <param name="to">The day of the later snapshot, or null when it is not known.</param>
    /// <param name="rates">
    /// Rates into one currency, or null to keep currencies apart. Both snapshots are converted with the rates of the later day.
    /// </param>
    /// <param name="fiscalYearStartMonth">The first month of the fiscal year, from 1 to 12.</param>
    /// <exception cref="EliteSellerException"><c>SnapshotsOutOfOrder</c> or <c>SameSnapshotTwice</c>.</exception>
    public PipelineComparison(DateTime? from = null, DateTime? to = null, ExchangeRates? rates = null, int fiscalYearStartMonth = 1)
    {
        if (from > to)
        {
            throw new EliteSellerException(new Problem(
                "SnapshotsOutOfOrder", ProblemKind.Argument,
                    $"-Difference ({Text(to.Value)}) is earlier than -Reference ({Text(from.Value)}).",
                "Use the earlier export as -Reference and the later one as -Difference."));
        }

        if (from == to && from is not null)
        {
            throw new EliteSellerException(new Problem(
                "SameSnapshotTwice", ProblemKind.Argument, $"Both exports are of {Text(from.Value)}.",
                "Use exports of two dates, or give their dates with -Date."));
        }

        From = from;
        To = to;
        _rates = rates;
        _startMonth = fiscalYearStartMonth;
    }

    /// <summary>The day of the earlier snapshot, where it is known.</summary>
    public DateTime? From { get; }

    /// <summary>The day of the later snapshot, where it is known.</summary>
    public DateTime? To { get; }

    /// <summary>How many deals of either snapshot were compared.</summary>
    public int Deals => _deals.Count + _seen;

    /// <summary>Rows without an id, which cannot be joined and are in no figure.</summary>
    public int WithoutId { get; private set; }

    /// <summary>Rows whose id had been read before in the same snapshot; the first row stands.</summary>
    public int Repeated { get; private set; }

    /// <summary>
    /// Deals that only the later snapshot holds but that had closed before the earlier one was taken; nothing happened to them in between.
    /// </summary>
    public int ClosedBefore { get; private set; }

    /// <summary>Closed deals that only the earlier snapshot holds; they were not open in either.</summary>
    public int ClosedAndGone { get; private set; }

    /// <summary>Adds a deal of the earlier snapshot.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <returns>What is wrong with it, or null.</returns>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: the source has no ids at all.</exception>
    public Problem? AddReference(Opportunity opportunity)
    {
        if (OpportunityId.InSnapshot(opportunity) is not { } id)
        {
            return WithoutAnId(opportunity);
        }

        if (_deals.Find(id) >= 0)
        {
            return TwiceTheSame(opportunity, id);
        }

        var deal = Read(opportunity, id);
        _deals.Add(deal);
        if (deal.IsOpen)
        {
            BookOf(deal).Open(deal.Amount);
        }

        return null;
    }

    /// <summary>Adds a deal of the later snapshot.</summary>
    /// <param name="opportunity">The deal.</param>
    /// <param name="changes">What happened to it.</param>
    /// <returns>What is wrong with it, or null.</returns>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: the source has no ids at all.</exception>
    public Problem? AddDifference(Opportunity opportunity, out IReadOnlyList<PipelineChange> changes)
    {
        changes = [];
        if (OpportunityId.InSnapshot(opportunity) is not { } id)
        {
            return WithoutAnId(opportunity);
        }

        var place = _deals.Find(id);
        if (place >= 0 && !_deals.See(place))
        {
            return TwiceTheSame(opportunity, id);
        }

        var before = place < 0 ? null : _deals.GetFacts(place);
        if (before is null)
        {
            _deals.AddLater(id);
        }
        else
        {
            _seen++;
        }

        var deal = Read(opportunity, id);
        if (deal.IsOpen)
        {
            BookOf(deal).Close(deal.Amount);
        }

        if (before is not null)
        {
            changes = new DealComparison(before, deal, From, To, _startMonth).Changes();
        }
        else if (!deal.IsOpen && From is { } from && deal.CloseDate <= from)
        {
            ClosedBefore++;
        }
        else
        {
            changes = [.. DealComparison.Appearing(deal)];
        }

        BookAll(changes, isMoved: before is null || before.IsOpen || deal.IsOpen);
        return null;
    }

    /// <summary>The open deals of the earlier snapshot that the later one does not hold, in the order in which they stood.</summary>
    /// <returns>One change per deal, booked when it is looked at.</returns>
    public IEnumerable<PipelineChange> GetGone()
    {
        ClosedAndGone = 0;
        foreach (var deal in _deals.Unseen.Select(_deals.Get))
        {
            if (deal.IsOpen)
            {
                var change = DealComparison.Vanishing(deal);
                BookOf(deal).Book(change.Change, change.Amount ?? 0);
                yield return change;
            }
            else
            {
                ClosedAndGone++;
            }
        }
    }

    /// <summary>The waterfalls, in the order of their currencies; complete when <see cref="GetGone"/> was looked through.</summary>
    /// <returns>One object per currency.</returns>
    public IReadOnlyList<PipelineWaterfall> GetWaterfalls() =>
        [.. _books.OrderBy(book => book.Key.Item1, StringComparer.Ordinal)
            .Select(book => new PipelineWaterfall(book.Key.Item1, From, To, book.Value))];

    /// <summary>Puts deals with neither amount nor currency, which add nothing to a sum, to the only currency there is.</summary>
    internal void JoinNameless()
    {
        if (_books.Count == 2 && _books.TryGetValue(ValueTuple.Create((string?)null), out var nameless) && nameless.IsWithoutAmounts)
        {
            _books.Remove(ValueTuple.Create((string?)null));
            _books.Values.Single().AddDeals(nameless);
        }
    }

    // A deal without an amount adds to no sum and is one of the deals all the same. One that closed one way and then the other
    // was in neither opening nor closing.
    private void BookAll(IReadOnlyList<PipelineChange> changes, bool isMoved)
    {
        foreach (var change in changes)
        {
            if (change.Amount is not null || (isMoved && IsMove(change.Change)))
            {
                BookOf(change.Currency).Book(change.Change, change.Amount ?? 0);
            }
        }
    }

    private static bool IsMove(PipelineChangeKind change) =>
        change is PipelineChangeKind.New or PipelineChangeKind.Reopened or PipelineChangeKind.Won or PipelineChangeKind.Lost
            or PipelineChangeKind.Gone;

    private Problem WithoutAnId(Opportunity opportunity)
    {
        WithoutId++;
        var source = opportunity.Source;
        return new Problem(
            "IdMissing", ProblemKind.Data, "The deal has no id, so it cannot be matched in the other export.",
            "Export the CRM's id too. If its column is not recognised: -Property @{ Id = '…' }", source.File, source.Line);
    }

    private Problem TwiceTheSame(Opportunity opportunity, string id)
    {
        Repeated++;
        var source = opportunity.Source;
        return new Problem(
            "DuplicateId", ProblemKind.Data, $"The id {id} is already in this export; the first row is used.",
            "Export one row per deal; reports with products or contacts repeat deals.", source.File, source.Line);
    }

    private SnapshotDeal Read(Opportunity opportunity, string id)
    {
        var currency = opportunity.Currency;
        var day = To ?? From ?? DateTime.MaxValue;
        return _rates is not null && currency is not null && _rates.Convert(opportunity.Amount ?? 0, currency, day) is { } converted
            ? new SnapshotDeal(opportunity, id, opportunity.Amount is null ? null : converted, _rates.ReportingCurrency)
            : new SnapshotDeal(opportunity, id, opportunity.Amount, currency);
    }

    private WaterfallTotals BookOf(SnapshotDeal deal) => BookOf(deal.Currency);

    private WaterfallTotals BookOf(string? currency)
    {
        var key = ValueTuple.Create(currency);
        if (!_books.TryGetValue(key, out var book))
        {
            book = new WaterfallTotals();
            _books.Add(key, book);
        }

        return book;
    }

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
