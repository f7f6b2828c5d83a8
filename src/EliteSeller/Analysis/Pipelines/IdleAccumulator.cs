namespace EliteSeller.Analysis.Pipelines;

/// <summary>Open amounts that nobody has touched for a while: three sums and no invented percentage.</summary>
internal sealed class IdleAccumulator
{
    private bool _isRecorded;
    private decimal _from30;
    private decimal _from60;
    private decimal _from90;

    public decimal Over30 => _from30 + _from60 + _from90;

    public decimal Over60 => _from60 + _from90;

    public decimal Over90 => _from90;

    /// <summary>Open deals of which nothing can be said: no activity is written and the blank means nothing, or no date at all.</summary>
    public int Unknown { get; private set; }

    /// <summary>Whether any table of the group records activities.</summary>
    public bool IsRecorded => _isRecorded;

    /// <summary>Notes whether a table records activities.</summary>
    public void Note(SourceTable table) => _isRecorded |= table.UsageOf(OpportunityField.LastActivityDate) != FieldUsage.NotRecorded;

    public void Add(in PipelineDeal deal, decimal? amount, int asOf)
    {
        // Where a team writes its activities, a deal without one has not been touched since it was created.
        var usage = deal.Row.Table.UsageOf(OpportunityField.LastActivityDate);
        var touched = deal.LastActivity != 0 || usage != FieldUsage.Recorded ? deal.LastActivity : deal.Created;
        if (touched == 0)
        {
            Unknown++;
            return;
        }

        var idle = asOf - touched;
        if (idle >= 90)
        {
            _from90 += amount ?? 0;
        }
        else if (idle >= 60)
        {
            _from60 += amount ?? 0;
        }
        else if (idle >= 30)
        {
            _from30 += amount ?? 0;
        }
    }

    public void Add(IdleAccumulator other)
    {
        _isRecorded |= other._isRecorded;
        _from30 += other._from30;
        _from60 += other._from60;
        _from90 += other._from90;
        Unknown += other.Unknown;
    }
}
