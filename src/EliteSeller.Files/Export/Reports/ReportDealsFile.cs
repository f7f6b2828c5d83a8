using System.Globalization;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The table beside a report: every deal that was looked at, so that nothing is lost that the page had no room for.</summary>
public static class ReportDealsFile
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    private static readonly string[] Header =
    [
        "OpportunityId", "Name", "Account", "Owner", "Amount", "Currency", "Stage", "ForecastCategory", "CloseDate", "PushedFrom",
            "Outcome", "Verdict", "Score", "Momentum", "Evidence",
        "BadNews", "BadNewsSince", "NewDeal", "News", "Reason", "Question", "Due", "Action", "ActionStatus", "TimesAsked", "LossReason",
    ];

    /// <summary>The name of the file beside a report.</summary>
    /// <param name="report">The path of the report.</param>
    /// <returns>Such as <c>report-deals.csv</c> beside <c>report.html</c>.</returns>
    public static string PathBeside(string report) =>
        Path.Combine(Path.GetDirectoryName(report) ?? "", Path.GetFileNameWithoutExtension(report) + "-deals.csv");

    /// <summary>Writes the table.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <param name="style">How the bytes look; the default unless given.</param>
    public static void Write(PipelineReport report, Stream output, CsvStyle? style = null)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        using var writer = new CsvTableWriter(output, Header, style);
        foreach (var deal in report.Deals)
        {
            writer.Write(Open(deal));
        }

        foreach (var deal in report.Closed)
        {
            writer.Write(Closed(deal));
        }
    }

    private static IEnumerable<string?> Open(ReportDeal deal) =>
    [
        deal.Id, deal.Name, deal.Account, deal.Owner, Number(deal.Amount), deal.Currency, deal.Stage, deal.ForecastCategory,
            Day(deal.CloseDate), Day(deal.PushedFrom), nameof(DealOutcome.Open),
        deal.Verdict.ToString(), Number(deal.Score), Number(deal.Momentum), Number(deal.Evidence), deal.BadNews == BadNewsAge.None
            ? null : deal.BadNews.ToString(), Day(deal.Since),
        deal.IsNewDeal
            ? "Yes" : null, deal.News.Count == 0
            ? null : string.Join(" ", deal.News), deal.Reason, deal.Question, Day(deal.Due), deal.Action?.Exit.ToString(),
            deal.Action?.Status.ToString(), Number(deal.Action?.TimesAsked), null,
    ];

    private static IEnumerable<string?> Closed(ReportDeal deal) =>
    [
        deal.Id, deal.Name, deal.Account, deal.Owner, Number(deal.Amount), deal.Currency, deal.Stage, deal.ForecastCategory,
            Day(deal.CloseDate), null, deal.Outcome.ToString(),
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, deal.LossReason,
    ];

    private static string? Number(decimal? number) => number?.ToString(Neutral);

    private static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", Neutral);
}
