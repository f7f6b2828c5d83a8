using System.Diagnostics;
using System.Management.Automation;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.PowerShell;

/// <summary>Shows how far the reading of one file has come, when it takes so long that somebody would ask.</summary>
internal sealed class ReadingProgress
{
    private const int RowsBetweenLooks = 1024;
    private const int Activity = 1;
    private const double Megabyte = 1 << 20;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    private readonly OpportunityReader _reader;
    private readonly string _title;
    private readonly Action<ProgressRecord> _show;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = Interval;
    private int _rows;
    private bool _isShown;

    /// <summary>Begins with a file.</summary>
    /// <param name="reader">Reads it.</param>
    /// <param name="file">Its path.</param>
    /// <param name="show">Shows a record.</param>
    public ReadingProgress(OpportunityReader reader, string file, Action<ProgressRecord> show)
    {
        _reader = reader;
        _title = $"Reading {DisplayText.Shorten(Path.GetFileName(file))}";
        _show = show;
    }

    /// <summary>Called for each row; looks at the clock now and then and shows something twice a second at most.</summary>
    public void Advance()
    {
        if (++_rows % RowsBetweenLooks != 0 || _clock.Elapsed < _next)
        {
            return;
        }

        _next = _clock.Elapsed + Interval;
        _isShown = true;
        _show(Record());
    }

    /// <summary>Takes the bar away, when there is one.</summary>
    public void Complete()
    {
        if (_isShown)
        {
            _show(new ProgressRecord(Activity, _title, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private ProgressRecord Record()
    {
        if (_reader.BytesToRead is not { } total || total == 0)
        {
            return new ProgressRecord(Activity, _title, FormattableString.Invariant($"{_rows:#,##0} rows"));
        }

        var read = Math.Min(_reader.BytesRead, total);
        return new ProgressRecord(Activity, _title,
            FormattableString.Invariant($"{read / Megabyte:0.0} of {total / Megabyte:0.0} MiB")) { PercentComplete = (int)(
            100 * read / total) };
    }
}
