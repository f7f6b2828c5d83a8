using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The tables of a report's workbook.</summary>
internal static class ReportSheets
{
    private static readonly string[] Summary = ["Topic", "Item", "Currency", "Deals", "Amount", "Change"];

    private static readonly string[] Deals =
    [
        "Verdict", "Score", "Momentum", "Evidence", "Account", "Name", "Id", "Owner", "Stage", "Close date", "Amount", "Currency",
        "Summary", "Walk away since", "Times", "Reason", "Question",
    ];

    private static readonly string[] Findings = ["Account", "Name", "Id", "Owner", "Rule", "Since", "Summary", "Reason"];

    private static readonly string[] Questions = ["Owner", "Account", "Name", "Id", "Verdict", "Amount", "Currency", "Question", "Ask by"];

    private static readonly string[] Sellers =
    [
        "Owner", "Currency", "Open", "Open amount", "Pursue", "Pursue amount", "Ask", "Ask amount", "Cannot judge", "Walk away",
        "Walk-away amount", "Got better",
    ];

    /// <summary>The headers of all sheets, each once.</summary>
    public static IEnumerable<string> Headers =>
        new[] { Summary, Deals, Findings, Questions, Sellers }.SelectMany(header => header).Distinct(StringComparer.Ordinal);

    /// <summary>The sheets in their order.</summary>
    public static (string Name, IReadOnlyList<string> Header, IEnumerable<object?[]> Rows)[] Create(PipelineReport report) =>
    [
        ("Summary", Summary, SummaryRows(report)),
        ("Deals", Deals, DealsByVerdict(report).Select(DealRow)),
        ("Findings", Findings, DealsByVerdict(report).SelectMany(FindingRows)),
        ("Questions", Questions, report.Deals.Where(deal => deal.Question is not null)
            .OrderBy(deal => deal.Owner, StringComparer.Ordinal).ThenBy(deal => deal.Verdict).ThenByDescending(deal => deal.Amount)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal).Select(QuestionRow)),
        ("Sellers", Sellers, report.Sellers.Shown.SelectMany(SellerRows)),
    ];

    private static IEnumerable<ReportDeal> DealsByVerdict(PipelineReport report) => report.Deals
        .OrderBy(deal => deal.Verdict).ThenByDescending(deal => deal.Amount).ThenBy(deal => deal.Id, StringComparer.Ordinal);

    private static IEnumerable<object?[]> SummaryRows(PipelineReport report)
    {
        yield return Line("Report", $"Pipeline report {Labels(report.AsOf)}");
        foreach (var warning in report.Warnings)
        {
            yield return Line("Warning", $"{warning.Text} {warning.Advice}");
        }

        yield return Line("Decision", report.Headline);
        yield return Line("Pipeline", report.Sentence);
        foreach (var figure in report.Figures)
        {
            yield return ["Figure", figure.Name, figure.Currency, figure.Deals, figure.Value, figure.Change];
        }

        foreach (var stage in report.IsDecidable ? report.Stages.Shown : [])
        {
            foreach (var amounts in stage.Amounts)
            {
                yield return ["Stage", stage.Stage ?? "(no stage)", amounts.Currency, amounts.Open.Deals, amounts.Open.Amount, null];
            }
        }

        foreach (var better in report.IsDecidable ? report.Improvements?.Shown ?? [] : [])
        {
            yield return ["Got better", $"{better.Name ?? better.Id} ({better.Owner}): {better.Text}", better.Currency, null, better.Amount,
                null];
        }

        foreach (var concern in report.Concerns.Shown)
        {
            yield return ["Needs a word", $"{concern.Name ?? concern.Id} ({concern.Owner}): {concern.Text}", concern.Currency, null,
                concern.Amount, null];
        }

        foreach (var fault in report.Quality)
        {
            yield return ["Data quality", fault.Name, null, fault.Deals, null, null];
        }

        foreach (var one in report.Suppressions)
        {
            yield return Line("Suppressed", $"{one.Rule} for {one.OpportunityId} until {Labels(one.Expires)}: {one.Reason} ({one.Owner})");
        }

        foreach (var source in report.Sources)
        {
            yield return Line(source.IsPrevious ? "Earlier export" : "Export", source.ToString());
        }

        yield return Line("Policy", report.Policy?.ToString());
    }

    private static object?[] Line(string topic, string? item) => [topic, item, null, null, null, null];

    private static object?[] DealRow(ReportDeal deal) =>
    [
        ReportTemplateModel.Words(deal.Verdict), deal.Score, deal.Momentum, deal.Evidence, deal.Account, deal.Name, deal.Id, deal.Owner,
        deal.Stage, deal.CloseDate, deal.Amount, deal.Currency, deal.Summary, deal.WalkAwaySince,
        deal.WalkAwayRuns == 0 ? null : deal.WalkAwayRuns, deal.Reason, deal.Question,
    ];

    private static IEnumerable<object?[]> FindingRows(ReportDeal deal) => deal.Failed.Select(finding => new object?[]
    {
        deal.Account, deal.Name, deal.Id, deal.Owner, finding.Rule, finding.Since, finding.Summary, finding.Reason,
    });

    private static object?[] QuestionRow(ReportDeal deal) =>
    [
        deal.Owner, deal.Account, deal.Name, deal.Id, ReportTemplateModel.Words(deal.Verdict), deal.Amount, deal.Currency, deal.Question,
        deal.Due,
    ];

    private static IEnumerable<object?[]> SellerRows(SellerAgenda seller) => seller.Verdicts.Amounts.Select((amounts, place) => new object?[]
    {
        seller.Owner ?? "(no owner)", amounts.Currency, amounts.Open.Deals, amounts.Open.Amount, amounts.Pursue.Deals,
        amounts.Pursue.Amount, amounts.AskForNo.Deals, amounts.AskForNo.Amount, amounts.CannotQualify.Deals, amounts.WalkAway.Deals,
        amounts.WalkAway.Amount, place == 0 ? seller.Better : null,
    });

    private static string Labels(DateTime day) => Analysis.Roadmaps.Labels.DayMonthYear(day);
}
