using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// Everything that is counted of one group in one currency while rows pass. It grows with the variety of a file, not its length.
/// </summary>
internal sealed class GroupAccumulator(string group, string? currency)
{
    private readonly Dictionary<int, DayCounts> _openAges = [];
    private (string? Reason, string? Competitor, string? Stage, string? Status) _lastLoss;
    private DealEnding? _lastEnding;

    public string Group { get; } = group;

    public string? Currency { get; } = currency;

    public int Open { get; private set; }

    public int Won { get; private set; }

    public int Lost { get; private set; }

    /// <summary>The deals of each ending.</summary>
    public EndingAccumulator[] Endings { get; } = [.. PipelineMeasure.AllEndings.Select(_ => new EndingAccumulator())];

    public int ClosedUndated { get; private set; }

    public int OpenUndated { get; private set; }

    /// <summary>Closed deals that were created after they were closed.</summary>
    public int DatesReversed { get; private set; }

    public decimal OpenAmount { get; private set; }

    public decimal WonAmount { get; private set; }

    public decimal LostAmount { get; private set; }

    public int AmountBlank { get; private set; }

    /// <summary>How many open, won and lost deals have an amount.</summary>
    public int OpenWithAmount { get; private set; }

    public int WonWithAmount { get; private set; }

    public int LostWithAmount { get; private set; }

    public int AtRisk { get; private set; }

    public int AtRiskUnknown { get; private set; }

    public decimal AtRiskAmount { get; private set; }

    public DayCounts DaysToWin { get; } = new();

    public LossAccumulator Losses { get; } = new();

    public IdleAccumulator Idle { get; } = new();

    public LongestLosses LostFromLateStage { get; } = new();

    public LongestLosses LostFromUnknownStage { get; } = new();

    /// <summary>Counts a deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="amount">Its amount, converted where rates were given.</param>
    /// <param name="atRisk">Whether a rule that tells of danger has failed; null when none could be judged, and for closed deals.</param>
    /// <param name="times">How long wins take; the deal adds to it.</param>
    /// <param name="asOf">The number of the day from which days are counted.</param>
    /// <param name="gate">When a gate had first failed on the deal, or null.</param>
    public void Add(in PipelineDeal deal, decimal? amount, bool? atRisk, WinTimes times, int asOf, GateFailure? gate = null)
    {
        AmountBlank += amount is null ? 1 : 0;
        OpenWithAmount += amount is not null && deal.Outcome == DealOutcome.Open ? 1 : 0;
        WonWithAmount += amount is not null && deal.Outcome == DealOutcome.Won ? 1 : 0;
        LostWithAmount += amount is not null && deal.Outcome == DealOutcome.Lost ? 1 : 0;
        Idle.Note(deal.Row.Table);
        var reference = times.NumberOf(deal.Pipeline, deal.Type);
        if (deal.Position is { } position)
        {
            times.AddPosition(deal.Pipeline, position);
        }

        var days = deal.Outcome == DealOutcome.Open ? AgeOf(deal, asOf) : DaysToClose(deal, asOf);
        var end = deal.Outcome == DealOutcome.Open || deal.ClosedOn == 0 ? asOf : Math.Min(deal.ClosedOn, asOf);
        Endings[(int)EndingOf(deal)].Add(deal.Hours, days, end, gate);
        switch (deal.Outcome)
        {
            case DealOutcome.Open:
                AddOpen(deal, amount, atRisk, reference, (days, asOf));
                break;
            case DealOutcome.Won:
                Won++;
                WonAmount += amount ?? 0;
                if (days is { } taken)
                {
                    DaysToWin.Add(taken);
                    times.AddWin(reference, taken);
                }

                break;
            default:
                AddLost(deal, amount, reference, days);
                break;
        }
    }

    /// <summary>Adds what another tally has counted.</summary>
    public void Add(GroupAccumulator other)
    {
        Open += other.Open;
        Won += other.Won;
        Lost += other.Lost;
        for (var ending = 0; ending < Endings.Length; ending++)
        {
            Endings[ending].Add(other.Endings[ending]);
        }

        ClosedUndated += other.ClosedUndated;
        OpenUndated += other.OpenUndated;
        DatesReversed += other.DatesReversed;
        OpenAmount += other.OpenAmount;
        WonAmount += other.WonAmount;
        LostAmount += other.LostAmount;
        AmountBlank += other.AmountBlank;
        OpenWithAmount += other.OpenWithAmount;
        WonWithAmount += other.WonWithAmount;
        LostWithAmount += other.LostWithAmount;
        AtRisk += other.AtRisk;
        AtRiskUnknown += other.AtRiskUnknown;
        AtRiskAmount += other.AtRiskAmount;
        DaysToWin.Add(other.DaysToWin);
        Losses.Add(other.Losses);
        Idle.Add(other.Idle);
        LostFromLateStage.Add(other.LostFromLateStage);
        LostFromUnknownStage.Add(other.LostFromUnknownStage);
        foreach (var ages in other._openAges)
        {
            LossAccumulator.TallyOf(_openAges, ages.Key).Add(ages.Value);
        }
    }

    /// <summary>
    /// Open deals older than nine of ten wins ever were: bad news that nobody has told yet; null where no win tells how long one takes.
    /// </summary>
    public int? OverdueOpenDeals(WinTimes times)
    {
        if (times.All.Count == 0 && Open > 0)
        {
            return null;
        }

        var count = 0;
        foreach (var ages in _openAges)
        {
            if (times.Of(ages.Key).Quantile(0.9) is { } line)
            {
                count += ages.Value.Count - ages.Value.CountUpTo(line);
            }
        }

        return count;
    }

    // Most lost deals of a file tell the same as the one before; only what is new is searched for words.
    private DealEnding EndingOf(in PipelineDeal deal)
    {
        if (deal.Outcome != DealOutcome.Lost)
        {
            return deal.Outcome == DealOutcome.Won ? DealEnding.Won : DealEnding.Open;
        }

        var loss = (deal.LossReason, deal.Competitor, deal.StageName, deal.Status);
        if (_lastEnding is not { } ending || loss != _lastLoss)
        {
            ending = LossReasons.EndingOf(deal.LossReason, deal.Competitor, deal.StageName, deal.Status);
            (_lastLoss, _lastEnding) = (loss, ending);
        }

        return ending;
    }

    private static int? AgeOf(in PipelineDeal deal, int asOf) => deal.Created == 0 ? null : Math.Max(0, asOf - deal.Created);

    private void AddOpen(in PipelineDeal deal, decimal? amount, bool? atRisk, int reference, (int? Age, int AsOf) time)
    {
        Open++;
        OpenAmount += amount ?? 0;
        AtRiskUnknown += atRisk is null ? 1 : 0;
        if (atRisk == true)
        {
            AtRisk++;
            AtRiskAmount += amount ?? 0;
        }

        Idle.Add(deal, amount, time.AsOf);
        if (time.Age is { } age)
        {
            LossAccumulator.TallyOf(_openAges, reference).Add(age);
        }
        else
        {
            OpenUndated++;
        }
    }

    private void AddLost(in PipelineDeal deal, decimal? amount, int reference, int? days)
    {
        Lost++;
        LostAmount += amount ?? 0;
        Losses.Add(reference, deal.Position, days, deal.IsPositionOfHistory);
        if (deal.Position is null && days is not null)
        {
            LostFromUnknownStage.Add(deal, amount, Currency, days);
        }
        else if (deal.Position >= LossAccumulator.LatePosition)
        {
            LostFromLateStage.Add(deal, amount, Currency, days);
        }
    }

    private int? DaysToClose(in PipelineDeal deal, int asOf)
    {
        if (deal.Created == 0 || deal.ClosedOn == 0)
        {
            ClosedUndated++;
            return null;
        }

        // A closed deal whose date lies ahead was closed by the day of the file at the latest.
        var days = Math.Min(deal.ClosedOn, asOf) - deal.Created;
        if (days < 0)
        {
            DatesReversed++;
            return null;
        }

        return days;
    }
}
