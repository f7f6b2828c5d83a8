using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Threading;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import;

/// <summary>
/// Takes the opportunities of a reader on a thread of its own, does some work on each, and hands out what came of it in the order of the
/// file, while the caller is busy with earlier ones.
/// </summary>
/// <remarks>
/// The first rows are taken on the caller's own thread, so that a small file needs no other. Problems, notes and what ends a file come in
/// their places between the rows, and the report tells of the rows that were handed out and of no others. At most five batches of a
/// thousand rows are ready at a time. The work is done in order, where the rows are read. It may share nothing with the taker that
/// changes.
/// </remarks>
/// <typeparam name="T">What the work makes of an opportunity.</typeparam>
public sealed class ReadAhead<T> : IDisposable
{
    private const int SmallestBatch = 16;
    private const int LargestBatch = 1024;
    private const int MaximumReady = 4;
    private const int LargestOwnBatch = 128;

    // A read from a disk ends at once; a pipe that nobody writes to may never end, and then its thread is left to close the file.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly OpportunityReader _reader;
    private readonly Func<Opportunity, T> _work;
    private readonly bool _isPassing;
    private readonly IList<LogEntry> _entries;
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<ReadBatch<T>> _ready = new(MaximumReady);
    private readonly ReadAheadThread _threading;
    private Thread? _thread;
    private ReadBatch<T> _batch = new(0);
    private int _size = SmallestBatch;
    private int _left;
    private bool _isDisposed;

    /// <summary>Begins with the first row.</summary>
    /// <param name="reader">An opened reader, of which nothing has been read. It is closed with this object.</param>
    /// <param name="work">What to do with each opportunity, one row after the other, where it is read.</param>
    /// <param name="stopToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="isPassing">Whether the reader may fill one object again and again, because nobody keeps it.</param>
    public ReadAhead(OpportunityReader reader, Func<Opportunity, T> work, CancellationToken stopToken, bool isPassing = false)
        : this(reader, work, ReadAheadThread.WhenLarge, stopToken)
        => _isPassing = isPassing;

    internal ReadAhead(OpportunityReader reader, Func<Opportunity, T> work, ReadAheadThread threading, CancellationToken stopToken)
    {
        _reader = reader ?? throw new ArgumentNullException(nameof(reader));
        _work = work ?? throw new ArgumentNullException(nameof(work));
        _entries = reader.Log.HoldBack();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopToken);
        _threading = threading;
    }

    /// <summary>How the file was read so far: up to the last row that was handed out.</summary>
    public ReadingReport Report => _reader.Report;

    /// <summary>Takes what comes next.</summary>
    /// <param name="made">What the work made of the next opportunity.</param>
    /// <param name="aside">A problem or a note that comes before it; then nothing is made. Otherwise empty.</param>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="EliteSellerException">What broke the file off, or went wrong in the work.</exception>
    public bool Read(out T made, out ReadItem aside)
    {
        made = default!;
        while (true)
        {
            if (_reader.TryTakeNote(out aside))
            {
                return true;
            }

            if (_batch.TryTake(_reader.Log, out made, out var problem))
            {
                aside = problem is null ? default : new ReadItem(problem);
                return true;
            }

            // What stood behind the last row may have given cause for a note.
            if (_reader.TryTakeNote(out aside))
            {
                return true;
            }

            if (_batch.IsLast)
            {
                _batch.Failure?.Throw();
                return false;
            }

            _batch = Next();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _stop.Cancel();
        if (_thread is null || _thread.Join(Patience) || Leave())
        {
            _reader.Dispose();
            _ready.Dispose();
            _stop.Dispose();
        }
    }

    private ReadBatch<T> Next()
    {
        if (_thread is not null)
        {
            return _ready.Take(_stop.Token);
        }

        var isOwn = _threading == ReadAheadThread.Never
            || (_threading == ReadAheadThread.WhenLarge && (_size <= LargestOwnBatch || Environment.ProcessorCount == 1));
        if (isOwn)
        {
            return Make();
        }

        // Messages are written in the culture of the caller, whichever thread writes them.
        var culture = CultureInfo.CurrentCulture;
        _thread = new Thread(() => Run(culture)) { IsBackground = true, Name = "EliteSeller reading ahead" };
        _thread.Start();
        return _ready.Take(_stop.Token);
    }

    private void Run(CultureInfo culture)
    {
        Thread.CurrentThread.CurrentCulture = culture;
        try
        {
            ReadBatch<T> batch;
            do
            {
                batch = Make();
                _ready.Add(batch, _stop.Token);
            }
            while (!batch.IsLast);
        }
        catch (OperationCanceledException)
        {
            // Nobody wants the rest.
        }
        finally
        {
            if (Leave())
            {
                _reader.Dispose();
            }
        }
    }

    /// <summary>The thread and the caller both leave; true for the second of them, who closes the file.</summary>
    private bool Leave() => Interlocked.Exchange(ref _left, 1) == 1;

    /// <summary>Makes the next batch. What goes wrong stands at its end, so that it is told in its place.</summary>
    private ReadBatch<T> Make()
    {
        var batch = new ReadBatch<T>(_size);
        _size = Math.Min(_size * 2, LargestBatch);
        try
        {
            Fill(batch);
        }
        catch (Exception failure)
        {
            // Whatever it is, it is thrown again where the rows are taken.
            batch.End(ExceptionDispatchInfo.Capture(failure));
        }

        batch.Take(_entries);
        return batch;
    }

    private void Fill(ReadBatch<T> batch)
    {
        while (!batch.IsFull)
        {
            _stop.Token.ThrowIfCancellationRequested();
            if (!(_isPassing ? _reader.PassRow(out var item) : _reader.ReadRow(out item)))
            {
                batch.End(null);
                return;
            }

            if (_entries.Count > 0)
            {
                batch.Take(_entries);
            }

            if (item.Problem is { } problem)
            {
                batch.Add(problem);
            }
            else
            {
                batch.Add(_work(item.Opportunity!));
            }
        }
    }
}
