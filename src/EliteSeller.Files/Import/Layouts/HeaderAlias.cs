namespace EliteSeller.Files.Import.Layouts;

/// <summary>One header by which a layout knows a field.</summary>
public sealed class HeaderAlias
{
    /// <summary>Creates an alias.</summary>
    /// <param name="culture">The language of the header as a BCP-47 tag.</param>
    /// <param name="field">The field that the column holds.</param>
    /// <param name="header">The header as the CRM writes it.</param>
    public HeaderAlias(string culture, OpportunityField field, string header)
    {
        Culture = culture ?? throw new ArgumentNullException(nameof(culture));
        Header = header ?? throw new ArgumentNullException(nameof(header));
        Field = field;
    }

    /// <summary>The language of the header.</summary>
    public string Culture { get; }

    /// <summary>The field that the column holds.</summary>
    public OpportunityField Field { get; }

    /// <summary>The header as the CRM writes it.</summary>
    public string Header { get; }

    /// <summary>The header and its field.</summary>
    /// <returns>Such as <c>Deal Stage = Stage</c>.</returns>
    public override string ToString() => $"{Header} = {Field}";
}
