using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Backtests;

/// <summary>Deals that failed and that passed a rule, and how many of each were won.</summary>
internal struct RuleCounts
{
    private const int EnoughOfEach = 10;

    public int Failed;
    public int FailedWon;
    public int Passed;
    public int PassedWon;

    public readonly bool AreEnough => Failed >= EnoughOfEach && Passed >= EnoughOfEach;

    /// <summary>How much a stage weighs among others: most where both sides have many deals.</summary>
    public readonly double Weight => Failed + Passed == 0 ? 0 : (double)Failed * Passed / (Failed + Passed);

    /// <summary>The share won where passed minus where failed.</summary>
    public readonly double Difference => ((double)PassedWon / Passed) - ((double)FailedWon / Failed);

    public void Add(bool hasFailed, bool isWon)
    {
        Failed += hasFailed ? 1 : 0;
        FailedWon += hasFailed && isWon ? 1 : 0;
        Passed += hasFailed ? 0 : 1;
        PassedWon += !hasFailed && isWon ? 1 : 0;
    }

    public readonly RuleCounts Plus(in RuleCounts other) => new()
    {
        Failed = Failed + other.Failed, FailedWon = FailedWon + other.FailedWon,
        Passed = Passed + other.Passed, PassedWon = PassedWon + other.PassedWon,
    };

    public readonly Interval Interval(double z) => Proportion.Newcombe(PassedWon, Passed, FailedWon, Failed, z);
}
