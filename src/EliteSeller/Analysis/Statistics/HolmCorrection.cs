namespace EliteSeller.Analysis.Statistics;

/// <summary>
/// Holds the error of several tests together (Holm): with three measures looked at, the chance that luck alone makes any of them look
/// changed stays at the level.
/// </summary>
internal static class HolmCorrection
{
    /// <summary>The probabilities, each as if its test had been the only one.</summary>
    /// <param name="probabilities">One probability a test.</param>
    /// <returns>The corrected probabilities in the same order, at most 1.</returns>
    public static IReadOnlyList<double> Correct(IReadOnlyList<double> probabilities)
    {
        var corrected = new double[probabilities.Count];
        var highest = 0.0;
        var tests = probabilities.Select((probability, place) => (probability, place)).OrderBy(test => test.probability).ToArray();
        for (var i = 0; i < tests.Length; i++)
        {
            highest = Math.Max(highest, Math.Min(1, tests[i].probability * (tests.Length - i)));
            corrected[tests[i].place] = highest;
        }

        return corrected;
    }
}
