namespace EliteSeller.Analysis.Sellers;

/// <summary>
/// The probability that the CRM itself writes for each stage: the one that most records in the stage carry. Only a record that
/// says something else says what its seller thinks.
/// </summary>
internal sealed class StageDefaults
{
    private const double Commit = 0.9;
    private const double BestCase = 0.5;

    private readonly Dictionary<(string?, string?), Dictionary<decimal, int>> _counts = [];

    public void Add(Statement statement)
    {
        if (statement.Probability is not { } probability)
        {
            return;
        }

        if (!_counts.TryGetValue((statement.Pipeline, statement.Stage), out var counts))
        {
            _counts.Add((statement.Pipeline, statement.Stage), counts = []);
        }

        counts.TryGetValue(probability, out var before);
        counts[probability] = before + 1;
    }

    /// <summary>The chance that the seller named, from 0 to 1, or null when the record only repeats the stage's default.</summary>
    public double? StatedChance(Statement statement)
    {
        if (statement.Probability is { } probability && DefaultOf(statement) is { } standard && probability != standard)
        {
            return (double)probability / 100;
        }

        // Naming a deal for the forecast is a statement too; a category without a number of its own stands for a round one.
        return Is(statement, "commit") ? Commit : Is(statement, "best") ? BestCase : null;
    }

    private decimal? DefaultOf(Statement statement) => _counts.TryGetValue((statement.Pipeline, statement.Stage), out var counts)
        ? counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key
        : null;

    private static bool Is(Statement statement, string word) =>
        statement.ForecastCategory?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
