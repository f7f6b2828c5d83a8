namespace EliteSeller.Analysis.Pipelines;

/// <summary>The sums of one currency while two snapshots are compared. Opening and closing are summed on their own, not derived.</summary>
internal sealed class WaterfallTotals
{
    public decimal Opening { get; private set; }

    public decimal AmountUp { get; private set; }

    public decimal AmountDown { get; private set; }

    public decimal New { get; private set; }

    public decimal Reopened { get; private set; }

    public decimal Won { get; private set; }

    public decimal Lost { get; private set; }

    public decimal Gone { get; private set; }

    public decimal Closing { get; private set; }

    public int OpeningDeals { get; private set; }

    public int NewDeals { get; private set; }

    public int ReopenedDeals { get; private set; }

    public int WonDeals { get; private set; }

    public int LostDeals { get; private set; }

    public int GoneDeals { get; private set; }

    public int ClosingDeals { get; private set; }

    public int OpeningBlank { get; private set; }

    public int ClosingBlank { get; private set; }

    /// <summary>Whether there is no amount in any sum: only deals without one.</summary>
    public bool IsWithoutAmounts =>
        Opening == 0 && AmountUp == 0 && AmountDown == 0 && New == 0 && Reopened == 0 && Won == 0 && Lost == 0 && Gone == 0 && Closing == 0;

    /// <summary>Adds the deals of another book that holds no amounts.</summary>
    public void AddDeals(WaterfallTotals other)
    {
        OpeningDeals += other.OpeningDeals;
        NewDeals += other.NewDeals;
        ReopenedDeals += other.ReopenedDeals;
        WonDeals += other.WonDeals;
        LostDeals += other.LostDeals;
        GoneDeals += other.GoneDeals;
        ClosingDeals += other.ClosingDeals;
        OpeningBlank += other.OpeningBlank;
        ClosingBlank += other.ClosingBlank;
    }

    public void Open(decimal? amount)
    {
        OpeningDeals++;
        Opening += amount ?? 0;
        OpeningBlank += amount is null ? 1 : 0;
    }

    public void Close(decimal? amount)
    {
        ClosingDeals++;
        Closing += amount ?? 0;
        ClosingBlank += amount is null ? 1 : 0;
    }

    /// <summary>Books a change; what carries no amount is not booked.</summary>
    public void Book(PipelineChangeKind change, decimal amount)
    {
        switch (change)
        {
            case PipelineChangeKind.AmountUp:
                AmountUp += amount;
                break;
            case PipelineChangeKind.AmountDown:
                AmountDown += amount;
                break;
            case PipelineChangeKind.New:
                New += amount;
                NewDeals++;
                break;
            case PipelineChangeKind.Reopened:
                Reopened += amount;
                ReopenedDeals++;
                break;
            case PipelineChangeKind.Won:
                Won += amount;
                WonDeals++;
                break;
            case PipelineChangeKind.Lost:
                Lost += amount;
                LostDeals++;
                break;
            case PipelineChangeKind.Gone:
                Gone += amount;
                GoneDeals++;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "This change carries no amount.");
        }
    }
}
