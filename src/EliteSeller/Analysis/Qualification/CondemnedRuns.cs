namespace EliteSeller.Analysis.Qualification;

/// <summary>Which deals earlier exports condemned, each judged as of its own day.</summary>
/// <param name="runs">The day of each export and the ids of the deals that it condemned.</param>
public sealed class CondemnedRuns(IEnumerable<(DateTime Day, IReadOnlyCollection<string> Ids)> runs)
{
    private readonly (DateTime Day, IReadOnlyCollection<string> Ids)[] _newestFirst = [
        .. (runs ?? throw new ArgumentNullException(nameof(runs))).OrderByDescending(run => run.Day)];

    /// <summary>How long a deal that is condemned today has been so without a break.</summary>
    /// <param name="id">Its id, or null.</param>
    /// <param name="today">The day on which it is condemned.</param>
    /// <returns>How many runs in a row, today's included, and the day of the first of them.</returns>
    internal (int Runs, DateTime Since) Find(string? id, DateTime today)
    {
        var before = 0;
        while (id is not null && before < _newestFirst.Length && _newestFirst[before].Ids.Contains(id))
        {
            before++;
        }

        return (before + 1, before == 0 ? today : _newestFirst[before - 1].Day);
    }
}
