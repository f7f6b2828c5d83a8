namespace EliteSeller.Model;

/// <summary>The stage and the status that a table's own lost deals have, by pipeline: no other words for lost exist in that CRM.</summary>
internal sealed class LostWords
{
    private readonly Dictionary<string, (string? Stage, string? Status)> _byPipeline = new(StringComparer.Ordinal);

    /// <summary>The stage for lost deals of -StageMap, or null.</summary>
    public string? Mapped { get; init; }

    /// <summary>Takes the row of a lost deal.</summary>
    /// <param name="row">The row.</param>
    public void Add(SourceRow row)
    {
        var pipeline = row.GetText(OpportunityField.Pipeline) ?? "";
        if (!_byPipeline.ContainsKey(pipeline))
        {
            _byPipeline.Add(pipeline, (CellText.OrNull(row.GetText(OpportunityField.Stage)),
                CellText.OrNull(row.GetText(OpportunityField.Outcome))));
        }
    }

    /// <summary>The words for a lost deal of the same pipeline; null where the table has none.</summary>
    /// <param name="row">The row of the deal.</param>
    public (string? Stage, string? Status) Find(SourceRow row) =>
        _byPipeline.TryGetValue(row.GetText(OpportunityField.Pipeline) ?? "", out var words) ? words : (Mapped, null);
}
