namespace EliteSeller.Analysis.Sellers;

/// <summary>
/// What other sellers' records say in each stage: usually the probability that the CRM itself writes there. Only a record that says
/// something else says what its seller thinks, and so a seller who says 90 % on every deal is heard.
/// </summary>
/// <remarks>
/// Each of the others counts once, with the probability of most of that seller's records, so that one who has many deals and always says
/// the same does not become the default. Where nobody else has a deal in the stage, most of the seller's own records are the default.
/// </remarks>
internal sealed class StageDefaults
{
    private const double Commit = 0.9;
    private const double BestCase = 0.5;

    private readonly Dictionary<(string?, string?), Dictionary<string, Dictionary<decimal, int>>> _counts = [];
    private readonly Dictionary<(string?, string?, string), decimal?> _defaults = [];

    public void Add(Statement statement)
    {
        if (statement.Probability is not { } probability)
        {
            return;
        }

        if (!_counts.TryGetValue((statement.Pipeline, statement.Stage), out var sellers))
        {
            _counts.Add((statement.Pipeline, statement.Stage), sellers = new(OwnerComparer.Instance));
        }

        if (!sellers.TryGetValue(statement.Owner, out var counts))
        {
            sellers.Add(statement.Owner, counts = []);
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
        return statement.Call switch
        {
            ForecastCall.Commit => Commit,
            ForecastCall.BestCase => BestCase,
            _ => null,
        };
    }

    private decimal? DefaultOf(Statement statement)
    {
        var key = (statement.Pipeline, statement.Stage, statement.Owner);
        if (!_defaults.TryGetValue(key, out var found))
        {
            _defaults.Add(key, found = FindDefault(statement));
        }

        return found;
    }

    private decimal? FindDefault(Statement statement)
    {
        if (!_counts.TryGetValue((statement.Pipeline, statement.Stage), out var sellers))
        {
            return null;
        }

        var own = MostOf(sellers[statement.Owner]);
        var others = sellers.Where(seller => !OwnerComparer.Instance.Equals(seller.Key, statement.Owner)).ToArray();
        return others.Length == 0
            ? own
            : others.GroupBy(seller => MostOf(seller.Value))
                .OrderByDescending(group => group.Count())
                .ThenByDescending(group => group.Key == own)
                .ThenByDescending(group => group.Sum(seller => seller.Value.Values.Sum()))
                .ThenBy(group => group.Key)
                .First().Key;
    }

    private static decimal MostOf(Dictionary<decimal, int> counts) =>
        counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
}
