using System;
using System.Collections.Generic;
using System.Linq;

namespace EliteSeller.Tests;

/// <summary>
/// How often a slow test tries. On a desk a tenth of what is tried where <c>ELITESELLER_TESTS</c> is <c>thorough</c>, as in
/// <c>.ci/run</c> and in the workflow: samples are drawn anew every time, so that every run adds to the others.
/// </summary>
internal static class Repeats
{
    /// <summary>Whether everything is tried.</summary>
    public static bool AreAll { get; } = Environment.GetEnvironmentVariable("ELITESELLER_TESTS") == "thorough";

    /// <summary>That many, or a tenth.</summary>
    public static int Of(int all) => AreAll ? all : (all + 9) / 10;

    /// <summary>All of them, or so many. A case that failed has its name in the report; a thorough run tries it again.</summary>
    public static IReadOnlyList<T> Drawn<T>(IEnumerable<T> all, int some)
    {
        var cases = all.ToArray();
        if (AreAll || cases.Length <= some)
        {
            return cases;
        }

        Random.Shared.Shuffle(cases);
        return cases[..some];
    }
}
