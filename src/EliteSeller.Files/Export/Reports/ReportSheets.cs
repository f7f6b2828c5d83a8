using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Workbooks;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The tables of a report's workbook.</summary>
internal static class ReportSheets
{
    private static readonly SheetColumn Account = new("Account", 24);
    private static readonly SheetColumn Name = new("Name", 26);
    private static readonly SheetColumn Id = new("Id", 12);
    private static readonly SheetColumn Owner = new("Owner", 18);
    private static readonly SheetColumn Amount = new("Amount", 13, CellLook.Amount);
    private static readonly SheetColumn Currency = new("Currency", 9);

    private static readonly SheetColumn[] Summary =
        [new("Topic", 16), new("Item", 80), Currency, Count("Deals"), Amount, new("Change", 13, CellLook.Change)];

    private static readonly SheetColumn[] Deals =
    [
        new("Verdict", 15), Figure("Score", 8), Figure("Momentum", 11), Figure("Evidence", 10), Account, Name, Id, Owner, new("Stage", 14),
        new("Close date", 12, CellLook.Day), Amount, Currency, new("Summary", 38), new("Walk away since", 12, CellLook.Day), Count("Times"),
    ];

    private static readonly SheetColumn[] Findings =
        [Account, Name, Id, Owner, new("Rule", 22), new("Since", 12, CellLook.Day), new("Summary", 38), new("Reason", 60)];

    private static readonly SheetColumn[] Questions =
        [Owner, Account, Name, Id, new("Verdict", 15), Amount, Currency, new("Question", 60), new("Ask by", 12, CellLook.Day)];

    private static readonly SheetColumn[] Sellers =
    [
        Owner, Currency, Count("Open"), Sum("Open amount"), Count("Pursue"), Sum("Pursue amount"), Count("Ask"), Sum("Ask amount"),
        Count("Cannot judge"), Count("Walk away"), Sum("Walk-away amount"), Count("Got better"),
        Count("Asked before"), Count("Kept"), Count("Overdue"), Count("Third time"),
    ];

    /// <summary>The sheets in their order.</summary>
    public static IReadOnlyList<Sheet> Create(PipelineReport report) =>
    [
        new("Summary", Summary, SummaryRows(report)),
        new("Deals", Deals, DealsByVerdict(report).Select(DealRow)) { Rules = [.. VerdictColors(0)] },
        new("Findings", Findings, DealsByVerdict(report).SelectMany(FindingRows)),
        new("Questions", Questions, report.Deals.Where(deal => deal.Question is not null)
            .OrderBy(deal => deal.Owner, StringComparer.Ordinal).ThenBy(deal => deal.Verdict).ThenByDescending(deal => deal.Amount)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal).Select(QuestionRow)) { Rules = [.. VerdictColors(4)] },
        new("Sellers", Sellers, report.Sellers.Shown.SelectMany(SellerRows)),
    ];

    private static IEnumerable<SheetRule> VerdictColors(int column) =>
        new[]
        {
            (Verdict.WalkAway, CellColor.Red), (Verdict.AskForNo, CellColor.Yellow), (Verdict.CannotQualify, CellColor.Grey),
            (Verdict.Pursue, CellColor.Green),
        }.Select(pair => new SheetRule(
            column, column, $"${Sheet.Letter(column)}2=\"{ReportTemplateModel.Words(pair.Item1)}\"", pair.Item2));

    private static SheetColumn Count(string header) => new(header, 9, CellLook.Amount);

    private static SheetColumn Sum(string header) => new(header, 13, CellLook.Amount);

    private static SheetColumn Figure(string header, int width) => new(header, width, CellLook.Figure);

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
            yield return figure.Deals is null
                ? Line("Figure", FormattableString.Invariant($"{figure.Name}: {figure.Value:0.#} of 100"))
                : ["Figure", figure.Name, figure.Currency, figure.Deals, figure.Value, figure.Change];
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
        deal.WalkAwayRuns == 0 ? null : deal.WalkAwayRuns,
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

    private static IEnumerable<object?[]> SellerRows(SellerAgenda seller) => seller.Verdicts.Amounts.Select((amounts, place) =>
        new object?[]
    {
        seller.Owner ?? "(no owner)", amounts.Currency, amounts.Open.Deals, amounts.Open.Amount, amounts.Pursue.Deals,
        amounts.Pursue.Amount, amounts.AskForNo.Deals, amounts.AskForNo.Amount, amounts.CannotQualify.Deals, amounts.WalkAway.Deals,
        amounts.WalkAway.Amount, place == 0 ? seller.Better : null, place == 0 ? seller.Actions?.All.Count : null,
        place == 0 ? seller.Actions?.Kept : null, place == 0 ? seller.Actions?.Overdue.Count : null,
        place == 0 ? seller.Actions?.Repeated.Count : null,
    });

    private static string Labels(DateTime day) => Analysis.Roadmaps.Labels.DayMonthYear(day);
}
