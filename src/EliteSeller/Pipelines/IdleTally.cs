using EliteSeller.Opportunities;

namespace EliteSeller.Pipelines;

/// <summary>Open amounts that nobody has touched for a while: three sums and no invented percentage.</summary>
internal sealed class IdleTally
{
    private bool _isRecorded;

    public decimal Over30 { get; private set; }

    public decimal Over60 { get; private set; }

    public decimal Over90 { get; private set; }

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
        Over30 += idle >= 30 ? amount ?? 0 : 0;
        Over60 += idle >= 60 ? amount ?? 0 : 0;
        Over90 += idle >= 90 ? amount ?? 0 : 0;
    }

    public void Add(IdleTally other)
    {
        _isRecorded |= other._isRecorded;
        Over30 += other.Over30;
        Over60 += other.Over60;
        Over90 += other.Over90;
        Unknown += other.Unknown;
    }
}
