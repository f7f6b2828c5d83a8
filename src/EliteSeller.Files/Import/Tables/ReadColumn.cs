namespace EliteSeller.Files.Import.Tables;

/// <summary>One column that was understood.</summary>
public sealed class ReadColumn
{
    internal ReadColumn(string header, OpportunityField field, FieldUsage usage, string? manner, long deals, long filled)
    {
        Header = header;
        Field = field;
        Usage = usage;
        Manner = manner;
        BlankShare = deals == 0 ? null : 1 - ((decimal)filled / deals);
    }

    /// <summary>The header as the source writes it.</summary>
    public string Header { get; }

    /// <summary>The property that was read from it.</summary>
    public OpportunityField Field { get; }

    /// <summary>Whether the team uses it.</summary>
    public FieldUsage Usage { get; }

    /// <summary>
    /// The share of open deals, from 0 to 1, in which the cell is blank or says "unknown"; measured on the deals that settled the columns;
    /// null without an open deal.
    /// </summary>
    public decimal? BlankShare { get; }

    /// <summary>How its cells are written and what settled that, or null when there was nothing to settle.</summary>
    public string? Manner { get; }

    /// <summary>The header and the property.</summary>
    /// <returns>Such as <c>Deal Stage = Stage</c>.</returns>
    public override string ToString() => $"{Header} = {Field}" + (Manner is null ? "" : $" ({Manner})");
}
