namespace EliteSeller.Text;

/// <summary>What one cell says as a number: with the point as its decimal mark, and with the comma.</summary>
/// <param name="Point">The number when the point is the decimal mark, or null when it cannot be read so.</param>
/// <param name="Comma">The number when the comma is the decimal mark, or null when it cannot be read so.</param>
/// <param name="Currency">The currency that the cell names, as an ISO code where its sign has only one, or null.</param>
/// <param name="IsPercent">Whether a percent sign stands in the cell.</param>
internal readonly record struct NumberCell(decimal? Point, decimal? Comma, string? Currency = null, bool IsPercent = false)
{
    /// <summary>Which decimal mark the cell speaks for.</summary>
    public FormatVote Vote => DetectedFormat.VoteOf(Point, Comma);
}
