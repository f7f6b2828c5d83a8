namespace EliteSeller.Analysis.Pipelines;

/// <summary>What is remembered of a deal besides its texts; most deals share the objects.</summary>
internal readonly struct SnapshotValues
{
    private const int NoCount = int.MinValue;

    private readonly decimal _amount;
    private readonly int _close;
    private readonly int _lastActivity;
    private readonly int _pushCount;
    private readonly bool _hasAmount;
    private readonly byte _outcome;

    public SnapshotValues(Opportunity opportunity, decimal? amount, string? currency, TextPool texts)
    {
        Owner = texts.Of(opportunity.Owner);
        Currency = texts.Of(currency);
        NextStep = texts.Of(opportunity.NextStep);
        Stage = opportunity.SalesStage;
        _amount = amount ?? 0;
        _hasAmount = amount is not null;
        _close = opportunity.CloseDay;
        _lastActivity = opportunity.LastActivityDay;
        _pushCount = opportunity.PushCount ?? NoCount;
        _outcome = (byte)opportunity.Outcome;
    }

    public string? Owner { get; }

    public string? Currency { get; }

    public string? NextStep { get; }

    public SalesStage? Stage { get; }

    public decimal? Amount => _hasAmount ? _amount : null;

    public DealOutcome Outcome => (DealOutcome)_outcome;

    public DateTime? CloseDate => Day.Date(_close);

    public DateTime? LastActivity => Day.Date(_lastActivity);

    public int? PushCount => _pushCount == NoCount ? null : _pushCount;
}
