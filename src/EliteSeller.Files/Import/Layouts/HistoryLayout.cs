using EliteSeller.Text;

namespace EliteSeller.Files.Import.Layouts;

/// <summary>The shape of one kind of log: which column holds what. Layouts are data.</summary>
public sealed class HistoryLayout
{
    private readonly Dictionary<HistoryRole, List<string>> _texts = [];

    /// <summary>Creates a layout.</summary>
    /// <param name="name">Its name, such as <c>SalesforceFieldHistory</c>.</param>
    /// <param name="texts">The headers and words with their roles; of two headers with one role the earlier one is read.</param>
    public HistoryLayout(string name, IEnumerable<HistoryText> texts)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        foreach (var text in texts ?? throw new ArgumentNullException(nameof(texts)))
        {
            (_texts.TryGetValue(text.Role, out var known) ? known : _texts[text.Role] = []).Add(text.Text);
        }

        StageColumns = [.. Of(HistoryRole.StageEntered).Select(text => new StageColumnPattern(text))];
    }

    /// <summary>The layout's name.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether no export of deals looks like it: it has the stage before the change, the old and the new value, or an id that is not the
    /// row's own. Such a file is a log even when its name begins with a day.
    /// </summary>
    public bool IsTelling =>
        Has(HistoryRole.FromStage) || Has(HistoryRole.OldValue)
        || !Of(HistoryRole.Id).Contains("Id", StringComparer.OrdinalIgnoreCase) && StageColumns.Count == 0;

    /// <summary>Whether a row of such headers tells what a deal was and what it became, and so is no deal.</summary>
    /// <param name="headers">The headers.</param>
    internal bool IsOfChanges(IReadOnlyList<string> headers) =>
        Of(HistoryRole.FromStage).Concat(Of(HistoryRole.OldValue)).Select(HeaderText.Normalize)
            .Any(text => headers.Any(header => HeaderText.Normalize(header) == text))
        && Match(headers) is not null;

    /// <summary>The patterns of columns that hold the day on which one stage was entered.</summary>
    internal IReadOnlyList<StageColumnPattern> StageColumns { get; }

    /// <summary>The headers of columns in which an export itself keeps the stage from which a deal was closed.</summary>
    internal IEnumerable<string> StageBeforeClose => Of(HistoryRole.StageBeforeClose);

    /// <summary>The words that stand in the column of fields for a role.</summary>
    internal bool Says(HistoryRole role, string word) => Of(role).Any(text => HeaderText.Normalize(text) == HeaderText.Normalize(word));

    /// <summary>The headers that play a part in a log of this layout, or null when the headers are not those of such a log.</summary>
    internal Dictionary<HistoryRole, string>? Match(IReadOnlyList<string> headers)
    {
        var found = new Dictionary<HistoryRole, string>();
        for (var role = HistoryRole.Id; role <= HistoryRole.NewValue; role++)
        {
            var header = Of(role).Select(text => headers.FirstOrDefault(one => HeaderText.Normalize(one) == HeaderText.Normalize(text)))
                .FirstOrDefault(one => one is not null);
            if (header is not null)
            {
                found.Add(role, header);
            }
        }

        return IsLog(found)
            || (found.ContainsKey(HistoryRole.Id) && headers.Any(header => StageColumns.Any(pattern => pattern.Matches(header))))
            ? found : null;
    }

    private bool Has(HistoryRole role) => Of(role).Count > 0;

    private List<string> Of(HistoryRole role) => _texts.TryGetValue(role, out var texts) ? texts : [];

    // Every column that tells the layout from an export has to be there: all of id, day, and either the stage or both values.
    private bool IsLog(Dictionary<HistoryRole, string> found) =>
        StageColumns.Count == 0 && found.ContainsKey(HistoryRole.Id) && found.ContainsKey(HistoryRole.Day)
        && (!Has(HistoryRole.FromStage) || found.ContainsKey(HistoryRole.FromStage))
        && (Has(HistoryRole.OldValue)
            ? found.ContainsKey(HistoryRole.Field) && found.ContainsKey(HistoryRole.OldValue) && found.ContainsKey(HistoryRole.NewValue)
            : found.ContainsKey(HistoryRole.Stage));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
