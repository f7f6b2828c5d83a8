using EliteSeller.Text;

namespace EliteSeller.Files.Import.Layouts;

/// <summary>What a layout knows of the unit of a column.</summary>
/// <param name="layout">The layout's name.</param>
/// <param name="header">The header, or its beginning with a <c>*</c> behind it.</param>
/// <param name="isCertain">Whether it is so; otherwise it may be so, and the user is told.</param>
/// <param name="unit">The unit's name.</param>
public sealed class UnitHint(string layout, string header, bool isCertain, string unit)
{
    private readonly string _key = HeaderText.Normalize(header.TrimEnd('*'));
    private readonly bool _isBeginning = header.EndsWith("*", StringComparison.Ordinal);

    /// <summary>Whether it is so; otherwise it may be so.</summary>
    public bool IsCertain { get; } = isCertain;

    /// <summary>The unit's name.</summary>
    public string Unit { get; } = unit;

    /// <summary>Whether the hint is about a column.</summary>
    internal bool Fits(Layout named, string columnHeader)
    {
        var key = HeaderText.Normalize(columnHeader);
        return named.Name == layout && (_isBeginning ? key.StartsWith(_key, StringComparison.Ordinal) : key == _key);
    }
}
