using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Actions;

/// <summary>Chooses one deal and its question for a day, so that a seller is not reminded of the same one every morning.</summary>
public static class DealOfTheDay
{
    private const int Turns = 3;

    /// <summary>The deal of a day: the worst three with a question take turns.</summary>
    /// <param name="results">Judged deals of one seller.</param>
    /// <param name="day">The day.</param>
    /// <returns>
    /// What is proposed for the deal, with its question; null when no deal is flagged: each is closed, worth pursuing, or without bad news.
    /// </returns>
    public static OpportunityAction? Choose(IEnumerable<QualificationResult> results, DateTime day)
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
}
