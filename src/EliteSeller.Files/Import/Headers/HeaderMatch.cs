using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.Files.Import.Headers;

/// <summary>How the headers of a source were understood.</summary>
public sealed class HeaderMatch
{
    internal HeaderMatch(
        Layout layout,
        string reason,
        IReadOnlyList<string> headers,
        IReadOnlyDictionary<OpportunityField, int> columns,
        IReadOnlyDictionary<OpportunityField, IReadOnlyList<int>> alternates,
        StageDayColumns stageDays,
        int stageBeforeClose,
        IReadOnlyList<UnitHint> units)
    {
        Layout = layout;
        Reason = reason;
        Headers = headers;
        Columns = columns;
        Alternates = alternates;
        StageDays = stageDays;
        StageBeforeClose = stageBeforeClose;
        Units = units;
    }

    /// <summary>The layout.</summary>
    public Layout Layout { get; }

    /// <summary>Why this layout, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>The headers in the order of the source, each used once.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The column of each field that was found, counted from 0.</summary>
    public IReadOnlyDictionary<OpportunityField, int> Columns { get; }

    /// <summary>
    /// Further columns that hold a field too, less preferred and not read: Close's amount in cents beside the formatted one.
    /// </summary>
    public IReadOnlyDictionary<OpportunityField, IReadOnlyList<int>> Alternates { get; }

    /// <summary>
    /// The columns whose headers are not names that the layout or plain language has for their field: they are let go when their cells do
    /// not fit.
    /// </summary>
    internal ICollection<int> UnsureColumns { get; init; } = [];

    /// <summary>Columns that hold the days on which stages were entered, one column a stage.</summary>
    internal StageDayColumns StageDays { get; }

    /// <summary>What is known of the units of columns.</summary>
    internal IReadOnlyList<UnitHint> Units { get; }

    /// <summary>The column that keeps the stage from which a deal was closed, or -1.</summary>
    internal int StageBeforeClose { get; }
}
