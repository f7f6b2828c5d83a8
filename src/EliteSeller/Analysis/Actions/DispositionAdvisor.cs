using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Actions;

/// <summary>Proposes for each flagged deal one of the five exits. A proposal: the seller and the manager decide.</summary>
/// <remarks>
/// In this order: a customer who said no, a deal that hangs by a thread, or one without any way to a decision is closed as lost. A customer
/// without a business issue or
/// without priority is kept in touch with. Deals of which nobody has found out what their stage takes for granted go back to where they
/// are. A date that has passed, or was pushed too often, is set anew. Everything else is kept, with a next step that asks the question
/// which tells most.
/// </remarks>
public sealed class DispositionAdvisor
{
    private const int ProcessDays = 60;
    private const int NurtureDays = 90;

    private static readonly string[] Ways = ["ExecutiveAccess", "SpendingAuthority", "Sponsor"];

    private readonly Func<string, IReadOnlyList<SalesStage>> _stagesOf;
    private readonly int _withinDays;

    /// <summary>Makes an advisor.</summary>
    /// <param name="stagesOf">The stages of the layout of a name, in order; none for a layout that lists none.</param>
    /// <param name="withinDays">The days that a seller has.</param>
    public DispositionAdvisor(Func<string, IReadOnlyList<SalesStage>> stagesOf, int withinDays)
    {
        _stagesOf = stagesOf ?? throw new ArgumentNullException(nameof(stagesOf));
        _withinDays = withinDays;
    }

    /// <summary>Proposes an exit.</summary>
    /// <param name="result">The judged deal.</param>
    /// <returns>The disposition, or null for a deal that is not flagged: closed, worth pursuing, or without bad news.</returns>
    public Disposition? Propose(QualificationResult result)
    {
        _ = result ?? throw new ArgumentNullException(nameof(result));
        if (result.Verdict is not (Verdict.WalkAway or Verdict.AskForNo)
            || (result.Verdict == Verdict.AskForNo && result.BadNews.Count == 0))
        {
            return null;
        }

        var failed = result.BadNews;
        return (Find(failed, "AskedAndRefused", "HangingByAThread") ?? NoWayLeft(failed)) is { } over ? CloseLost(result, over)
            : Find(failed, "BusinessIssue", "CustomerPriority") is { KnownBy: null } idle ? Nurture(result, idle)
            : failed.FirstOrDefault(finding => finding.KnownBy is not null) is { } unknown && Earlier(result, failed) is { } stage
                ? RestageBack(result, unknown, stage)
            : Find(failed, "CloseDateCredible", "CloseDateStable") is { } date ? Redate(result, date)
            : Keep(result);
    }

    private static Finding? Find(IReadOnlyList<Finding> failed, params string[] rules) =>
        rules.Select(rule => failed.FirstOrDefault(finding => finding.Rule == rule)).FirstOrDefault(finding => finding is not null);

    // Not knowing sends a deal back; only three definite noes close it.
    private static Finding? NoWayLeft(IReadOnlyList<Finding> failed) =>
        Find(failed, "WayToADecision") is { } gate
            && Ways.All(way => failed.Any(finding => finding.Rule == way && finding.KnownBy is null)) ? gate : null;

    // The stage in which nobody would have to know yet what nobody knows.
    private string? Earlier(QualificationResult result, IReadOnlyList<Finding> failed)
    {
        var knownBy = failed.Min(finding => finding.KnownBy);
        return new StageNeighbours(_stagesOf, result.Opportunity).Before(knownBy ?? 0m);
    }

    private Disposition CloseLost(QualificationResult result, Finding finding)
    {
        var opportunity = result.Opportunity;
        var isApart = opportunity.Row.Table.ColumnOf(OpportunityField.Outcome) >= 0;
        return Make(result, DispositionExit.CloseLost, finding.Reason, new DispositionChange
        {
            Outcome = isApart ? nameof(DealOutcome.Lost) : null,
            Stage = isApart ? null : new StageNeighbours(_stagesOf, opportunity).Lost,
        });
    }

    private Disposition Nurture(QualificationResult result, Finding finding)
    {
        var day = Wording.Date(Day.Number(result.AsOf.AddDays(NurtureDays)));
        return Make(result, DispositionExit.Nurture, finding.Reason,
            new DispositionChange { NextStep = $"Nurture: ask again on {day} whether anything has changed" });
    }

    private Disposition RestageBack(QualificationResult result, Finding finding, string stage) =>
        Make(result, DispositionExit.RestageBack, finding.Reason, new DispositionChange { Stage = stage });

    private Disposition Redate(QualificationResult result, Finding finding)
    {
        // What is left of the process, from today; whole days, so that the same export gives the same day.
        var left = (int)decimal.Ceiling(ProcessDays * (1m - (result.Opportunity.StagePosition ?? 0m)));
        return Make(result, DispositionExit.Redate, finding.Reason,
            new DispositionChange { CloseDate = result.AsOf.AddDays(Math.Max(left, _withinDays)) });
    }

    private Disposition Keep(QualificationResult result)
    {
        var day = Wording.Date(Day.Number(Due(result)));
        return Make(result, DispositionExit.KeepWithNextStep, result.Reason, new DispositionChange
        {
            NextStep = result.NextQuestion is { } question ? $"By {day}, ask: {question}" : $"Agree on a next step by {day}",
        });
    }

    private DateTime Due(QualificationResult result) => result.AsOf.AddDays(_withinDays);

    private Disposition Make(QualificationResult result, DispositionExit exit, string reason, DispositionChange change) =>
        new(result, exit, reason, Due(result), change);
}
