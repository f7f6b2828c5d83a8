namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// What the deals of a group with one ending took: hours and days, in all and after the first day on which a gate had failed.
/// </summary>
/// <remarks>
/// Null means that no deal records it. What was spent after a gate had failed is known from earlier exports alone (-History); compare it
/// between won and lost deals, because a gate may fail on a deal that is won.
/// </remarks>
public sealed class EndingCost
{
    internal EndingCost(DealEnding ending, string group, EndingAccumulator counts, bool hasGates)
    {
        Ending = ending;
        Group = group;
        Deals = counts.Deals;
        (Hours, DealsWithHours) = (counts.DealsWithHours == 0 ? null : counts.Hours, counts.DealsWithHours);
        (Days, DealsWithDays) = (counts.DealsWithDays == 0 ? null : counts.Days, counts.DealsWithDays);
        if (hasGates)
        {
            (GateFailed, DaysAfterGate) = (counts.GateFailed, counts.DaysAfterGate);
            (HoursAfterGate, DealsWithHoursAfterGate) =
                (counts.DealsWithHoursAfterGate == 0 ? null : counts.HoursAfterGate, counts.DealsWithHoursAfterGate);
        }
    }

    /// <summary>The group, as in the measure that this belongs to.</summary>
    public string Group { get; }

    /// <summary>How the deals ended.</summary>
    public DealEnding Ending { get; }

    /// <summary>How many deals.</summary>
    public int Deals { get; }

    /// <summary>The hours put into them.</summary>
    public decimal? Hours { get; }

    /// <summary>How many of the deals record hours.</summary>
    public int DealsWithHours { get; }

    /// <summary>The calendar days from creation to the end, or to the as-of day, added up.</summary>
    public long? Days { get; }

    /// <summary>How many of the deals have dates.</summary>
    public int DealsWithDays { get; }

    /// <summary>How many of the deals had failed a gate while they were open; null without earlier exports.</summary>
    public int? GateFailed { get; }

    /// <summary>The calendar days after the first day on which a gate had failed, added up; null without earlier exports.</summary>
    public long? DaysAfterGate { get; }

    /// <summary>The hours put in after that day; null where the exports do not record them.</summary>
    public decimal? HoursAfterGate { get; }

    /// <summary>How many of the deals these hours rest on.</summary>
    public int DealsWithHoursAfterGate { get; }

    /// <summary>The ending and how many deals it was.</summary>
    /// <returns>Such as <c>NoDecision: 4 deals</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Ending}: {Deals} {(Deals == 1 ? "deal" : "deals")}");
}
