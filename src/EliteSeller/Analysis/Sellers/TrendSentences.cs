namespace EliteSeller.Analysis.Sellers;

/// <summary>The sentences of a seller's trend.</summary>
internal static class TrendSentences
{
    /// <summary>The verdict, and each figure that could be compared.</summary>
    public static string Summarize(SellerTrend trend)
    {
        var figures = trend.Figures.Where(figure => figure.PValue is not null).Select(figure => figure.ToString()).ToArray();
        return figures.Length == 0
            ? "unknown (each of two periods needs five closed deals)"
            : $"{Word(trend.Verdict)}: {string.Join("; ", figures)}";
    }

    /// <summary>A figure in the later and the earlier period.</summary>
    public static string Describe(TrendFigure figure)
    {
        var change = figure.Name switch
        {
            SellerTrend.WinRate => FormattableString.Invariant(
                $"won {Won(figure.After, figure.CountAfter)}, before {Won(figure.Before, figure.CountBefore)}") + Overdue(figure),
            SellerTrend.DaysToNo => $"a no takes {Number(figure.After)} days, before {Number(figure.Before)}" + Counts(figure),
            _ => $"a lost deal takes {Number(figure.After)} hours, before {Number(figure.Before)}" + Counts(figure),
        };
        return $"{change}: {Word(figure.Verdict)}";
    }

    /// <summary>A verdict in words.</summary>
    public static string Word(TrendVerdict verdict) => verdict switch
    {
        TrendVerdict.Unknown => "unknown",
        TrendVerdict.CouldBeLuck => "could be luck",
        TrendVerdict.Improved => "improved",
        TrendVerdict.Declined => "declined",
        _ => "mixed",
    };

    private static string Won(double? share, int count) => FormattableString.Invariant($"{(share ?? 0) * count:0} of {count}");

    private static string Number(double? value) => value is { } known ? FormattableString.Invariant($"{known:0}") : "unknown";

    private static string Counts(TrendFigure figure) =>
        FormattableString.Invariant($" (n = {figure.CountAfter} and {figure.CountBefore})");

    private static string Overdue(TrendFigure figure) => figure.OverdueBefore + figure.OverdueAfter == 0 ? "" : FormattableString.Invariant(
        $" (with {figure.OverdueAfter} and {figure.OverdueBefore} that became overdue as not won)");
}
