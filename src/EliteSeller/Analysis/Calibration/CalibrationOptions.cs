using System.Globalization;

namespace EliteSeller.Analysis.Calibration;

/// <summary>What a person may decide about learning from closed deals.</summary>
public sealed class CalibrationOptions
{
    /// <summary>Creates the options.</summary>
    /// <param name="culture">The culture in which the file writes numbers; the invariant one when null.</param>
    /// <param name="includeColumns">Columns that are learned from in spite of every guard.</param>
    /// <param name="includeOwner">True to let owners and accounts in.</param>
    public CalibrationOptions(CultureInfo? culture = null, IEnumerable<string>? includeColumns = null, bool includeOwner = false)
    {
        Culture = culture ?? CultureInfo.InvariantCulture;
        IncludeColumns = new HashSet<string>(includeColumns ?? [], StringComparer.OrdinalIgnoreCase);
        IncludeOwner = includeOwner;
    }

    /// <summary>The culture in which the file writes numbers.</summary>
    public CultureInfo Culture { get; }

    /// <summary>
    /// Columns that are learned from in spite of every guard, because the person knows that they were known before the close.
    /// </summary>
    public ISet<string> IncludeColumns { get; }

    /// <summary>True to let owners and accounts in: the card then says who sells rather than what is sold.</summary>
    public bool IncludeOwner { get; }
}
