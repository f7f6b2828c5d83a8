using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Actions;

/// <summary>An open deal in the order of what an hour, or a week, put into it can be expected to bring.</summary>
public sealed class PlacedDeal : IHasOpportunity
{
    internal PlacedDeal(QualificationResult result, AgeChance chance, decimal amount, string? currency, double remaining, TimeUnit unit)
    {
        Opportunity = result.Opportunity;
        Verdict = result.Verdict;
        (Chance, Amount, Currency, Remaining, Unit) = (chance, amount, currency, remaining, unit);
        Return = Math.Round((decimal)chance.Share * amount / (decimal)remaining, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId => Opportunity.Id;

    /// <summary>What the deal is called.</summary>
    public string? Name => Opportunity.Name;

    /// <summary>The customer.</summary>
    public string? Account => Opportunity.Account;

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner => Opportunity.Owner;

    /// <summary>The deal's verdict.</summary>
    public Verdict? Verdict { get; }

    /// <summary>The share that was won of the team's deals that were still open at this age.</summary>
    public AgeChance Chance { get; }

    /// <summary>What the deal is worth, in the reporting currency where there is a rate.</summary>
    public decimal Amount { get; }

    /// <summary>The currency of the amount; null where the export names none.</summary>
    public string? Currency { get; }

    /// <summary>
    /// What the deal still takes if it is won: the median of what the team's won deals took that had taken as much by then, less that.
    /// </summary>
    public double Remaining { get; }

    /// <summary>Hours or weeks.</summary>
    public TimeUnit Unit { get; }

    /// <summary>The chance times the amount, divided by what remains: an amount per hour or per week.</summary>
    public decimal Return { get; }

    /// <summary>The deal.</summary>
    public Opportunity Opportunity { get; }

    /// <summary>The deal and what it is expected to bring.</summary>
    /// <returns>Such as <c>Harbour cranes: 640 USD an hour (62% of 50,000, 48 hours to go)</c>.</returns>
    public override string ToString()
    {
        var (per, one) = Unit == TimeUnit.Hours ? ("an hour", "hour") : ("a week", "week");
        var togo = FormattableString.Invariant($"{Remaining:0.#}") is var count && count == "1" ? "1 " + one : $"{count} {one}s";
        return FormattableString.Invariant(
            $"{Wording.Name(Name ?? OpportunityId ?? "deal", 40)}: {Return:#,##0} {(Currency is null ? "" : Currency + " ")}{per}")
            + FormattableString.Invariant($" ({100 * Chance.Share:0}% of {Amount:#,##0}, {togo} to go)");
    }
}
