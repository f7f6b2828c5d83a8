namespace EliteSeller.Analysis.Reports;

/// <summary>A rule that fails on most deals of a file.</summary>
public sealed class FileWideRule
{
    internal FileWideRule(string rule, int failed, int judged)
    {
        Rule = rule;
        Failed = failed;
        Judged = judged;
    }

    /// <summary>The rule's name.</summary>
    public string Rule { get; }

    /// <summary>On how many deals it fails.</summary>
    public int Failed { get; }

    /// <summary>On how many it could be judged.</summary>
    public int Judged { get; }

    /// <summary>The rule and its counts.</summary>
    /// <returns>Such as <c>CloseDateCredible fails on 1500 of 1700</c>.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Rule} fails on {Failed} of {Judged}");
}
