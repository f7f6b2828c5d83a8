using System;
using System.Collections.Generic;
using System.Threading;
using EliteSeller.Formats.Csv;
using EliteSeller.Formats.Workbooks;
using EliteSeller.Opportunities;
using EliteSeller.Pipelines;
using EliteSeller.Reading;

namespace EliteSeller.Formats;

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

    /// <summary>How many bytes there are to read, or null when nobody knows: a pipe, or a workbook, which is read at once.</summary>
    public virtual long? BytesToRead => null;

    internal ReadingLog Log { get; }

    /// <summary>Opens a file and settles how it is written.</summary>
    /// <param name="path">The full path of a file.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="stopToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A reader before the first item.</returns>
    /// <exception cref="EliteSellerException">
    /// The file cannot be opened, is empty, is no table of deals, or a column is written in a way that only the user can settle.
    /// </exception>
    public static OpportunityReader Open(string path, ReadingOptions options, CancellationToken stopToken = default) => Open(path, options, null, stopToken);

    /// <summary>Opens a file whose refused rows are kept.</summary>
    /// <param name="path">The full path of a file.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="rejects">Keeps the refused rows, or null.</param>
    /// <param name="stopToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A reader before the first item.</returns>
    /// <exception cref="EliteSellerException">As for a file whose refused rows are not kept.</exception>
    public static OpportunityReader Open(string path, ReadingOptions options, RejectFile? rejects, CancellationToken stopToken) =>
        Open(path, options, null, rejects, stopToken);

    /// <summary>Opens a file whose headers decide how it is read.</summary>
    internal static OpportunityReader Open(string path, ReadingOptions options, Func<IReadOnlyList<string>, ReadingOptions>? choose, RejectFile? rejects, CancellationToken stopToken) =>
        WorkbookRows.IsWorkbook(path)
            ? WorkbookOpportunityReader.Open(path, options, choose, rejects, stopToken)
            : CsvOpportunityReader.Open(path, options, choose, rejects, stopToken);

    /// <summary>The names of a workbook's sheets.</summary>
    /// <param name="path">The full path of a file.</param>
    /// <returns>The names in their order; none for a file that is no workbook.</returns>
    /// <exception cref="EliteSellerException">NotAWorkbook or WorkbookTooLarge.</exception>
    public static IReadOnlyList<string> WorksheetNames(string path)
    {
        if (!WorkbookRows.IsWorkbook(path))
        {
            return [];
        }

        using var workbook = new WorkbookRows(path, CancellationToken.None);
        return workbook.SheetNames;
    }

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

    /// <summary>Puts the deals that come next into a measurement, without making an object of each.</summary>
    /// <param name="measurement">Takes the deals.</param>
    /// <param name="item">A problem or a note, at which the measuring pauses.</param>
    /// <returns>False at the end of the file.</returns>
    public bool Measure(PipelineMeasurement measurement, out ReadItem item)
    {
        if (TryTakeNote(out item))
        {
            return true;
        }

        while (MeasureRow(measurement, out item))
        {
            if (item.Problem is not null || TryTakeNote(out item))
            {
                return true;
            }
        }

        return TryTakeNote(out item);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes the next opportunity or problem. Notes and counts are the caller's.</summary>
    internal abstract bool ReadRow(out ReadItem item);

    /// <summary>Takes the next thing that the user should be told.</summary>
    internal bool TryTakeNote(out ReadItem item)
    {
        var isNote = Log.TryTakeNote(out var note);
        item = isNote ? new ReadItem(note!) : default;
        return isNote;
    }

    /// <summary>Puts the next deal into a measurement and counts it, or gives a problem.</summary>
    private protected virtual bool MeasureRow(PipelineMeasurement measurement, out ReadItem item)
    {
        if (!ReadRow(out item))
        {
            return false;
        }

        if (item.Opportunity is { } opportunity)
        {
            measurement.Add(opportunity);
            Log.Read();
            item = default;
        }

        return true;
    }

    /// <summary>Closes the file.</summary>
    /// <param name="disposing">Always true.</param>
    protected abstract void Dispose(bool disposing);
}
