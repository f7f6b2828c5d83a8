using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Actions;

/// <summary>The actions for a review: what was accepted, and of the rest the worst of each seller.</summary>
/// <param name="advisor">Proposes the actions.</param>
/// <param name="mostPerSeller">How many each seller is asked about, besides what was accepted.</param>
/// <remarks>
/// Filled deal by deal. Only those that are among the worst so far are held, and an action is made when somebody looks at it, so any number
/// of deals can pass.
/// </remarks>
public sealed class ActionSelection(ActionAdvisor advisor, int mostPerSeller)
{
    private const int Turns = 3;

    private readonly ActionAdvisor _advisor = advisor ?? throw new ArgumentNullException(nameof(advisor));
    private readonly Dictionary<ValueTuple<string?>, (List<Candidate> Accepted, List<Candidate> Worst)> _sellers = [];
    private long _seen;

    /// <summary>
    /// The actions, seller by seller, worst first: by verdict, then the lowest Score, then the largest amount. Deals of nobody come last.
    /// </summary>
    public IEnumerable<OpportunityAction> Actions => _sellers
        .OrderBy(seller => seller.Key.Item1 is null).ThenBy(seller => seller.Key.Item1, StringComparer.Ordinal)
        .SelectMany(seller => Sort(seller.Value.Accepted).Concat(Sort(seller.Value.Worst).Take(mostPerSeller)))
        .Select(candidate => _advisor.Propose(candidate.Result)!);

    /// <summary>
    /// The deal of a day: the worst three with a question take turns, so that a seller is not reminded of the same one every morning.
    /// </summary>
    /// <param name="results">Judged deals of one seller.</param>
    /// <param name="day">The day.</param>
    /// <returns>
    /// What is proposed for the deal, with its question; null when no deal is flagged: each is closed, worth pursuing, or without bad news.
    /// </returns>
    public static OpportunityAction? ForDay(IEnumerable<QualificationResult> results, DateTime day)
    {
        var advisor = new ActionAdvisor(withinDays: 0, entries: []);
        var selection = new ActionSelection(advisor, Turns);
        foreach (var result in results ?? throw new ArgumentNullException(nameof(results)))
        {
            if (advisor.Propose(result)?.Question is not null)
            {
                selection.Add(result);
            }
        }

        var worst = selection.Actions.ToArray();
        return worst.Length == 0 ? null : worst[Day.Number(day.Date) % worst.Length];
    }

    /// <summary>Takes a deal; one for which nothing is proposed is passed over.</summary>
    /// <param name="result">The judged deal.</param>
    public void Add(QualificationResult result)
    {
        if (!_advisor.Proposes(result ?? throw new ArgumentNullException(nameof(result)), out var isAccepted))
        {
            return;
        }

        var key = ValueTuple.Create(result.Owner);
        if (!_sellers.TryGetValue(key, out var seller))
        {
            _sellers.Add(key, seller = ([], []));
        }

        var candidate = new Candidate(result, _seen++);
        if (isAccepted)
        {
            seller.Accepted.Add(candidate);
            return;
        }

        seller.Worst.Add(candidate);
        if (seller.Worst.Count >= (2L * mostPerSeller) + 64)
        {
            Sort(seller.Worst).RemoveRange(mostPerSeller, seller.Worst.Count - mostPerSeller);
        }
    }

    private static List<Candidate> Sort(List<Candidate> candidates)
    {
        candidates.Sort(Compare);
        return candidates;
    }

    private static int Compare(Candidate x, Candidate y)
    {
        var (one, other) = (x.Result, y.Result);
        return Nullable.Compare(one.Verdict, other.Verdict) is var verdict and not 0 ? verdict
            : (one.Score ?? 0m).CompareTo(other.Score ?? 0m) is var score and not 0 ? score
            : Nullable.Compare(other.Amount, one.Amount) is var amount and not 0 ? amount
            : string.CompareOrdinal(one.Id, other.Id) is var id and not 0 ? id
            : string.CompareOrdinal(one.Name, other.Name) is var name and not 0 ? name
            : x.Place.CompareTo(y.Place);
    }

    private readonly record struct Candidate(QualificationResult Result, long Place);
}
