namespace EliteSeller.Analysis.Sellers;

/// <summary>A fiscal quarter as day numbers, cut off at the as-of day.</summary>
internal sealed class QuarterSpan
{
    private QuarterSpan(FiscalQuarter quarter, int start, int fullEnd, int asOf)
    {
        Name = quarter.ToString();
        (Start, FullEnd, End, IsRunning) = (start, fullEnd, Math.Min(fullEnd, asOf), fullEnd > asOf);
    }

    public string Name { get; }

    public int Start { get; }

    /// <summary>The last day, or the as-of day in the running quarter.</summary>
    public int End { get; }

    /// <summary>The last day of the whole quarter.</summary>
    public int FullEnd { get; }

    public bool IsRunning { get; }

    /// <summary>The quarters from that of one day to that of another, in order.</summary>
    public static IReadOnlyList<QuarterSpan> Between(int first, int asOf, int startMonth)
    {
        var spans = new List<QuarterSpan>();
        for (var day = first; day <= asOf;)
        {
            var date = Day.Date(day)!.Value;
            var end = FiscalQuarter.EndOf(date, startMonth);
            var start = new DateTime(end.Year, end.Month, 1).AddMonths(-2);
            spans.Add(new QuarterSpan(FiscalQuarter.From(date, startMonth), Day.Number(start), Day.Number(end), asOf));
            day = Day.Number(end) + 1;
        }

        return spans;
    }
}
