namespace EliteSeller.Files.Import.Tables;

/// <summary>Reads the opportunities of one file, one after the other.</summary>
/// <remarks>
/// A refused row is an item like an opportunity, and reading goes on behind it. What ends a file before its end is the last item.
/// The report fills while items are taken.
/// </remarks>
public abstract class OpportunityReader : IDisposable
{
    /// <summary>Starts the report.</summary>
    private protected OpportunityReader(string file) => Log = new ReadingLog(file);

    /// <summary>How the file was read so far.</summary>
    public ReadingReport Report => Log.Report;

    /// <summary>How many bytes were read so far, for a progress bar; it may be asked for while another thread reads.</summary>
    public virtual long BytesRead => 0;

    /// <summary>How many bytes there are to read, or null when unknown: a pipe, or a workbook, which is read at once.</summary>
    public virtual long? BytesToRead => null;

    internal ReadingLog Log { get; }

    /// <summary>What the past tells of the deals, or null.</summary>
    internal abstract RowHistory? Past { get; }

    /// <summary>Watches for deals that stand in an earlier file, too.</summary>
    /// <param name="ids">The ids of the files that are read one after the other; those of this file are added to it.</param>
    public void Watch(FileIds ids) => Log.Watch(ids ?? throw new ArgumentNullException(nameof(ids)));

    /// <summary>Takes the next item.</summary>
    /// <param name="item">An opportunity, a problem or a note.</param>
    /// <returns>False at the end of the file.</returns>
    public bool Read(out ReadItem item)
    {
        if (TryTakeNote(out item))
        {
            return true;
        }

        if (ReadRow(out item))
        {
            if (item.Opportunity is not null)
            {
                Log.Read();
            }

            return true;
        }

        // The last row may have given cause for a note.
        return TryTakeNote(out item);
    }

    /// <summary>Gives the deals that come next to a consumer, without making an object of each.</summary>
    /// <param name="consumer">Takes the deals.</param>
    /// <param name="item">A problem or a note, at which the measuring pauses.</param>
    /// <returns>False at the end of the file.</returns>
    public bool Measure(IDealConsumer consumer, out ReadItem item)
    {
        if (TryTakeNote(out item))
        {
            return true;
        }

        while (MeasureRow(consumer, out item))
        {
            if (item.Problem is not null || TryTakeNote(out item))
            {
                return true;
            }
        }

        return TryTakeNote(out item);
    }

    /// <summary>Takes the next item, for a caller who only looks at it: the next deal is the same object, filled anew.</summary>
    /// <param name="item">An opportunity, until the next call; a problem or a note.</param>
    /// <returns>False at the end of the file.</returns>
    public bool Pass(out ReadItem item)
    {
        if (TryTakeNote(out item))
        {
            return true;
        }

        if (!PassRow(out item))
        {
            return TryTakeNote(out item);
        }

        if (item.Opportunity is not null)
        {
            Log.Read();
        }

        return true;
    }

    /// <summary>Adds a deal of an earlier export to the past, where <see cref="ReadingOptions.ForSnapshot"/> has said so.</summary>
    /// <param name="opportunity">The deal that was just read; it need not be kept.</param>
    public void Remember(Opportunity opportunity) => Past!.Remember(opportunity);

    /// <summary>Fills what the past tells into a deal that was remembered, after the last of all; the file may be closed by then.</summary>
    /// <param name="opportunity">The deal, in which nobody else has looked for its past.</param>
    public void Recall(Opportunity opportunity)
    {
        Log.Release();
        Past!.Recall(opportunity);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes the next opportunity or problem. Notes and counts are the caller's.</summary>
    internal abstract bool ReadRow(out ReadItem item);

    /// <summary>Takes the next opportunity or problem like <see cref="ReadRow"/>; the next row may overwrite the opportunity.</summary>
    internal virtual bool PassRow(out ReadItem item) => ReadRow(out item);

    /// <summary>Takes the next thing that the user should be told.</summary>
    internal bool TryTakeNote(out ReadItem item)
    {
        var isNote = Log.TryTakeNote(out var note);
        item = isNote ? new ReadItem(note!) : default;
        return isNote;
    }

    /// <summary>Gives the next deal to a consumer and counts it, or gives a problem.</summary>
    private bool MeasureRow(IDealConsumer consumer, out ReadItem item)
    {
        if (!PassRow(out item))
        {
            return false;
        }

        if (item.Opportunity is { } opportunity)
        {
            consumer.Add(opportunity);
            Log.Read();
            item = default;
        }

        return true;
    }

    /// <summary>Closes the file.</summary>
    /// <param name="disposing">Always true.</param>
    protected abstract void Dispose(bool disposing);
}
