namespace EliteSeller.Analysis.Reports;

/// <summary>The rules that are told of a deal; deals of which the same rules are told share one object.</summary>
internal sealed class ToldRules(int[] rules)
{
    /// <summary>Whether most deals of the file fail all of them; known when every deal has been counted.</summary>
    public bool AreFileWide { get; private set; }

    public void Settle(Func<int, bool> isFileWide) => AreFileWide = rules.Length > 0 && Array.TrueForAll(rules, rule => isFileWide(rule));
}
