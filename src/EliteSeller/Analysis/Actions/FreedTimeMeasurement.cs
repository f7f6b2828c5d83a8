using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Actions;

/// <summary>Adds up, deal by deal, what each seller's condemned deals take.</summary>
public sealed class FreedTimeMeasurement
{
    private readonly Dictionary<string, FreedTime> _sellers = new(OwnerComparer.Instance);

    /// <summary>Takes a judged deal; closed ones do not count.</summary>
    /// <param name="result">The result.</param>
    public void Add(QualificationResult result)
    {
        if ((result ?? throw new ArgumentNullException(nameof(result))).Opportunity.Outcome != DealOutcome.Open)
        {
            return;
        }

        var owner = result.Owner ?? "";
        if (!_sellers.TryGetValue(owner, out var seller))
        {
            _sellers.Add(owner, seller = new FreedTime(owner.Length == 0 ? null : owner));
        }

        seller.Add(result);
    }

    /// <summary>The freed time of each seller, when all deals were taken.</summary>
    /// <returns>One object per seller, in the order of their names; deals that nobody carries last.</returns>
    public IReadOnlyList<FreedTime> Measure() =>
    [
        .. _sellers.Values.OrderBy(seller => seller.Owner is null).ThenBy(seller => seller.Owner, StringComparer.Ordinal)
            .Select(seller => seller.Conclude()),
    ];
}
