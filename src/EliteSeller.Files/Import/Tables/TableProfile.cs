using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Looks at the rows of a source before any of them is read for good, and decides for each column how it is written.</summary>
/// <remarks>
/// Nothing that stands late in a source can change what was said early: so a reader shows the survey rows until
/// <see cref="IsSettled"/>, or as many as it can afford, asks for the <see cref="Detect"/>ment, and only then reads.
/// </remarks>
internal sealed class TableProfile
{
    private const int EnoughOpenDeals = 1000;
    private const decimal ClearlyUsed = 0.4m;
    private const decimal Used = 0.2m;

    private readonly HeaderMatch _match;
    private readonly ReadingOptions _options;
    private readonly ReadingLog _log;
    private readonly bool _isRecordedByPresence;
    private readonly List<ColumnProfile> _columns;
    private readonly List<ColumnProfile> _twins;
    private readonly OutcomeMap _outcomeMap;
    private readonly EvidenceMap _evidence;
    private readonly OutcomeProfile _outcomes;
    private readonly UnreadColumns _unread;
    private readonly int _mark;
    private readonly HashSet<string> _recorded = new(StringComparer.Ordinal);
    private readonly int[] _unmapped;
    private readonly StageProfile _stages = new();
    private readonly FillCounts _others;
    private readonly GroupProfile _groups;
    private long _open;
    private long _deals;

    /// <summary>Starts a survey.</summary>
    /// <param name="match">The layout and columns.</param>
    /// <param name="options">What the user has settled.</param>
    /// <param name="log">The report of the source.</param>
    /// <param name="isRecordedByPresence">
    /// True for objects from the pipeline: a field is recorded when its property is there, whatever it holds.
    /// </param>
    public TableProfile(HeaderMatch match, ReadingOptions options, ReadingLog log, bool isRecordedByPresence = false)
    {
        _match = match ?? throw new ArgumentNullException(nameof(match));
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _log = log ?? throw new ArgumentNullException(nameof(log));
        _isRecordedByPresence = isRecordedByPresence;
        _columns = ColumnProfile.OfFields(match);
        _unmapped = ColumnPlaces.Where(match.Headers.Count, place => !_columns.Exists(column => column.Index == place));
        _others = new FillCounts(match.Headers.Count, _unmapped);
        _groups = new GroupProfile(match.Headers);
        _twins = ColumnProfile.OfTwins(match);
        _outcomeMap = new OutcomeMap(options);
        _evidence = new EvidenceMap(options.EvidenceMap);
        _outcomes = new OutcomeProfile(new StageTable(match.Layout, options, new Dictionary<string, decimal>()), _outcomeMap, CellOf,
            match.Columns.TryGetValue(OpportunityField.Outcome, out var status) ? match.Headers[status] : null);
        _mark = OwnObjects.MarkIn(match.Headers);
        _outcomes.IsSettled = _mark >= 0;
        _unread = new UnreadColumns(match.Headers);
        foreach (var column in _columns.Where(column => column.Kind == FieldKind.Number && match.Alternates.ContainsKey(column.Field)))
        {
            column.CompanionIndex = match.Alternates[column.Field][0];
            column.Companion = new CompanionProfile();
        }
    }

    /// <summary>
    /// Whether reading on would change nothing that matters: no column waits for a cell that settles it, and every field that rules ask
    /// about is filled on two fifths of a thousand open deals or more.
    /// </summary>
    public bool IsSettled => _open >= EnoughOpenDeals && !_outcomes.IsUnclear && _columns.TrueForAll(IsColumnSettled);

    /// <summary>Takes a row.</summary>
    /// <param name="cell">Gives the text of a column, counted from 0.</param>
    /// <param name="line">The line of the row.</param>
    public void Add(Func<int, string> cell, long line)
    {
        var isOpen = _outcomes.Add(cell, out var unknownStage);
        _deals++;
        _open += isOpen ? 1 : 0;
        _others.Add(cell, isOpen);
        _groups.Add(cell);
        if (_mark >= 0)
        {
            _recorded.Add(cell(_mark));
        }

        _unread.Add(_unmapped, cell);
        foreach (var twin in _twins)
        {
            twin.Add(cell(twin.Index), line, isOpen);
        }

        foreach (var column in _columns)
        {
            var text = cell(column.Index);
            column.Add(text, line, isOpen);
            column.Companion?.Add(NumberText.Read(text), NumberText.Read(cell(column.CompanionIndex)));
            if (column.Kind == FieldKind.Probability && isOpen && unknownStage is not null && NumberText.Read(text) is var number
                && (number.Point ?? number.Comma) is { } probability)
            {
                _stages.Add(unknownStage, probability);
            }
        }
    }

    /// <summary>Decides.</summary>
    /// <param name="file">The file's path, or null for objects from the pipeline.</param>
    /// <returns>The factory that makes opportunities of the rows.</returns>
    /// <exception cref="EliteSellerException">
    /// AmbiguousDate or AmbiguousNumber: a column is written in a way that only the user can settle.
    /// </exception>
    public OpportunityFactory Detect(string? file)
    {
        _groups.RefuseGroups();
        var choice = new ColumnChoice(_columns, _options, _log);
        choice.PreferFilled(_twins, keepsUnticked: _isRecordedByPresence);
        var own = choice.KeepRecorded(_recorded);
        choice.RemoveUnreadable(_match.UnsureColumns);
        if (!_options.IsLog)
        {
            _outcomes.Require();
        }

        var hasBrokenIds = HasBrokenIds();
        if (_columns.Exists(column => column.HasEntities))
        {
            _log.Inform(
                "HtmlEntities", "Texts hold marks of a web page such as &amp; and &#039;; they are read as the characters they stand for.");
        }

        var columns = _columns.ToDictionary(column => column.Field, column => column.Index);
        var settler = new FormatDetection(
            _columns, _options.Culture, _match.Headers,
                new UnitDetection(ValueUnit.Named(_options.Units), _match.Units, _match.Layout, _log), _outcomeMap, _evidence,
                _outcomes.UnknownStatuses) { IsOwn = own is not null };
        var isPartOfOne = _columns.Exists(column => column.Kind == FieldKind.Probability && column.Scale.IsPartOfOne && own is null);
        var stages = new StageTable(_match.Layout, _options, _stages.Positions(isPartOfOne));
        var readers = _columns.Where(column => column.Kind != FieldKind.Text).Select(column => settler.Column(column, stages)).ToList();
        var usage = own is null
            ? _columns.ToDictionary(column => column.Field, UsageOf) : own.ToDictionary(pair => pair.Key, pair => pair.Value);
        _outcomes.Warn(_log);
        if (own is null)
        {
            EvidencePicklists.Warn(_columns, _evidence, _log);
            if (_deals > 0 || !_isRecordedByPresence)
            {
                _unread.Warn(_columns, _unmapped, _log);
            }
        }

        var history = RowHistory.Create(
            _options.History, _match.StageDays, SnapshotDate.FromFileName(file) ?? _options.Day, stages.Meaning, _log);
        Report(readers, usage);
        var table = new SourceTable(file, _match.Layout.Name, _match.Headers, columns, usage, _others.Usage(Used, _isRecordedByPresence))
        {
            DayFirst = readers.OfType<DateColumn>().FirstOrDefault(column => column.DayFirst is not null)?.DayFirst,
            IsWordMapped = _evidence.IsEmpty ? null : (field, word) => _evidence.Find(field, word) is not null,
            StageBeforeClose = _match.StageBeforeClose is var column && column < 0 ? null : row =>
                CellText.OrNull(row.GetText(column)) is { } name ? stages.Meaning(name) : null,
            LostWords = new LostWords
            {
                Mapped = _options.StageMap
                    .FirstOrDefault(pair => StageTable.Mapped(pair.Key, pair.Value, null) is { Outcome: DealOutcome.Lost }).Key,
            },
            DecimalPoint = readers.OfType<NumberColumn>().FirstOrDefault(column => column.DecimalPoint is not null)?.DecimalPoint,
        };
        history?.Tell(table);
        return new OpportunityFactory(table, readers, _log, _options.OneRowPerDeal, history, stages, _options.Contacts)
        {
            IsSnapshot = _options.IsSnapshot,
            IsPast = _options.IsPast || _options.IsSnapshot,
            HasBrokenIds = hasBrokenIds,
            IsLog = _options.IsLog,
        };
    }

    private bool HasBrokenIds()
    {
        if (_columns.Find(column => column.Field == OpportunityField.Id) is not { BrokenIds: > 0 } ids)
        {
            return false;
        }

        var text = FormattableString.Invariant($"A spreadsheet has destroyed {ids.BrokenIds} of {ids.Filled} ids in ")
            + FormattableString.Invariant($"'{DisplayText.Shorten(ids.Header, 40)}', such as 1.84620E+11: their last digits are lost.");
        const string Remedy = "Export again and read the export itself, or format the column as text before opening it.";
        if (_options.OneRowPerDeal)
        {
            throw new EliteSellerException(new Problem("IdsDestroyed", ProblemKind.Data, text, Remedy, column: ids.Header));
        }

        _log.Warn("IdsDestroyed", $"{text} {Remedy}");
        return true;
    }

    /// <summary>The text of a field: of its column, or where that is blank of another column for the same field.</summary>
    private string CellOf(OpportunityField field, Func<int, string> cell)
    {
        if (!_match.Columns.TryGetValue(field, out var column))
        {
            return "";
        }

        var text = cell(column);
        return text.Length > 0 || !_match.Alternates.TryGetValue(field, out var others)
            ? text : others.Select(cell).FirstOrDefault(other => other.Length > 0) ?? "";
    }

    private bool IsColumnSettled(ColumnProfile column) =>
        !column.Side.IsOpen && (_isRecordedByPresence || !column.IsUsageAsked || column.FilledOpen >= ClearlyUsed * _open);

    /// <summary>
    /// A source without an open deal is judged by its closed ones: it is a list of them, and they fill what the team fills.
    /// </summary>
    private FieldUsage UsageOf(ColumnProfile column)
    {
        var (deals, filled) = _open > 0 ? (_open, column.FilledOpen) : (_deals, column.Filled);
        return _isRecordedByPresence ? FieldUsage.Recorded
            : filled == 0 ? FieldUsage.NotRecorded
            : filled < Used * deals ? FieldUsage.HardlyUsed
            : FieldUsage.Recorded;
    }

    /// <summary>What a history knows is recorded; but a deal of which it knows nothing is no bad news.</summary>
    private void Report(List<FieldColumn> readers, Dictionary<OpportunityField, FieldUsage> usage)
    {
        var report = _log.Report;
        report.Layout = _match.Layout.Name;
        report.LayoutReason = _match.Reason;
        report.Culture = _options.Culture?.Name;
        report.Columns = _columns.Select(column => new ReadColumn(
            column.Header, column.Field, usage.TryGetValue(column.Field, out var used)
                ? used : FieldUsage.NotRecorded, readers.Find(reader => reader.Field == column.Field)?.Manner,
            _open > 0 ? _open : _deals, _open > 0 ? column.FilledOpen : column.Filled)).Readable();
        report.UnmappedColumns = _match.Headers.Where((_, index) => !_columns.Exists(column => column.Index == index)).Readable();
    }
}
