using System;
using System.Collections.Generic;
using System.Linq;

namespace EliteSeller.Files.Import.Headers;

/// <summary>Finds what a person may have meant by a name that does not exist.</summary>
internal static class NearNames
{
    /// <summary>At most three known names that are near to the wanted one, nearest first.</summary>
    public static IReadOnlyList<string> Of(string wanted, IEnumerable<string> known)
    {
        var key = Letters(wanted);
        return known
            .Select(name => (Name: name, Distance: Distance(key, Letters(name))))
            .Where(near => near.Distance <= Math.Max(2, key.Length / 3))
            .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name).Distinct().Take(3).ToList();
    }

    private static string Letters(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    /// <summary>How many letters must be put in, taken out or changed; nothing where one name holds the other.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 2 && b.Length > 2 && (a.Contains(b) || b.Contains(a)))
        {
            return 1;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
