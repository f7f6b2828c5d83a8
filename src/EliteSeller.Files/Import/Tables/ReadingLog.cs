namespace EliteSeller.Files.Import.Tables;

/// <summary>Keeps the reading report while rows pass.</summary>
/// <remarks>
/// Where rows are made ready on another thread, that thread holds its entries back (<see cref="HoldBack"/>), and the thread that hands
/// the rows out applies them one by one: so the report and its notes belong to one thread, and tell of no row that nobody has seen.
/// </remarks>
public sealed class ReadingLog(string? file)
{
    // A hostile file may have a million different stages; a person reads a hundred of them at most.
    private const int MaximumOfAKind = 100;

    private readonly Dictionary<(string Id, string Text), ReadingWarning> _notes = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly Queue<ReadingWarning> _unsaid = new();
    private List<LogEntry>? _heldBack;
    private IReadOnlyList<SeenIds> _earlierIds = [];

    /// <summary>The report; it fills while rows pass.</summary>
    public ReadingReport Report { get; } = new ReadingReport(file);

    /// <summary>Notes something that the user is told at once; the same sentence again is counted.</summary>
    /// <param name="id">The stable name of the kind of note.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="line">The line of the row that gave cause, or null.</param>
    public void Warn(string id, string text, long? line = null) => Write(new LogEntry(LogEntryKind.Warning, id, text, line));

    /// <summary>Notes something that stands in the report only, such as a contradiction within a deal.</summary>
    /// <param name="id">The stable name of the kind of note.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="line">The line of the row that gave cause, or null.</param>
    public void Inform(string id, string text, long? line = null) => Write(new LogEntry(LogEntryKind.Information, id, text, line));

    /// <summary>The next note that nobody has been told yet.</summary>
    /// <param name="note">The note.</param>
    /// <returns>False when there is none.</returns>
    public bool TryTakeNote(out ReadingWarning? note)
    {
        note = _unsaid.Count > 0 ? _unsaid.Dequeue() : null;
        return note is not null;
    }

    /// <summary>Says how a text file is written.</summary>
    /// <param name="encoding">The encoding's name.</param>
    /// <param name="encodingReason">Why this encoding.</param>
    /// <param name="delimiter">The character between two cells.</param>
    /// <param name="delimiterReason">Why this character.</param>
    public void Describe(string encoding, string encodingReason, string delimiter, string delimiterReason)
    {
        Report.Encoding = encoding;
        Report.EncodingReason = encodingReason;
        Report.Delimiter = delimiter;
        Report.DelimiterReason = delimiterReason;
    }

    /// <summary>Counts bytes at the end of a file that were not read.</summary>
    /// <param name="bytes">How many.</param>
    public void LeaveUnread(long bytes) => Write(new LogEntry(LogEntryKind.Unread, Count: bytes));

    /// <summary>Counts a deal, when it is handed out.</summary>
    public void Read() => Report.RowsRead++;

    /// <summary>Counts a row that was folded into an earlier one.</summary>
    public void Fold() => Write(new LogEntry(LogEntryKind.Fold));

    /// <summary>Counts a deal whose past is known.</summary>
    public void FindHistory() => Write(new LogEntry(LogEntryKind.History));

    /// <summary>Counts a record that is no deal.</summary>
    /// <param name="reason">Why it was left out.</param>
    public void Drop(DropReason reason) => Write(new LogEntry(LogEntryKind.Drop, Count: (long)reason));

    /// <summary>Counts a row that could not be read.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="amount">Its amount, where that can be read.</param>
    /// <param name="currency">The currency of the amount, or null.</param>
    public void Refuse(Problem problem, decimal? amount = null, string? currency = null) =>
        Write(new LogEntry(LogEntryKind.Refuse, Problem: problem, Text: currency, Amount: amount));

    /// <summary>Holds entries back from now on, until somebody applies them.</summary>
    /// <returns>The list that they are added to; whoever makes the rows empties it.</returns>
    internal IList<LogEntry> HoldBack() => _heldBack = [];

    /// <summary>Applies entries at once again, because nobody makes rows ready any more.</summary>
    public void Release() => _heldBack = null;

    /// <summary>Takes an entry that was held back into the report.</summary>
    /// <param name="entry">The entry.</param>
    internal void Apply(LogEntry entry)
    {
        switch (entry.Kind)
        {
            case LogEntryKind.Fold:
                Report.RowsFolded++;
                break;
            case LogEntryKind.History:
                Report.RowsWithHistory++;
                break;
            case LogEntryKind.Drop:
                Report.Drop((DropReason)entry.Count);
                break;
            case LogEntryKind.Refuse:
                Report.Refuse(entry.Problem!, entry.Amount, entry.Text);
                break;
            case LogEntryKind.Unread:
                Report.BytesUnread = entry.Count;
                break;
            default:
                Keep(entry.Id!, entry.Text!, entry.Line, isTold: entry.Kind == LogEntryKind.Warning);
                break;
        }
    }

    /// <summary>The ids of the source, set when it has been settled.</summary>
    internal SeenIds? Ids { get; set; }

    /// <summary>Whether files were read before this one.</summary>
    internal bool HasEarlierFiles => _earlierIds.Count > 0;

    /// <summary>Watches for deals that stand in an earlier file, too.</summary>
    /// <param name="ids">The ids of the files that are read one after the other.</param>
    public void Watch(FileIds ids)
    {
        if (Ids is not null)
        {
            _earlierIds = (ids ?? throw new ArgumentNullException(nameof(ids))).Add(Ids);
        }
    }

    /// <summary>Looks for a deal in the files before this one.</summary>
    internal void CompareIds(ulong idHash, long line)
    {
        foreach (var earlier in _earlierIds)
        {
            if (earlier.Contains(idHash))
            {
                Warn("SameIdInTwoFiles", "The same deal id is in an earlier file, so the deal is counted twice.", line);
                return;
            }
        }
    }

    /// <summary>Looks for what contradicts itself in a row; its values stand as they are.</summary>
    internal void Check(in DealValues deal)
    {
        if (deal.Outcome == DealOutcome.Won && deal.Probability == 0)
        {
            Inform("WonAtZero", "A deal is won, but its probability is 0%.", deal.Row?.Line);
        }

        if (deal.Stage?.Probability is { } usual && deal.Probability is { } own && own != usual)
        {
            Inform("ProbabilityAgainstStage",
                FormattableString.Invariant($"Deals in '{deal.Stage.Name}' do not have that stage's {usual:0.##}% probability. Each deal ")
                + FormattableString.Invariant($"keeps its own."), deal.Row?.Line);
        }
    }

    /// <summary>Looks at the dates of a finished deal.</summary>
    internal void CheckDates(in DealValues deal)
    {
        if (deal.Outcome == DealOutcome.Open)
        {
            return;
        }

        if (deal.CloseDay == 0)
        {
            Inform("ClosedWithoutDate", "A closed deal has no close date.", deal.Row?.Line);
        }
        else if (deal.CreatedDay > deal.CloseDay)
        {
            Inform("ClosedBeforeCreated", "A deal was closed before it was created.", deal.Row?.Line);
        }
    }

    private void Write(LogEntry entry)
    {
        if (_heldBack is { } list)
        {
            list.Add(entry);
        }
        else
        {
            Apply(entry);
        }
    }

    private void Keep(string id, string text, long? line, bool isTold)
    {
        if (_notes.TryGetValue((id, text), out var known))
        {
            known.Again();
            return;
        }

        _kinds.TryGetValue(id, out var count);
        _kinds[id] = count + 1;
        if (count >= MaximumOfAKind)
        {
            if (count == MaximumOfAKind)
            {
                Write(id, "There are more of these, which are not listed.", line, isTold);
            }

            return;
        }

        Write(id, text, line, isTold);
    }

    private void Write(string id, string text, long? line, bool isTold)
    {
        var note = new ReadingWarning(id, text, line);
        _notes.Add((id, text), note);
        Report.Add(note);
        if (isTold)
        {
            _unsaid.Enqueue(note);
        }
    }
}
