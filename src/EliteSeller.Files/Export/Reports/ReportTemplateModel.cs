using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>
/// A report as tables, lists, texts and numbers and nothing else: what a template is given and what JSON holds. A template can reach
/// any public property of an object, so it gets none.
/// </summary>
internal static class ReportTemplateModel
{
    /// <summary>The tree of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="withBars">Whether the places of bars are added, which are no figures of the report.</param>
    /// <returns>A table of tables, lists, texts, numbers and nulls.</returns>
    public static IReadOnlyDictionary<string, object?> Create(PipelineReport report, bool withBars) => new Dictionary<string, object?>
    {
        ["asOf"] = Day(report.AsOf),
        ["previousDay"] = Day(report.PreviousDay),
        ["headline"] = report.Headline,
        ["warnings"] = report.Warnings.Select(warning =>
            new Dictionary<string, object?> { ["text"] = warning.Text, ["advice"] = warning.Advice }).ToArray(),
        ["isDecidable"] = report.IsDecidable,
        ["figures"] = FigureTemplateModel.Create(report.Figures, report.PreviousDay, withBars),
        ["stagePictures"] = report.IsDecidable ? PictureTemplateModel.Stages(report, withBars) : [],
        ["trends"] = report.IsDecidable ? PictureTemplateModel.Trends(report, withBars) : [],
        ["runs"] = report.Runs.Count,
        ["dropOrDefend"] = Deals(report.DropOrDefend, report.DropOrDefendAmounts),
        ["improvements"] = report.Improvements is { } better ? Capped(better, Remark) : null,
        ["concerns"] = Capped(report.Concerns, Remark),
        ["pursue"] = Deals(report.Pursue, report.PursueAmounts),
        ["quality"] = report.Quality.Select(fault =>
            new Dictionary<string, object?> { ["name"] = fault.Name, ["deals"] = fault.Deals }).ToArray(),
        ["suppressions"] = report.Suppressions.Select(Suppressed).ToArray(),
        ["sentence"] = report.Sentence,
        ["news"] = Deals(report.News, report.NewsAmounts),
        ["severalCurrencies"] = report.AllStages.Amounts.Count > 1 || report.Forecasts.Count > 1 || report.Waterfalls?.Count > 1,
        ["waterfalls"] = report.Waterfalls is { } waterfalls
            ? Capped(waterfalls, waterfall => WaterfallTemplateModel.Create(waterfall, withBars)) : null,
        ["quarter"] = report.Quarter,
        ["quarterEnds"] = Day(report.QuarterEnds),
        ["forecasts"] = Capped(report.Forecasts, forecast => ForecastTemplateModel.Create(forecast, withBars)),
        ["askBy"] = Day(report.Deals.Count == 0 ? null : report.Deals[0].Due),
        ["sellers"] = SellerTemplateModel.Create(report.Sellers),
        ["actions"] = report.Actions is { } actions ? Actions(actions) : null,
        ["oldBadNews"] = new Dictionary<string, object?> { ["deals"] = report.OldBadNews.Deals,
            ["amounts"] = Sums(report.OldBadNews.Amounts), ["oldest"] = Day(report.OldBadNews.Oldest) },
        ["health"] = Health(report.Health),
        ["walkAway"] = Deals(report.WalkAway, report.WalkAwayAmounts),
        ["stages"] = Capped(report.Stages, Stage),
        ["allStages"] = Stage(report.AllStages),
        ["closedDeals"] = report.ClosedDeals,
        ["closedGiven"] = report.ClosedDeals is not null,
        ["withoutId"] = report.WithoutId,
        ["review"] = report.Review is { } review ? ReviewTemplateModel.Create(review) : null,
        ["policy"] = report.Policy is { } policy
            ? new Dictionary<string, object?> { ["name"] = Text(policy.Name), ["hash"] = policy.Hash } : null,
        ["sources"] = report.Sources.Select(Source).ToArray(),
        ["dealsFile"] = report.DealsFile,
        ["reminder"] = report.Reminder is { } reminder
            ? new Dictionary<string, object?> { ["text"] = reminder.Text, ["briefing"] = reminder.Number, ["title"] = reminder.Title,
                ["author"] = reminder.Author, ["source"] = reminder.Source }
            : null,
    };

    /// <summary>A text of a customer on one line, with nothing in it that turns or hides writing; null when it is blank.</summary>
    public static string? Text(string? text, int longest = 80) =>
        DisplayText.Shorten(text, longest) is { Length: > 0 } shown ? shown : null;

    /// <summary>A day without a time, or null.</summary>
    public static DateTime? Day(DateTime? day) => day?.Date;

    public static Dictionary<string, object?> Capped<T>(CappedList<T> list, Func<T, object?> tree) => new()
    {
        ["shown"] = list.Shown.Select(tree).ToArray(),
        ["count"] = list.Count,
        ["cut"] = list.Cut,
    };

    public static object?[] Sums(IReadOnlyList<MoneySum> sums) =>
    [
        .. sums.Select(sum =>
            new Dictionary<string, object?> { ["currency"] = Text(sum.Currency, 12), ["amount"] = sum.Amount, ["deals"] = sum.Deals,
            ["blank"] = sum.Blank }),
    ];

    public static Dictionary<string, object?> Deal(ReportDeal deal)
    {
        var news = deal.News;
        return new Dictionary<string, object?>
        {
            ["id"] = Text(deal.Id),
            ["name"] = Text(deal.Name) ?? Text(deal.Id) ?? "(no name)",
            ["account"] = Text(deal.Account, 60),
            ["owner"] = Text(deal.Owner, 40) ?? "(no owner)",
            ["amount"] = deal.Amount,
            ["currency"] = Text(deal.Currency, 12),
            ["stage"] = Text(deal.Stage, 40),
            ["closeDate"] = Day(deal.CloseDate),
            ["pushedFrom"] = Day(deal.PushedFrom),
            ["verdict"] = Words(deal.Verdict),
            ["verdictClass"] = deal.Verdict.ToString().ToLowerInvariant(),
            ["score"] = deal.Score,
            ["momentum"] = deal.Momentum,
            ["evidence"] = deal.Evidence,
            ["badNews"] = deal.BadNews.ToString(),
            ["isNewDeal"] = deal.IsNewDeal,
            ["isNewlyCondemned"] = deal.IsNewlyCondemned,
            ["headline"] = deal.Headline,
            ["headlineSummary"] = deal.HeadlineSummary,
            ["moreNews"] = Math.Max(0, news.Count - 1),
            ["newsSince"] = Day(deal.NewsSince),
            ["since"] = Day(deal.Since),
            ["summary"] = deal.Summary,
            ["walkAwaySince"] = Day(deal.WalkAwaySince),
            ["walkAwayRuns"] = deal.WalkAwayRuns,
            ["decidedBy"] = Text(deal.DecidedBy),
            ["why"] = deal.Why,
            ["reason"] = deal.Reason,
            ["question"] = deal.Question,
            ["due"] = Day(deal.Due),
            ["timesAsked"] = deal.Action is { Status: ActionStatus.Open or ActionStatus.Overdue } action ? action.TimesAsked : 0,
        };
    }

    private static Dictionary<string, object?> Deals(CappedList<ReportDeal> deals, IReadOnlyList<MoneySum> amounts)
    {
        var tree = Capped(deals, Deal);
        tree["amounts"] = Sums(amounts);
        return tree;
    }

    /// <summary>A rounded amount for a headline, such as <c>$1.14M</c>.</summary>
    public static string Money(decimal amount, string? currency) => ReportMoney.Short(amount, currency);

    private static Dictionary<string, object?> Remark<TKind>(DealRemark<TKind> deal)
        where TKind : struct, Enum => new()
    {
        ["kind"] = deal.Kind.ToString(),
        ["id"] = Text(deal.Id),
        ["name"] = Text(deal.Name) ?? Text(deal.Id) ?? "(no name)",
        ["account"] = Text(deal.Account, 60),
        ["owner"] = Text(deal.Owner, 40) ?? "(no owner)",
        ["amount"] = deal.Amount,
        ["currency"] = Text(deal.Currency, 12),
        ["text"] = deal.Text,
    };

    private static Dictionary<string, object?> Suppressed(Analysis.Qualification.Suppression suppression) => new()
    {
        ["rule"] = suppression.Rule,
        ["id"] = Text(suppression.OpportunityId),
        ["reason"] = Text(suppression.Reason, 120),
        ["owner"] = Text(suppression.Owner, 40),
        ["expires"] = Day(suppression.Expires),
    };

    private static Dictionary<string, object?> Actions(ActionSummary actions) => new()
    {
        ["kept"] = actions.Kept,
        ["open"] = actions.Open,
        ["gone"] = actions.Gone,
        ["answered"] = Capped(actions.Answered, Action),
        ["overdue"] = Capped(actions.Overdue, Action),
        ["repeated"] = Capped(actions.Repeated, Action),
    };

    private static Dictionary<string, object?> Action(ActionReview review) => new()
    {
        ["id"] = Text(review.OpportunityId),
        ["name"] = Text(review.Name) ?? Text(review.OpportunityId),
        ["account"] = Text(review.Account, 60),
        ["owner"] = Text(review.Owner, 40),
        ["exit"] = review.Exit.ToString(),
        ["decision"] = review.Decision?.ToString(),
        ["status"] = review.Status.ToString(),
        ["timesAsked"] = review.TimesAsked,
        ["firstAsked"] = Day(review.FirstAsked),
        ["due"] = Day(review.Due),
        ["answer"] = Text(review.Answer),
        ["reason"] = review.Reason,
    };

    private static Dictionary<string, object?> Health(FileHealth health) => new()
    {
        ["open"] = health.Open,
        ["overdue"] = health.Overdue,
        ["mostlyOverdue"] = health.OverdueShare > 0.5,
        ["overdueShare"] = health.OverdueShare,
        ["blankAmounts"] = health.BlankAmounts,
        ["newestDay"] = Day(health.NewestDay),
        ["ageDays"] = health.AgeDays,
        ["newestRecord"] = Day(health.NewestRecord),
        ["rules"] = health.Rules,
        ["isStale"] = health.IsStale,
        ["isOld"] = health.IsOld,
        ["blindSpots"] = health.BlindSpots.ToArray(),
        ["fileWide"] = health.FileWide.Select(rule =>
            new Dictionary<string, object?> { ["rule"] = rule.Rule, ["failed"] = rule.Failed, ["judged"] = rule.Judged }).ToArray(),
    };

    private static Dictionary<string, object?> Stage(StageVerdicts stage) => new()
    {
        ["stage"] = Text(stage.Stage, 40) ?? "(no stage)",
        ["position"] = stage.Position,
        ["deals"] = stage.Deals,
        ["walkAway"] = stage.WalkAway,
        ["askForNo"] = stage.AskForNo,
        ["cannotQualify"] = stage.CannotQualify,
        ["pursue"] = stage.Pursue,
    };

    private static Dictionary<string, object?> Source(ReportSource source) => new()
    {
        ["role"] = source.IsPrevious ? "Earlier export" : "Export",
        ["name"] = Text(source.Name, 120),
        ["layout"] = source.Layout,
        ["rowsRead"] = source.RowsRead,
        ["rowsRefused"] = source.RowsRefused,
        ["rowsLeftOut"] = source.RowsLeftOut,
    };

    public static string Words(Analysis.Qualification.Verdict verdict) => verdict switch
    {
        Analysis.Qualification.Verdict.WalkAway => "Walk away",
        Analysis.Qualification.Verdict.AskForNo => "Ask for the NO",
        Analysis.Qualification.Verdict.CannotQualify => "Cannot qualify",
        Analysis.Qualification.Verdict.Pursue => "Pursue",
        _ => "Closed",
    };
}
