using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>What the open deals of one currency are worth, by verdict.</summary>
public sealed class VerdictAmounts
{
    internal VerdictAmounts(string? currency, Func<Verdict, MoneySum> sum)
    {
        Currency = currency;
        Pursue = sum(Verdict.Pursue);
        AskForNo = sum(Verdict.AskForNo);
        CannotQualify = sum(Verdict.CannotQualify);
        WalkAway = sum(Verdict.WalkAway);
        var all = new[] { Pursue, AskForNo, CannotQualify, WalkAway };
        Open = new MoneySum(currency, all.Sum(one => one.Amount), all.Sum(one => one.Deals), all.Sum(one => one.Blank));
    }

    /// <summary>The currency; null where the deals name none.</summary>
    public string? Currency { get; }

    /// <summary>All open deals.</summary>
    public MoneySum Open { get; }

    /// <summary>Deals to pursue.</summary>
    public MoneySum Pursue { get; }

    /// <summary>Deals to put the question to.</summary>
    public MoneySum AskForNo { get; }

    /// <summary>Deals of which too little is recorded.</summary>
    public MoneySum CannotQualify { get; }

    /// <summary>Deals to walk away from.</summary>
    public MoneySum WalkAway { get; }

    /// <summary>The sum of one verdict.</summary>
    /// <param name="verdict">A verdict of an open deal.</param>
    public MoneySum this[Verdict verdict] => verdict switch
    {
        Verdict.WalkAway => WalkAway,
        Verdict.AskForNo => AskForNo,
        Verdict.Pursue => Pursue,
        Verdict.CannotQualify => CannotQualify,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Only open deals are added up."),
    };

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Open} in {Open.Deals} deals");
}
