using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Compares a doubtful number with a second column that holds the same amount in plain digits, perhaps in cents.</summary>
/// <remarks>Close writes "$38,500" beside 3850000: the second says that the comma of the first divides thousands.</remarks>
internal sealed class CompanionProfile
{
    private static readonly decimal[] _factors = [1m, 100m];

    private readonly HashSet<(bool IsPoint, decimal Factor)> _possible = [
        .. _factors.Select(factor => (true, factor)), .. _factors.Select(factor => (false, factor))];
    private int _compared;

    /// <summary>Compares the two cells of one row.</summary>
    public void Add(NumberCell doubtful, NumberCell companion)
    {
        if (doubtful.Vote == FormatVote.Doubtful && companion.Vote is FormatVote.Neutral or FormatVote.First or FormatVote.Second)
        {
            var amount = companion.Point ?? companion.Comma;
            _possible.RemoveWhere(way => (way.IsPoint ? doubtful.Point : doubtful.Comma) * way.Factor != amount);
            _compared++;
        }
    }

    /// <summary>The answer, or null when the two columns do not agree on one.</summary>
    public DetectedFormat? Answer(string header) => _compared > 0 && _possible.Count == 1
        ? DetectedFormat.On(_possible.First().IsPoint, $"found by comparing with column '{header}'")
        : null;
}
