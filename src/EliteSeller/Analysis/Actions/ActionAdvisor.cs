using EliteSeller.Analysis.Qualification;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Actions;

/// <summary>Proposes for each flagged deal one of the four exits. The seller and the manager decide.</summary>
/// <param name="withinDays">The days that a seller has.</param>
/// <param name="entries">The ledger, in the order in which it was written; empty without one.</param>
/// <remarks>
/// A customer who said no, a deal that hangs by a thread and one with three definite noes are closed. A customer without a business issue
/// or without priority is kept in touch with. A close date that has passed or keeps moving is asked for anew: only the customer can name
/// one. Everything else stays, with the question that tells most.
/// </remarks>
public sealed class ActionAdvisor(int withinDays, IReadOnlyList<LedgerEntry> entries)
{
    private static readonly string[] Ways = ["ExecutiveAccess", "SpendingAuthority", "Sponsor"];

    private static readonly ActionTrail Nothing = new([], default);

    private readonly IReadOnlyList<LedgerEntry> _entries = entries ?? throw new ArgumentNullException(nameof(entries));
    private readonly TextPool _texts = new();
    private readonly IdIndex _places = new([.. entries.Select(entry => entry.OpportunityId)]);
    private DateTime? _asOf;

    /// <summary>Proposes an exit, or repeats what was accepted and is not done yet.</summary>
    /// <param name="result">The judged deal.</param>
    /// <returns>The action, or null for a deal that is not flagged: closed, worth pursuing, or without bad news.</returns>
    public OpportunityAction? Propose(QualificationResult result)
    {
        _ = result ?? throw new ArgumentNullException(nameof(result));
        var trail = TrailOf(result);
        if (!IsProposed(result, trail))
        {
            return null;
        }

        // Of its sentences three are wanted, and the result is kept with the action.
        var told = result.Untold();
        var failed = told.BadNews;
        var over = Find(failed, "AskedAndRefused", "HangingByAThread") ?? NoWayLeft(failed);
        var idle = Find(failed, "BusinessIssue", "CustomerPriority") is { KnownBy: null } finding ? finding : null;
        var date = Find(failed, "CloseDateCredible", "CloseDateStable");
        var (exit, why) = over is not null ? (ActionExit.Close, over)
            : idle is not null ? (ActionExit.Nurture, idle)
            : date is not null ? (ActionExit.Redate, date)
            : (ActionExit.NextStep, told.ReasonsAgainst is [var worst, ..] ? worst : told.Findings[0]);
        var timeline = told.Findings.FirstOrDefault(one => one is { Rule: "TimelineAsk", Question: not null });
        var question = exit == ActionExit.Redate ? timeline ?? why : told.NextFinding;
        return new OpportunityAction(result, exit, why, question, withinDays, trail, _texts);
    }

    /// <summary>Whether an action is proposed for a deal, without making any sentence.</summary>
    /// <param name="result">The judged deal.</param>
    /// <param name="isAccepted">Whether it was accepted and is not done yet.</param>
    internal bool Proposes(QualificationResult result, out bool isAccepted)
    {
        var trail = TrailOf(result);
        isAccepted = trail.IsAccepted;
        return IsProposed(result, trail);
    }

    private ActionTrail TrailOf(QualificationResult result)
    {
        _asOf ??= result.AsOf;
        return _entries.Count == 0 ? Nothing : new ActionTrail(_places.Find(result.Id).Select(place => _entries[place]), _asOf.Value);
    }

    private static bool IsProposed(QualificationResult result, ActionTrail trail) =>
        result.Opportunity.Outcome == DealOutcome.Open && (trail.IsAccepted || IsFlagged(result));

    private static bool IsFlagged(QualificationResult result) =>
        result.Verdict == Verdict.WalkAway || (result.Verdict == Verdict.AskForNo && result.HasBadNews);

    private static Finding? Find(IReadOnlyList<Finding> failed, params string[] rules) =>
        rules.Select(rule => failed.FirstOrDefault(finding => finding.Rule == rule)).FirstOrDefault(finding => finding is not null);

    // Not knowing keeps a deal; only three definite noes close it.
    private static Finding? NoWayLeft(IReadOnlyList<Finding> failed) =>
        Find(failed, "WayToADecision") is { } gate
            && Ways.All(way => failed.Any(finding => finding.Rule == way && finding.KnownBy is null)) ? gate : null;
}
