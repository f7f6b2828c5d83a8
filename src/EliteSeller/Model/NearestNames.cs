namespace EliteSeller.Model;

/// <summary>Finds the known names that a mistyped one was probably meant to be.</summary>
public static class NearestNames
{
    /// <summary>
    /// The known names nearest to a given one, best first: those that need at most a third of their letters changed, or that
    /// hold the given name or are held by it. Upper and lower case, blanks, hyphens and underscores do not count.
    /// </summary>
    /// <param name="name">The name as somebody typed it.</param>
    /// <param name="known">The names that would have been understood.</param>
    /// <param name="count">How many to return at most.</param>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> known, int count = 3)
    {
        var typed = Letters(name);
        return known
            .Select(candidate => (Name: candidate, Distance: Distance(typed, Letters(candidate))))
            .Where(near => near.Distance is not null)
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(near => near.Name)
            .ToList();
    }

    private static string Letters(string name) =>
        new(name.Where(c => c is not (' ' or '-' or '_')).Select(char.ToUpperInvariant).ToArray());

    private static int? Distance(string typed, string candidate)
    {
        if (typed.Length == 0 || candidate.Length == 0)
        {
            return null;
        }

        var edits = Edits(typed, candidate);
        if (edits <= Math.Max(typed.Length, candidate.Length) / 3)
        {
            return edits;
        }

        var held = Math.Min(typed.Length, candidate.Length) >= 3
            && (candidate.IndexOf(typed, StringComparison.Ordinal) >= 0 || typed.IndexOf(candidate, StringComparison.Ordinal) >= 0);
        return held ? edits : null;
    }

    // Optimal string alignment: two letters swapped are one slip of the fingers, not two.
    private static int Edits(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            before = previous;
            previous = current;
        }

        return previous[b.Length];
    }
}
