namespace EliteSeller.Analysis.Pipelines;

/// <summary>The hours and days of deals with one ending.</summary>
internal sealed class EndingAccumulator
{
    public int Deals { get; private set; }

    public decimal Hours { get; private set; }

    public int DealsWithHours { get; private set; }

    public long Days { get; private set; }

    public int DealsWithDays { get; private set; }

    public int GateFailed { get; private set; }

    public long DaysAfterGate { get; private set; }

    public decimal HoursAfterGate { get; private set; }

    public int DealsWithHoursAfterGate { get; private set; }

    /// <summary>Counts a deal.</summary>
    /// <param name="hours">The hours put into it, or null.</param>
    /// <param name="days">Its days, or null.</param>
    /// <param name="end">The day of its end, or the as-of day.</param>
    /// <param name="gate">When a gate had first failed, or null.</param>
    public void Add(decimal? hours, int? days, int end, GateFailure? gate)
    {
        Deals++;
        if (hours is { } spent)
        {
            Hours += spent;
            DealsWithHours++;
        }

        Days += days ?? 0;
        DealsWithDays += days is null ? 0 : 1;
        if (gate is not { } failure)
        {
            return;
        }

        GateFailed++;
        DaysAfterGate += Math.Max(0, end - failure.Day);
        if (hours is { } all && failure.Hours is { } before)
        {
            DealsWithHoursAfterGate++;
            HoursAfterGate += Math.Max(0, all - before);
        }
    }

    public void Add(EndingAccumulator other)
    {
        Deals += other.Deals;
        Hours += other.Hours;
        DealsWithHours += other.DealsWithHours;
        Days += other.Days;
        DealsWithDays += other.DealsWithDays;
        GateFailed += other.GateFailed;
        DaysAfterGate += other.DaysAfterGate;
        HoursAfterGate += other.HoursAfterGate;
        DealsWithHoursAfterGate += other.DealsWithHoursAfterGate;
    }
}
