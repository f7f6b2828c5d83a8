using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Says in one sentence how the pipeline changed.</summary>
internal static class ReportSentence
{
    public static string Write(
        DateTime asOf, IReadOnlyList<DealEntry> open, IReadOnlyList<PipelineWaterfall>? waterfalls, SlippedDeal? largest)
    {
        var now = open.Count == 0 ? $"On {Date(asOf)} no deal is open"
            : $"On {Date(asOf)} {Deals(open.Count)} {(open.Count == 1 ? "is" : "are")} open{Worth(MoneySum.Sum(open))}";
        if (waterfalls is null)
        {
            return now + ".";
        }

        var moved = waterfalls.Count == 1
            ? Moved(waterfalls[0])
            : string.Join("; ", waterfalls.Take(3).Select(Moved))
            + (waterfalls.Count > 3 ? FormattableString.Invariant($"; and {waterfalls.Count - 3} more currencies") : "");
        var slip = largest is null ? "no close date moved back" : "the largest slip is " + Slip(largest);
        return (moved.Length == 0 ? now : $"Since {Date(waterfalls[0].From!.Value)} {moved}") + "; " + slip + ".";
    }

    private static string Moved(PipelineWaterfall one)
    {
        var parts = new List<string>();
        Add(parts, one.Won, one.WonDeals, "won");
        Add(parts, one.Lost, one.LostDeals, "lost");
        Add(parts, one.New, one.NewDeals, "new");
        Add(parts, one.Reopened, one.ReopenedDeals, "reopened");
        Add(parts, one.Gone, one.GoneDeals, "missing from the export");
        if (one.AmountUp + one.AmountDown is var changed && changed != 0)
        {
            parts.Add($"{ReportMoney.Text(Math.Abs(changed), null)} {(changed > 0 ? "up" : "down")} by changed amounts");
        }

        var way = $"the open pipeline went from {ReportMoney.Text(one.Opening, null)} to {ReportMoney.Text(one.Closing, one.Currency)}";
        return parts.Count == 0 ? $"{way} and nothing was won, lost or added" : $"{way}: {string.Join(", ", parts)}";
    }

    private static void Add(List<string> parts, decimal amount, int deals, string what)
    {
        if (deals > 0)
        {
            // Deals without an amount move the count and no sum.
            parts.Add(amount == 0 ? $"{Deals(deals)} {what}" : $"{ReportMoney.Text(Math.Abs(amount), null)} {what} ({Deals(deals)})");
        }
    }

    private static string Slip(SlippedDeal deal) => 
        $"{DisplayText.Shorten(deal.Name ?? deal.Id, 60)}, "
            + $"{(deal.Amount is { } amount ? ReportMoney.Text(amount, deal.Currency) + ", " : "")}from {Date(deal.From)} to "
            + $"{Date(deal.To)}";

    private static string Date(DateTime day) => Wording.Date(Day.Number(day));

    private static string Worth(IReadOnlyList<MoneySum> sums) =>
        sums.Count == 0 ? "" : " worth " + string.Join(" and ", sums.Take(3).Select(sum => sum.ToString()))
        + (sums.Count > 3 ? FormattableString.Invariant($" and {sums.Count - 3} more currencies") : "");

    private static string Deals(int count) => count == 1 ? "1 deal" : FormattableString.Invariant($"{count:#,##0} deals");
}
