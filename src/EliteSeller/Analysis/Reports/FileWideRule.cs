namespace EliteSeller.Analysis.Reports;

/// <summary>A rule that fails on most deals of a file.</summary>
public sealed class FileWideRule(string rule, int failed, int judged)
{
    /// <summary>The rule's name.</summary>
    public string Rule { get; } = rule;

    /// <summary>On how many deals it fails.</summary>
    public int Failed { get; } = failed;

    /// <summary>On how many it could be judged.</summary>
    public int Judged { get; } = judged;

    /// <summary>The rule and its counts.</summary>
    /// <returns>Such as <c>CloseDateCredible fails on 1500 of 1700</c>.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Rule} fails on {Failed} of {Judged}");
}
