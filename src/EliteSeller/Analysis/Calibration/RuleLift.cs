using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Calibration;

/// <summary>How much more often deals were won that passed a rule, as they stood before the close.</summary>
public sealed class RuleLift
{
    internal RuleLift(string rule, int passed, int passedWon, int failed, int failedWon)
    {
        Rule = rule;
        Passed = passed;
        PassedWon = passedWon;
        Failed = failed;
        FailedWon = failedWon;
        var interval = Proportion.Newcombe(passedWon, passed, failedWon, failed);
        Lift = ((double)passedWon / passed) - ((double)failedWon / failed);
        LiftLow = interval.Low;
        LiftHigh = interval.High;
        CouldBeLuck = interval.Contains(0);
    }

    /// <summary>The rule.</summary>
    public string Rule { get; }

    /// <summary>Deals that passed.</summary>
    public int Passed { get; }

    /// <summary>How many of them were won.</summary>
    public int PassedWon { get; }

    /// <summary>Deals that failed.</summary>
    public int Failed { get; }

    /// <summary>How many of them were won.</summary>
    public int FailedWon { get; }

    /// <summary>The share of wins where passed minus that where failed.</summary>
    public double Lift { get; }

    /// <summary>The lower end of Newcombe's 95 % interval.</summary>
    public double LiftLow { get; }

    /// <summary>The upper end of Newcombe's 95 % interval.</summary>
    public double LiftHigh { get; }

    /// <summary>True where the interval includes no effect.</summary>
    public bool CouldBeLuck { get; }

    /// <summary>The rule and its lift.</summary>
    /// <returns>Such as <c>Sponsor: won 52% where passed, 31% where failed (could be luck)</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Rule}: won {100.0 * PassedWon / Passed:0}% where passed, {100.0 * FailedWon / Failed:0}% where ")
            + FormattableString.Invariant($"failed{(CouldBeLuck ? " (could be luck)" : "")}");
}
