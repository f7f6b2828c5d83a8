using System.Runtime.ExceptionServices;
using EliteSeller.Files.Import.Tables;

namespace EliteSeller.Files.Import;

/// <summary>
/// What was made of some rows, in the order of the file, with what is between them: problems, and entries for the report.
/// </summary>
internal sealed class ReadBatch<T>(int size)
{
    private readonly T[] _made = new T[size];
    private readonly Queue<(int Place, Problem Problem)> _problems = new();
    private readonly Queue<(int Place, LogEntry Entry)> _entries = new();
    private int _count;
    private int _taken;

    /// <summary>Whether no more rows fit.</summary>
    public bool IsFull => _count == _made.Length;

    /// <summary>Whether nothing comes behind this batch.</summary>
    public bool IsLast { get; private set; }

    /// <summary>What broke the reading or the work off behind the last row, or null.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>Adds what was made of a row.</summary>
    public void Add(T made) => _made[_count++] = made;

    /// <summary>Adds a refused row, or what ended the file.</summary>
    public void Add(Problem problem)
    {
        _problems.Enqueue((_count, problem));
        _count++;
    }

    /// <summary>Takes the entries that belong to the row which is added next, or stand behind the last one.</summary>
    public void Take(ICollection<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            _entries.Enqueue((_count, entry));
        }

        entries.Clear();
    }

    /// <summary>Says that nothing comes behind.</summary>
    public void End(ExceptionDispatchInfo? failure)
    {
        IsLast = true;
        Failure = failure;
    }

    /// <summary>Hands out the next row, with its entries put into the report.</summary>
    /// <param name="log">The report.</param>
    /// <param name="made">What was made of the row.</param>
    /// <param name="problem">Why there is nothing, or null.</param>
    /// <returns>False when the batch is empty; then the entries behind its last row are in the report too.</returns>
    public bool TryTake(ReadingLog log, out T made, out Problem? problem)
    {
        while (_entries.Count > 0 && _entries.Peek().Place <= _taken)
        {
            log.Apply(_entries.Dequeue().Entry);
        }

        made = default!;
        problem = null;
        if (_taken == _count)
        {
            return false;
        }

        if (_problems.Count > 0 && _problems.Peek().Place == _taken)
        {
            problem = _problems.Dequeue().Problem;
        }
        else
        {
            made = _made[_taken];
            log.Read();
        }

        // What has been handed out is not ours to keep.
        _made[_taken++] = default!;
        return true;
    }
}
