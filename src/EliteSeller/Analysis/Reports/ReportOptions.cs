using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Briefings;

namespace EliteSeller.Analysis.Reports;

/// <summary>What a report is made with, besides the deals.</summary>
public sealed class ReportOptions
{
    /// <summary>The day of the earlier export, or null when there is none.</summary>
    public DateTime? PreviousDay { get; init; }

    /// <summary>Rates into one currency, or null to keep currencies apart.</summary>
    public ExchangeRates? Rates { get; init; }

    /// <summary>What is to be won in the quarter, by currency; an empty text stands for deals without a currency.</summary>
    public IReadOnlyDictionary<string, decimal> Targets { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The month in which the fiscal year begins, from 1 to 12; that of the policy unless given.</summary>
    public int? FiscalYearStartMonth { get; init; }

    /// <summary>The days that a seller has to put a question.</summary>
    public int WithinDays { get; init; } = 7;

    /// <summary>The ledger in the order in which it was written, or null when none was given or it has no action.</summary>
    public IReadOnlyList<LedgerEntry>? Entries { get; init; }

    /// <summary>Action Roadmaps of the deals.</summary>
    public IReadOnlyList<ActionRoadmap> Roadmaps { get; init; } = [];

    /// <summary>Whether the sections for the review of a quarter are added.</summary>
    public bool ReviewsQuarter { get; init; }

    /// <summary>
    /// Whether deals keep what has failed on them (<see cref="ReportDeal.Failed"/>), which a workbook lists and no other face.
    /// </summary>
    public bool ListsFailures { get; init; } = true;

    /// <summary>The name of the file beside the report that holds all deals, without its folder; null when there is none.</summary>
    public string? DealsFile { get; init; }

    /// <summary>The line for the foot of the page, or null.</summary>
    public DailyReminder? Reminder { get; init; }

    /// <summary>Keeps the deals while the report is made.</summary>
    public required IReportShelf Shelf { get; init; }
}
