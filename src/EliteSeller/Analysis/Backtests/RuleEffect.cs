namespace EliteSeller.Analysis.Backtests;

/// <summary>How often deals were won that failed a rule, and that passed it, while they were open.</summary>
/// <remarks>One day of each deal counts, drawn by the deal's id; see the page on backtests.</remarks>
public sealed class RuleEffect
{
    internal RuleEffect(string rule, string? stage, RuleCounts counts, Estimate? difference, RuleWorth worth)
    {
        Rule = rule;
        Stage = stage;
        (Failed, FailedWon, Passed, PassedWon) = (counts.Failed, counts.FailedWon, counts.Passed, counts.PassedWon);
        Difference = difference;
        Worth = worth;
    }

    /// <summary>The rule.</summary>
    public string Rule { get; }

    /// <summary>The stages in which deals were compared; null for all stages together, each deal compared within its own.</summary>
    public string? Stage { get; }

    /// <summary>Deals that failed.</summary>
    public int Failed { get; }

    /// <summary>How many of them were won.</summary>
    public int FailedWon { get; }

    /// <summary>Deals that passed.</summary>
    public int Passed { get; }

    /// <summary>How many of them were won.</summary>
    public int PassedWon { get; }

    /// <summary>
    /// The share won where passed minus where failed, from -1 to 1; null with fewer than 10 deals on either side. All stages together: the
    /// differences of the stages, weighted by their deals.
    /// </summary>
    public Estimate? Difference { get; }

    /// <summary>
    /// What the history says. Many rules are looked at, so a rule helps or hurts only where the 99.9% interval leaves no room for luck.
    /// </summary>
    public RuleWorth Worth { get; }

    /// <summary>The rule and the two shares.</summary>
    /// <returns>Such as <c>Sponsor in Proposal: won 12% where failed, 41% where passed (Helps)</c>.</returns>
    public override string ToString() => Difference is null
        ? FormattableString.Invariant($"{Place}: {Failed} failed, {Passed} passed ({Worth})")
        : $"{Place}: won {Percent(FailedWon, Failed)} where failed, {Percent(PassedWon, Passed)} where passed ({Worth})";

    private string Place => Stage is null ? Rule : $"{Rule} in {Stage}";

    private static string Percent(int part, int whole) => FormattableString.Invariant($"{100.0 * part / whole:0}%");
}
