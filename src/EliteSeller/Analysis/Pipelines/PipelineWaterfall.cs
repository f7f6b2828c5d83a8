namespace EliteSeller.Analysis.Pipelines;

/// <summary>How the open pipeline of one currency came from one snapshot to the next: the movements add up to the cent.</summary>
public sealed class PipelineWaterfall
{
    internal PipelineWaterfall(string? currency, DateTime? from, DateTime? to, WaterfallTotals book)
    {
        Currency = currency;
        From = from;
        To = to;
        Opening = book.Opening;
        AmountUp = book.AmountUp;
        AmountDown = book.AmountDown;
        New = book.New;
        Reopened = book.Reopened;
        Won = book.Won;
        Lost = book.Lost;
        Gone = book.Gone;
        Closing = book.Closing;
        OpeningDeals = book.OpeningDeals;
        NewDeals = book.NewDeals;
        ReopenedDeals = book.ReopenedDeals;
        WonDeals = book.WonDeals;
        LostDeals = book.LostDeals;
        GoneDeals = book.GoneDeals;
        ClosingDeals = book.ClosingDeals;
        OpeningBlank = book.OpeningBlank;
        ClosingBlank = book.ClosingBlank;
    }

    /// <summary>The currency; null where the export names none.</summary>
    public string? Currency { get; }

    /// <summary>The open amount of the earlier snapshot.</summary>
    public decimal Opening { get; }

    /// <summary>What deals grew by that were open before, whether or not they are still open.</summary>
    public decimal AmountUp { get; }

    /// <summary>What they shrank by; 0 or negative.</summary>
    public decimal AmountDown { get; }

    /// <summary>Deals that were not there before.</summary>
    public decimal New { get; }

    /// <summary>Deals that were closed and are open again.</summary>
    public decimal Reopened { get; }

    /// <summary>Deals that were won; 0 or negative.</summary>
    public decimal Won { get; }

    /// <summary>Deals that were lost; 0 or negative.</summary>
    public decimal Lost { get; }

    /// <summary>Open deals that are not there any more; 0 or negative.</summary>
    public decimal Gone { get; }

    /// <summary>The open amount of the later snapshot.</summary>
    public decimal Closing { get; }

    /// <summary>Open deals in the earlier snapshot.</summary>
    public int OpeningDeals { get; }

    /// <summary>How many are new.</summary>
    public int NewDeals { get; }

    /// <summary>How many are open again.</summary>
    public int ReopenedDeals { get; }

    /// <summary>How many were won.</summary>
    public int WonDeals { get; }

    /// <summary>How many were lost.</summary>
    public int LostDeals { get; }

    /// <summary>How many are gone.</summary>
    public int GoneDeals { get; }

    /// <summary>Open deals in the later snapshot.</summary>
    public int ClosingDeals { get; }

    /// <summary>Open deals without an amount in the earlier snapshot; they add nothing.</summary>
    public int OpeningBlank { get; }

    /// <summary>Open deals without an amount in the later snapshot; they add nothing.</summary>
    public int ClosingBlank { get; }

    /// <summary>The day of the earlier snapshot, where it is known.</summary>
    public DateTime? From { get; }

    /// <summary>The day of the later snapshot, where it is known.</summary>
    public DateTime? To { get; }

    /// <summary>The opening and closing sums.</summary>
    /// <returns>Such as <c>EUR: 1200.00 to 900.00</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Currency ?? "no currency"}: {Opening} to {Closing}");
}
