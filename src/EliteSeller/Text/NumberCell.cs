namespace EliteSeller.Text;

/// <summary>What one cell says as a number: with the point as its decimal mark, and with the comma.</summary>
internal readonly struct NumberCell(decimal? point, decimal? comma, string? currency = null, bool isPercent = false)
{
    /// <summary>The number when the point is the decimal mark, or null when it cannot be read so.</summary>
    public decimal? Point { get; } = point;

    /// <summary>The number when the comma is the decimal mark, or null when it cannot be read so.</summary>
    public decimal? Comma { get; } = comma;

    /// <summary>The currency that the cell names, as an ISO code where its sign has only one, or null.</summary>
    public string? Currency { get; } = currency;

    /// <summary>Whether a percent sign stands in the cell.</summary>
    public bool IsPercent { get; } = isPercent;

    /// <summary>Which decimal mark the cell speaks for.</summary>
    public FormatVote Vote => FormatVotes.From(Point, Comma);
}
