using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.Files.Import.Headers;

/// <summary>How the headers of a source were understood.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Reason">Why this layout, in one sentence.</param>
/// <param name="Headers">The headers in the order of the source, each used once.</param>
/// <param name="Columns">The column of each field that was found, counted from 0.</param>
/// <param name="Alternates">
/// Further columns that hold a field too, less preferred and not read: Close's amount in cents beside the formatted one.
/// </param>
/// <param name="StageDays">Columns that hold the days on which stages were entered, one column a stage.</param>
/// <param name="StageBeforeClose">The column that keeps the stage from which a deal was closed, or -1.</param>
/// <param name="Units">What is known of the units of columns.</param>
internal sealed record HeaderMatch(
    Layout Layout, string Reason, IReadOnlyList<string> Headers, IReadOnlyDictionary<OpportunityField, int> Columns,
    IReadOnlyDictionary<OpportunityField, IReadOnlyList<int>> Alternates, StageDayColumns StageDays, int StageBeforeClose,
    IReadOnlyList<UnitHint> Units)
{
    /// <summary>
    /// The columns whose headers are not names that the layout or plain language has for their field: they are let go when their cells do
    /// not fit.
    /// </summary>
    internal ICollection<int> UnsureColumns { get; init; } = [];
}
