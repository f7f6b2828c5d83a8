using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Reports;
using EliteSeller.Briefings;
using EliteSeller.Model;
using EliteSeller.Tests.Reading;

namespace EliteSeller.Tests.Reports;

/// <summary>A report of some rows: <c>ReportCase.Of(now, before).Text(ReportFormat.Html)</c>.</summary>
internal sealed class ReportCase
{
    public const string Header = "Id,Name,Account,Owner,Amount,Currency,Stage,Outcome,Forecast Category,Created,Close Date,Last Activity,"
        + "Stage Since,Next Step,Pushes,Loss Reason\n";

    /// <summary>
    /// A text that tries markup, attributes, template braces, Markdown, formulas, marks that turn writing, and emoji at once.
    /// </summary>
    public const string Hostile = "=cmd|'/C'!A0 \" onload='y' <script>1</script> {{sentence}} {{{z}}} *b* [l](http://x.example) "
        + "\u202Egnp.exe \u2028 😀";

    public static readonly DateTime AsOf = new(2026, 11, 23);

    public static readonly DateTime Before = new(2026, 11, 16);

    private readonly string _now;
    private readonly string? _before;

    public ReportCase(string now, string? before = null)
    {
        _now = now;
        _before = before;
    }

    public DateTime Day { get; init; } = AsOf;

    public IReadOnlyDictionary<string, decimal> Targets { get; init; } = new Dictionary<string, decimal>();

    public ExchangeRates? Rates { get; init; }

    public IReadOnlyList<LedgerEntry>? Entries { get; init; }

    public Ledger? Asks { get; init; }

    public bool Reviews { get; init; }

    /// <summary>Older exports, each with its day.</summary>
    public IReadOnlyList<(DateTime Day, string Text)> Runs { get; init; } = [];

    public bool WithoutClosed { get; init; }

    public bool ListsFailures { get; init; } = true;

    public IReportShelf Shelf { get; init; } = new MemoryShelf();

    public static PipelineReport Of(string now, string? before = null) => new ReportCase(now, before).Build();

    public static string Row(
        string id, string name = "Crane", string owner = "Ann", string amount = "1000", string currency = "EUR", string stage = "Proposal",
            string outcome = "Open", string category = "",
        string created = "2026-10-01", string close = "2026-12-20", string active = "2026-11-20", string since = "2026-11-10",
            string step = "Demo on 2026-12-01", string pushes = "0", string account = "Harbour", string reason = "") =>
        string.Join(",",
            new[] { id, name, account, owner, amount, currency, stage, outcome, category, created, close, active, since, step, pushes,
            reason }.Select(Quoted)) + "\n";

    public PipelineReport Build()
    {
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Day, Asks);
        var builder = new PipelineReportBuilder(Day, new ReportOptions
        {
            PreviousDay = _before is null ? null : Before,
            Targets = Targets,
            Rates = Rates,
            Entries = Entries,
            ReviewsQuarter = Reviews,
            ListsFailures = ListsFailures,
            DealsFile = "report-deals.csv",
            Reminder = new BriefingCatalogue([], []).Reminder(Day),
            Shelf = Shelf,
        }, judge);
        var sources = new List<ReportSource>();
        var now = Read(_now, isPrevious: false, sources);
        foreach (var (day, text) in Runs)
        {
            builder.AddRun(day, Read(text, isPrevious: true, sources), judge.OfReport(day, null, null));
        }

        if (_before is not null)
        {
            builder.AddPrevious(Read(_before, isPrevious: true, sources), judge.OfReport(Before, null, null));
        }

        foreach (var deal in now)
        {
            if (deal.Outcome == DealOutcome.Open)
            {
                builder.Add(judge.Judge(deal));
            }
            else if (!WithoutClosed)
            {
                builder.AddClosed(deal);
            }
        }

        return builder.Build(sources);
    }

    private static IReadOnlyList<Opportunity> Read(string text, bool isPrevious, List<ReportSource> sources)
    {
        using var file = TextFile.Of(text);
        var read = ReadFile.From(file.Path);
        sources.Add(new ReportSource(isPrevious
            ? "before.csv"
            : "now.csv", read.Report.Layout, read.Report.RowsRead, read.Report.RowsRefused, read.Report.RowsDropped, isPrevious));
        return read.Deals;
    }

    private static string Quoted(string cell) =>
        cell.IndexOfAny(['"', ',', '\n']) >= 0 ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
