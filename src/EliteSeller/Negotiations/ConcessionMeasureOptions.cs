using System;
using System.Linq;
using EliteSeller.Currencies;
using EliteSeller.Qualification;
using EliteSeller.Qualification.Rules;
using EliteSeller.Roadmaps;

namespace EliteSeller.Negotiations;

/// <summary>How quarters, working days and money are counted.</summary>
public sealed class ConcessionMeasureOptions
{
    /// <summary>The first month of the fiscal year, from 1 to 12.</summary>
    public int FiscalYearStartMonth { get; set; } = 1;

    /// <summary>How many working days before its end a quarter counts as ending.</summary>
    public int QuarterEndDays { get; set; } = 10;

    /// <summary>The working days.</summary>
    public WorkingCalendar Calendar { get; set; } = WorkingCalendar.MondayToFriday;

    /// <summary>Rates for deals whose values are in several currencies, or null. Their sums are in the reporting currency.</summary>
    public ExchangeRates? Rates { get; set; }

    /// <summary>What a policy says about quarters, with rates.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="rates">The rates, or null.</param>
    /// <returns>The options.</returns>
    public static ConcessionMeasureOptions Of(QualificationPolicy policy, ExchangeRates? rates)
    {
        var care = (policy ?? throw new ArgumentNullException(nameof(policy))).Rules.First(rule => rule.Definition.Id == CareNotTooMuchRule.Definition.Id);
        return new ConcessionMeasureOptions
        {
            FiscalYearStartMonth = policy.FiscalYearStartMonth,
            QuarterEndDays = (int)care.Threshold("QuarterEndDays").Value,
            Rates = rates,
        };
    }
}
