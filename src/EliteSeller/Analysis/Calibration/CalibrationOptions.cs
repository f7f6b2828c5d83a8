using System.Globalization;

namespace EliteSeller.Analysis.Calibration;

/// <summary>What a person may decide about learning from closed deals.</summary>
public sealed class CalibrationOptions(CultureInfo? culture = null, IEnumerable<string>? includeColumns = null, bool includeOwner = false)
{
    /// <summary>The culture in which the file writes numbers.</summary>
    public CultureInfo Culture { get; } = culture ?? CultureInfo.InvariantCulture;

    /// <summary>
    /// Columns that are learned from in spite of every guard, because the person knows that they were known before the close.
    /// </summary>
    public ISet<string> IncludeColumns { get; } = new HashSet<string>(includeColumns ?? [], StringComparer.OrdinalIgnoreCase);

    /// <summary>True to let owners and accounts in: the card then says who sells rather than what is sold.</summary>
    public bool IncludeOwner { get; } = includeOwner;
}
