namespace EliteSeller.Analysis.Reports;

/// <summary>How far the file can be trusted.</summary>
public sealed class FileHealth
{
    internal FileHealth(int open, int overdue, int blankAmounts, DateTime? newestDay, DateTime asOf, IReadOnlyList<string> blindSpots,
        IReadOnlyList<FileWideRule> fileWide)
    {
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

    /// <summary>The rules that the file cannot answer.</summary>
    public IReadOnlyList<string> BlindSpots { get; }

    /// <summary>Rules that fail on more than half of the open deals: said once, not deal by deal.</summary>
    public IReadOnlyList<FileWideRule> FileWide { get; }

    /// <summary>The overdue share.</summary>
    /// <returns>Such as <c>1,500 of 1,700 open deals are overdue</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Overdue:#,##0} of {Open:#,##0} open deals are overdue");
}
