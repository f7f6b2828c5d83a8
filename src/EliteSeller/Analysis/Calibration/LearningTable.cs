using EliteSeller.Analysis.Scorecards;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Calibration;

/// <summary>The closed deals to learn from, and how full each column is among the open ones.</summary>
/// <param name="options">What the user decides.</param>
/// <remarks>Of a closed deal only the cells are kept that can be learned from, and one text for all that say the same.</remarks>
internal sealed class LearningTable(CalibrationOptions options)
{
    private readonly TextPool _texts = new();
    private readonly List<int> _filled = [];
    private readonly Dictionary<string, LearningColumn> _byHeader = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LearningColumn> _columns = [];
    private readonly List<LearningRow> _rows = [];
    private SourceTable? _lastTable;
    private LearningColumn[] _lastColumns = [];
    private int _places;

    /// <summary>What the user decides.</summary>
    public CalibrationOptions Options { get; } = options;

    /// <summary>The columns in the order in which they were first seen.</summary>
    public IReadOnlyList<LearningColumn> Columns => _columns;

    /// <summary>The closed deals.</summary>
    public IReadOnlyList<LearningRow> Rows => _rows;

    /// <summary>Which columns the open deals fill.</summary>
    public OpenFillings Open { get; } = new();

    /// <summary>Adds a deal: a closed one as a case to learn from, an open one to the counts of filled cells.</summary>
    public void Add(Opportunity opportunity) => Add(opportunity, opportunity.Outcome);

    /// <summary>Adds a deal as it once stood, with what has come of it since.</summary>
    public void Add(Opportunity opportunity, DealOutcome outcome)
    {
        var columns = ColumnsOf(opportunity.Row.Table);
        var cells = outcome == DealOutcome.Open ? null : new string?[_places];
        _filled.Clear();
        for (var place = 0; place < columns.Length; place++)
        {
            if (columns[place] is { Place: >= 0 } column && Scorecard.Cell(opportunity, column.Field, place) is { } cell)
            {
                _filled.Add(column.Place);
                if (cells is not null)
                {
                    cells[column.Place] = _texts.Of(cell);
                }
            }
        }

        if (cells is null)
        {
            Open.Add(opportunity, _filled);
        }
        else
        {
            _rows.Add(new LearningRow(cells, outcome == DealOutcome.Won, Day.Number(opportunity.CreatedDate)));
        }
    }

    /// <summary>The cell of a column in a row; a row of a table without the column has a blank there.</summary>
    public static string? Cell(LearningRow row, LearningColumn column) =>
        column.Place >= 0 && column.Place < row.Cells.Length ? row.Cells[column.Place] : null;

    private LearningColumn[] ColumnsOf(SourceTable table)
    {
        if (ReferenceEquals(table, _lastTable))
        {
            return _lastColumns;
        }

        var fields = new OpportunityField?[table.Headers.Count];
        foreach (OpportunityField field in Enum.GetValues(typeof(OpportunityField)))
        {
            if (table.ColumnOf(field) is var place && place >= 0)
            {
                fields[place] ??= field;
            }
        }

        _lastColumns = new LearningColumn[table.Headers.Count];
        for (var place = 0; place < _lastColumns.Length; place++)
        {
            _lastColumns[place] = ColumnOf(table.Headers[place], fields[place]);
        }

        _lastTable = table;
        return _lastColumns;
    }

    private LearningColumn ColumnOf(string header, OpportunityField? field)
    {
        if (!_byHeader.TryGetValue(header, out var column))
        {
            var objection = Options.IncludeColumns.Contains(header) ? null : ColumnOrigin.Objection(header, field, Options.IncludeOwner);

            // A column of accounts may turn out to name kinds of customers.
            var isKept = objection is null || field == OpportunityField.Account;
            column = new LearningColumn(header, field, objection, isKept ? _places++ : -1);
            _byHeader.Add(header, column);
            _columns.Add(column);
        }

        return column;
    }
}
