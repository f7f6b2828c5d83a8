namespace EliteSeller.Analysis.Reports;

/// <summary>How far the file can be trusted.</summary>
public sealed class FileHealth
{
    /// <summary>Days without a newer date after which a file is called old; a weekly export is younger.</summary>
    private const int OldAfterDays = 14;

    /// <summary>Under so many open deals a habit of the file is not told from chance.</summary>
    private const int LeastOpen = 5;

    private const double StaleFrom = 0.9;

    private readonly DateTime _asOf;

    internal FileHealth(int open, int overdue, int blankAmounts, DateTime? newestDay, DateTime asOf, IReadOnlyList<string> blindSpots,
        IReadOnlyList<FileWideRule> fileWide, DateTime? newestRecord, int rules)
    {
        _asOf = asOf;
        Rules = rules;
        NewestRecord = newestRecord;
        Open = open;
        Overdue = overdue;
        BlankAmounts = blankAmounts;
        NewestDay = newestDay;
        AgeDays = newestDay is { } day ? (asOf - day).Days : null;
        BlindSpots = blindSpots;
        FileWide = fileWide;
    }

    /// <summary>How many open deals there are.</summary>
    public int Open { get; }

    /// <summary>How many of them have a close date that is past.</summary>
    public int Overdue { get; }

    /// <summary>The share of overdue deals, from 0 to 1; null without open deals.</summary>
    public double? OverdueShare => Open == 0 ? null : (double)Overdue / Open;

    /// <summary>How many open deals have no amount.</summary>
    public int BlankAmounts { get; }

    /// <summary>The newest day of the file that is not after the as-of day.</summary>
    public DateTime? NewestDay { get; }

    /// <summary>Days from that day to the as-of day.</summary>
    public int? AgeDays { get; }

    /// <summary>
    /// The newest day on which something was recorded (created, changed, moved or active) that is not after the as-of day.
    /// </summary>
    public DateTime? NewestRecord { get; }

    /// <summary>Whether nothing was recorded in the last two weeks before the as-of day.</summary>
    public bool IsOld => NewestRecord is { } day && (_asOf - day).Days > OldAfterDays;

    /// <summary>
    /// Whether nine of ten open deals are past their close date: then the verdicts show the age of the file, not of the deals.
    /// </summary>
    public bool IsStale => Open >= LeastOpen && OverdueShare >= StaleFrom;

    /// <summary>How many of the rules in force look at columns of an export.</summary>
    public int Rules { get; }

    /// <summary>The rules that the file has no column for.</summary>
    public IReadOnlyList<string> BlindSpots { get; }

    /// <summary>Rules that fail on more than half of the open deals: said once, not deal by deal.</summary>
    public IReadOnlyList<FileWideRule> FileWide { get; }

    /// <summary>The overdue share.</summary>
    /// <returns>Such as <c>1,500 of 1,700 open deals are overdue</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Overdue:#,##0} of {Open:#,##0} open deals are overdue");
}
