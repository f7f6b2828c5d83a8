using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Makes opportunities of the rows of one settled source.</summary>
public sealed class OpportunityFactory
{
    private readonly ReadingLog _log;
    private readonly SeenIds _ids;
    private readonly bool _foldsRows;
    private readonly bool _hasLineItems;
    private StageTable? _stages;
    private bool _canReadAgain;

    internal OpportunityFactory(SourceTable table, IReadOnlyList<FieldColumn> columns, ReadingLog log, bool foldsRows,
        RowHistory? history = null, StageTable? stages = null, ContactsByDeal? contacts = null)
    {
        Table = table;
        Columns = columns;
        _log = log;
        _stages = stages;
        _foldsRows = foldsRows;
        _ids = new SeenIds(isLimited: !foldsRows);
        log.Ids = _ids;
        _hasLineItems = LineItemWords.AreIn(table.Headers);
        Past = history;
        Row = new RowReading(log) { History = history, Contacts = contacts };
        table.HasContacts = contacts is not null;
        Repeated = new RepeatedRows(table, log);
    }

    /// <summary>The table that the rows belong to.</summary>
    public SourceTable Table { get; }

    /// <summary>The columns that hold a value; those that hold text are decoded by the opportunity itself.</summary>
    public IReadOnlyList<FieldColumn> Columns { get; }

    /// <summary>Takes the values of a row, for a reader that reads cells without making texts of them.</summary>
    public RowReading Row { get; }

    /// <summary>Whether the rows are changes of deals, about whose end nobody is asked.</summary>
    internal bool IsLog { get; init; }

    /// <summary>Whether the rows tell the past of deals, so that all of each counts.</summary>
    internal bool IsPast { get; init; }

    /// <summary>Whether the rows are remembered while they are read, and recalled after the last of them.</summary>
    internal bool IsSnapshot
    {
        init => Row.History = value ? null : Row.History;
    }

    /// <summary>What the past tells of the rows, or null.</summary>
    internal RowHistory? Past { get; }

    /// <summary>Whether a spreadsheet has destroyed ids, so that equal ones say nothing.</summary>
    internal bool HasBrokenIds { get; init; }

    /// <summary>The rows whose ids were repeated.</summary>
    public RepeatedRows Repeated { get; }

    /// <summary>
    /// Says that the source can be read again at its end, so that repeated ids are told when their rows have been compared.
    /// </summary>
    public void CanReadAgain() => _canReadAgain = true;

    /// <summary>Reads a row, cell by cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="opportunity">The opportunity, or null when the row is refused or folded into an earlier one.</param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? Read(SourceRow row, out Opportunity? opportunity)
    {
        Row.Start(row ?? throw new ArgumentNullException(nameof(row)));
        foreach (var column in Columns)
        {
            if (column.Read(row.GetText(column.Index), Row) is { } problem)
            {
                opportunity = null;
                return Refuse(problem, row.Line);
            }
        }

        return Finish(row.GetText(OpportunityField.Id) is { } text ? IdKey.From(text.Trim()) : default, out opportunity);
    }

    /// <summary>Makes the opportunity of the row whose values <see cref="Row"/> has taken, and looks whether its id is new.</summary>
    /// <param name="id">The key of the row's id; the default when it has none.</param>
    /// <param name="opportunity">
    /// The opportunity, or null when the row is refused, folded into an earlier one with the same id, or of a deleted deal.
    /// </param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? Finish(IdKey id, out Opportunity? opportunity)
    {
        var problem = FinishPassing(id, out var deal);
        opportunity = deal is null ? null : new Opportunity(deal.Values);
        return problem;
    }

    /// <summary>Finishes the values of the row that <see cref="Row"/> has taken, for those who only look at them.</summary>
    /// <param name="id">The key of the row's id; the default when it has none.</param>
    /// <param name="deal">The deal, which the next row overwrites; null when the row is no deal of its own.</param>
    /// <returns>Why the row is refused, or null.</returns>
    public Problem? FinishPassing(IdKey id, out Opportunity? deal)
    {
        deal = null;
        var word = Row.Decide();
        if (word == OutcomeWord.Deleted)
        {
            _log.Drop(DropReason.Deleted);
            return null;
        }

        if (word == OutcomeWord.Closed && !IsLog)
        {
            return Refuse(OutcomeProfile.Unclear(Table, Row), Row.Line);
        }

        var isRepeated = _ids.IsRepeated(id);
        if (isRepeated && _foldsRows)
        {
            _log.Fold();
            return null;
        }

        deal = Row.Finish(word);
        if (deal is { Outcome: DealOutcome.Open, SalesStage: { IsUnknown: true } unknown })
        {
            _stages?.CountUnknown(unknown);
        }

        if (deal.Outcome == DealOutcome.Lost && !IsLog)
        {
            Table.LostWords.Add(deal.Row);
        }

        if (isRepeated)
        {
            NoteRepeated(id, deal.Row.Line);
        }
        else if (_ids.IsFull)
        {
            _log.Inform("IdsNotWatched", "The file has more than 2 million deals; later ones are not checked for repeated ids.");
        }

        if (_log.HasEarlierFiles)
        {
            _log.CompareIds(id.Hash, deal.Row.Line);
        }

        _log.CheckDates(deal.Values);
        return null;
    }

    private void NoteRepeated(in IdKey id, long line)
    {
        if (HasBrokenIds)
        {
            return;
        }

        if (_hasLineItems)
        {
            _log.Warn("RowPerLineItem", "Deals have one row per line item, so their amounts are counted several times. Use -OneRowPerDeal.",
                line);
        }
        else if (_canReadAgain)
        {
            Repeated.Add(id, line);
        }
        else
        {
            _log.Warn("SameIdNotCompared", RepeatedRows.NotCompared, line);
        }
    }

    /// <summary>Tells what only the end of the source can tell.</summary>
    public void Complete()
    {
        if (_stages is not null)
        {
            OutcomeProfile.WarnOfStages(_log, _stages);
            Past?.Complete();
            _stages = null;
        }
    }

    /// <summary>Refuses a row and counts it.</summary>
    /// <param name="problem">What is wrong with one of its cells.</param>
    /// <param name="line">The line of the row.</param>
    /// <returns>The problem with its place in the file.</returns>
    public Problem Refuse(Problem problem, long line)
    {
        var placed = problem.In(Table.File, line);
        Repeated.Refuse(line);
        var (amount, currency) = Row.ReadAmount(Columns);
        _log.Refuse(placed, amount, currency);
        return placed;
    }
}
