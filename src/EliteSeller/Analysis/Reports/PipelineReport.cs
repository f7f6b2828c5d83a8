using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Briefings;

namespace EliteSeller.Analysis.Reports;

/// <summary>What a team reads on Monday morning: the bad news first, what moved, what is due, and how the figures were made.</summary>
/// <remarks>
/// Everything that a face of the report shows is here; a face only lays it out. Lists are capped, and say how many there are in all.
/// </remarks>
public sealed class PipelineReport
{
    internal PipelineReport()
    {
    }

    /// <summary>The day from which days were counted.</summary>
    public DateTime AsOf { get; internal init; }

    /// <summary>The day of the earlier export; null without one.</summary>
    public DateTime? PreviousDay { get; internal init; }

    /// <summary>The decision that the open deals ask for, in one sentence.</summary>
    public string Headline { get; internal init; } = "";

    /// <summary>What is wrong with the file and has to be known before anything else is read.</summary>
    public IReadOnlyList<ReportWarning> Warnings { get; internal init; } = [];

    /// <summary>Whether the verdicts mean anything; false for a file whose close dates are nearly all past.</summary>
    public bool IsDecidable { get; internal init; }

    /// <summary>The figures that head the page, each with its values in the earlier runs.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; internal init; } = [];

    /// <summary>The runs of the trend, oldest first, this one last: up to 26.</summary>
    public IReadOnlyList<ReportRun> Runs { get; internal init; } = [];

    /// <summary>
    /// The deals that this run and the run before it propose to walk away from; without an earlier run, all deals to walk away from.
    /// </summary>
    public CappedList<ReportDeal> DropOrDefend { get; internal init; } = null!;

    /// <summary>What those deals are worth, one sum a currency.</summary>
    public IReadOnlyList<MoneySum> DropOrDefendAmounts { get; internal init; } = [];

    /// <summary>What got better since the earlier export; null without one.</summary>
    public CappedList<DealRemark<ImprovementKind>>? Improvements { get; internal init; }

    /// <summary>Negotiations and roadmaps that need a word; empty without a ledger and roadmaps.</summary>
    public CappedList<DealRemark<DealConcernKind>> Concerns { get; internal init; } = null!;

    /// <summary>The deals to pursue.</summary>
    public CappedList<ReportDeal> Pursue { get; internal init; } = null!;

    /// <summary>What those deals are worth, one sum a currency.</summary>
    public IReadOnlyList<MoneySum> PursueAmounts { get; internal init; } = [];

    /// <summary>Faults of bookkeeping and how many open deals have them.</summary>
    public IReadOnlyList<DataQuality> Quality { get; internal init; } = [];

    /// <summary>The suppressions in force on the as-of day.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; internal init; } = [];

    /// <summary>Opening, won, lost, new, closing and the largest slip in one sentence.</summary>
    public string Sentence { get; internal init; } = "";

    /// <summary>
    /// How the open amount came from the earlier export to this one, one waterfall a currency; null without an earlier export.
    /// </summary>
    public CappedList<PipelineWaterfall>? Waterfalls { get; internal init; }

    /// <summary>The fiscal quarter of the as-of day, such as 2026-Q4.</summary>
    public string Quarter { get; internal init; } = "";

    /// <summary>The last day of that quarter.</summary>
    public DateTime QuarterEnds { get; internal init; }

    /// <summary>What is to close in that quarter, one object a currency.</summary>
    public CappedList<QuarterForecast> Forecasts { get; internal init; } = null!;

    /// <summary>The deals with new bad news since the earlier export; without one, those with any bad news.</summary>
    public CappedList<ReportDeal> News { get; internal init; } = null!;

    /// <summary>How much is at stake in all deals of <see cref="News"/>, one sum a currency.</summary>
    public IReadOnlyList<MoneySum> NewsAmounts { get; internal init; } = [];

    /// <summary>The sellers, those with the most news first, each with up to three deals.</summary>
    public CappedList<SellerAgenda> Sellers { get; internal init; } = null!;

    /// <summary>The state of the actions of earlier reviews; null when the ledger has none.</summary>
    public ActionSummary? Actions { get; internal init; }

    /// <summary>Bad news that was known before; without an earlier export, all bad news.</summary>
    public OldBadNews OldBadNews { get; internal init; } = null!;

    /// <summary>How far the file can be trusted.</summary>
    public FileHealth Health { get; internal init; } = null!;

    /// <summary>The deals to walk away from.</summary>
    public CappedList<ReportDeal> WalkAway { get; internal init; } = null!;

    /// <summary>What those deals are worth, one sum a currency.</summary>
    public IReadOnlyList<MoneySum> WalkAwayAmounts { get; internal init; } = [];

    /// <summary>The verdicts, stage by stage.</summary>
    public CappedList<StageVerdicts> Stages { get; internal init; } = null!;

    /// <summary>The verdicts of all open deals.</summary>
    public StageVerdicts AllStages { get; internal init; } = null!;

    /// <summary>How many closed deals were given; null when there was none, so that nothing is known of wins and losses.</summary>
    public int? ClosedDeals { get; internal init; }

    /// <summary>Deals without an id, which could not be compared with the earlier export.</summary>
    public int WithoutId { get; internal init; }

    /// <summary>What the review of the quarter adds; null when it was not asked for.</summary>
    public QuarterReview? Review { get; internal init; }

    /// <summary>The policy that the deals were judged by; null without open deals.</summary>
    public PolicyIdentity? Policy { get; internal init; }

    /// <summary>The files behind the report, the earlier export last.</summary>
    public IReadOnlyList<ReportSource> Sources { get; internal init; } = [];

    /// <summary>The name of the file beside the report that holds all deals, or null.</summary>
    public string? DealsFile { get; internal init; }

    /// <summary>The line for the foot of the page, or null.</summary>
    public DailyReminder? Reminder { get; internal init; }

    /// <summary>All open deals, the urgent ones first: what is cut from a page is here.</summary>
    public IReadOnlyList<ReportDeal> Deals { get; internal init; } = [];

    /// <summary>All closed deals that were given.</summary>
    public IReadOnlyList<ReportDeal> Closed { get; internal init; } = [];

    /// <summary>The sentence.</summary>
    /// <returns>The sentence alone.</returns>
    public override string ToString() => Sentence;
}
