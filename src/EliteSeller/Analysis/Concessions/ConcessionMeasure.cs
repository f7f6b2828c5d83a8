namespace EliteSeller.Analysis.Concessions;

/// <summary>What the concessions of one deal add up to (briefing 40: give some, get some).</summary>
public sealed class ConcessionMeasure
{
    /// <summary>Measures one deal.</summary>
    /// <param name="deal">The concessions.</param>
    /// <param name="options">How quarters, working days and money are counted.</param>
    public ConcessionMeasure(DealConcessions deal, ConcessionMeasureOptions options)
    {
        Concessions = deal ?? throw new ArgumentNullException(nameof(deal));
        _ = options ?? throw new ArgumentNullException(nameof(options));
        Money = new ConcessionMoney(deal, options.Rates);
        OpportunityId = deal.OpportunityId;
        Gives = deal.Gives.Count;
        Gets = deal.Gets.Count;
        GiveValue = Money.Sum(deal.Gives);
        GetValue = Money.Sum(deal.Gets);
        Currency = Money.Currency;
        OneSided = deal.Gives.Where(give => deal.AnswersTo(give).Count == 0).ToArray().Readable();
        Late = deal.Gives.Where(give => deal.AnswersTo(give) is { Count: > 0 } gets && gets.All(get => get.On > give.On)).ToArray()
            .Readable();
        Unwritten = deal.Gets.Where(get => get.Written is not true).ToArray().Readable();
        Run = LongestRunOf(deal).Readable();
        QuarterEnd = deal.Gives.Where(give => IsAtQuarterEnd(give.On, options)).ToArray().Readable();
        Trend = TrendOf(deal.Gives.Select(Money.Of).OfType<decimal>().ToArray(), Money.Problem is not null);
        FirstDate = deal.Lines[0].On;
        LastDate = deal.Lines[deal.Lines.Count - 1].On;
    }

    /// <summary>The id of the deal.</summary>
    public string OpportunityId { get; }

    /// <summary>How often the seller gave.</summary>
    public int Gives { get; }

    /// <summary>How often the customer gave.</summary>
    public int Gets { get; }

    /// <summary>
    /// What the gives with a value are worth together, in <see cref="Currency"/>; null when none has one or currencies are mixed.
    /// </summary>
    public decimal? GiveValue { get; }

    /// <summary>
    /// What the gets with a value are worth together, in <see cref="Currency"/>; null when none has one or currencies are mixed.
    /// </summary>
    public decimal? GetValue { get; }

    /// <summary>The currency of both sums, or null.</summary>
    public string? Currency { get; }

    /// <summary>Gives for which the customer gave nothing in return.</summary>
    public int OneSidedConcessions => OneSided.Count;

    /// <summary>Gives for which the customer gave something only on a later day.</summary>
    public int LateGets => Late.Count;

    /// <summary>Gets that are not in writing.</summary>
    public int UnwrittenGets => Unwritten.Count;

    /// <summary>Whether the seller's gives shrink or grow.</summary>
    public GiveTrend Trend { get; }

    /// <summary>The most gives in a row without a get between them.</summary>
    public int LongestRun => Run.Count;

    /// <summary>Gives in the last working days of a fiscal quarter, when the calendar negotiates instead of the seller.</summary>
    public int QuarterEndGives => QuarterEnd.Count;

    /// <summary>The day of the first line.</summary>
    public DateTime FirstDate { get; }

    /// <summary>The day of the last line.</summary>
    public DateTime LastDate { get; }

    /// <summary>The lines themselves.</summary>
    public DealConcessions Concessions { get; }

    /// <summary>The naked gives.</summary>
    public IReadOnlyList<LedgerEntry> OneSided { get; }

    /// <summary>The gives that were answered only on a later day.</summary>
    public IReadOnlyList<LedgerEntry> Late { get; }

    /// <summary>The gets that are not in writing.</summary>
    public IReadOnlyList<LedgerEntry> Unwritten { get; }

    /// <summary>The gives of the longest run.</summary>
    public IReadOnlyList<LedgerEntry> Run { get; }

    /// <summary>The gives at the end of a quarter.</summary>
    public IReadOnlyList<LedgerEntry> QuarterEnd { get; }

    /// <summary>What makes the sums impossible, or null.</summary>
    public Problem? Problem => Money.Problem;

    /// <summary>What each line is worth.</summary>
    internal ConcessionMoney Money { get; }

    /// <summary>The deal and how often each side gave.</summary>
    /// <returns>Such as <c>D-12: 3 gives, 1 gets</c>.</returns>
    public override string ToString() => Concessions.ToString();

    private static bool IsAtQuarterEnd(DateTime day, ConcessionMeasureOptions options)
    {
        var end = FiscalQuarter.EndOf(day, options.FiscalYearStartMonth);
        return options.QuarterEndDays > 0 && day >= options.Calendar.Before(end.AddDays(1), options.QuarterEndDays);
    }

    private static GiveTrend TrendOf(decimal[] values, bool isMixed)
    {
        if (isMixed || values.Length < 2)
        {
            return GiveTrend.Unknown;
        }

        var steps = values.Skip(1).Zip(values, (later, earlier) => later.CompareTo(earlier)).ToArray();
        return (steps.Any(step => step > 0), steps.Any(step => step < 0)) switch
        {
            (true, true) => GiveTrend.Mixed,
            (true, false) => GiveTrend.Growing,
            (false, true) => GiveTrend.Shrinking,
            _ => GiveTrend.Steady,
        };
    }

    /// <summary>The longest run of gives without a get between them; of several of that length the latest.</summary>
    private static IReadOnlyList<LedgerEntry> LongestRunOf(DealConcessions deal) =>
        Runs(deal).Aggregate((IReadOnlyList<LedgerEntry>)[], (longest, run) => run.Count >= longest.Count ? run : longest);

    private static IEnumerable<IReadOnlyList<LedgerEntry>> Runs(DealConcessions deal)
    {
        var run = new List<LedgerEntry>();
        foreach (var line in deal.Lines)
        {
            if (line.Kind == LedgerKind.Give)
            {
                run.Add(line);
            }
            else
            {
                yield return run.ToArray();
                run.Clear();
            }
        }

        yield return run.ToArray();
    }
}
