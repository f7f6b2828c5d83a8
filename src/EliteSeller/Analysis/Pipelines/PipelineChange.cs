using System.Globalization;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>One thing that happened to one deal between two snapshots.</summary>
public sealed class PipelineChange
{
    private readonly string? _from;
    private readonly string? _to;

    internal PipelineChange(
        PipelineChangeKind change, SnapshotDeal deal, string? from = null, string? to = null, int? days = null, decimal? amount = null,
        string? currency = null, int? pushCount = null, bool? crossedQuarter = null)
    {
        Change = change;
        Id = deal.Id;
        Name = deal.Name;
        Owner = deal.Owner;
        _from = from;
        _to = to;
        Days = days;
        Amount = amount;
        Currency = currency;
        PushCount = pushCount;
        CrossedQuarter = crossedQuarter;
    }

    /// <summary>What happened.</summary>
    public PipelineChangeKind Change { get; }

    /// <summary>The deal's id.</summary>
    public string Id { get; }

    /// <summary>What the deal is called.</summary>
    public string? Name { get; }

    /// <summary>The value before, as text: a date as yyyy-MM-dd, an amount, a stage, an outcome or an owner.</summary>
    public string? From => FromDate is { } day ? Text(day) : _from;

    /// <summary>The value now, as text.</summary>
    public string? To => ToDate is { } day ? Text(day) : _to;

    /// <summary>The close date before, for Pushed and PulledIn; otherwise null.</summary>
    public DateTime? FromDate { get; internal init; }

    /// <summary>The close date now, for Pushed and PulledIn; otherwise null.</summary>
    public DateTime? ToDate { get; internal init; }

    /// <summary>
    /// By how many days a close date moved, later ones positive; for Idle the days between the snapshots, where they are known.
    /// </summary>
    public int? Days { get; }

    /// <summary>What the change books on the open pipeline; null for changes that carry no amount.</summary>
    public decimal? Amount { get; }

    /// <summary>The currency of the amount.</summary>
    public string? Currency { get; }

    /// <summary>How often the close date has been pushed by now, where the export counts it.</summary>
    public int? PushCount { get; }

    /// <summary>Whether a moved close date left its quarter; null for other changes.</summary>
    public bool? CrossedQuarter { get; }

    /// <summary>The seller who carries the deal now.</summary>
    public string? Owner { get; }

    /// <summary>The change and the deal.</summary>
    /// <returns>Such as <c>Pushed: Harbour cranes (D-12)</c>.</returns>
    public override string ToString() => $"{Change}: {(Name is null ? Id : $"{Name} ({Id})")}";

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
