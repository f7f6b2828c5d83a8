namespace EliteSeller.Files.Import.Layouts;

/// <summary>One header by which a layout knows a field.</summary>
public sealed class HeaderAlias(string culture, OpportunityField field, string header)
{
    /// <summary>The language of the header.</summary>
    public string Culture { get; } = culture ?? throw new ArgumentNullException(nameof(culture));

    /// <summary>The field that the column holds.</summary>
    public OpportunityField Field { get; } = field;

    /// <summary>The header as the CRM writes it.</summary>
    public string Header { get; } = header ?? throw new ArgumentNullException(nameof(header));

    /// <summary>The header and its field.</summary>
    /// <returns>Such as <c>Deal Stage = Stage</c>.</returns>
    public override string ToString() => $"{Header} = {Field}";
}
