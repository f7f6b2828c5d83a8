namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is there a way to the people who decide?</summary>
/// <remarks>
/// <para>Why: establish intent, a budget owner, executive access and a sponsor early; if you cannot get any of them,
/// walk away and find a better deal (briefing 38).</para>
/// <para>Due: from position 0.3 on. A gate: it carries no points; when it fails, the verdict is to walk away.</para>
/// <para>Fails when executive access, spending authority and sponsor are all a definite no. From position 0.6 on it also fails
/// when the source or the contacts have all three and none of them is assumed or confirmed. A blank in a rarely used column does not
/// count.</para>
/// <para>Not applicable when the source, the ledger and the contacts do not have all three.</para>
/// <para>How to fix: ask for an executive introduction, and take no for an answer.</para>
/// </remarks>
public sealed class WayToADecisionRule : QualificationRule
{
    private static readonly OpportunityField[] Ways =
        [OpportunityField.ExecutiveAccess, OpportunityField.SpendingAuthority, OpportunityField.Sponsor];

    private readonly int _knownFrom;

    internal WayToADecisionRule(RuleSettings settings)
        : base(settings, Ways)
        => _knownFrom = Thousandths("KnownFrom");

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "WayToADecision", 38, RuleKind.Gate, 0.3m, 0m, settings => new WayToADecisionRule(settings))
    {
        Asks = "Is there a way to the people who decide?",
        Question = "Who decides about this, and who would speak for us when they do?",
        NextAction = "Ask for an executive introduction; if you cannot meet anybody, walk away and find a better deal.",
        Thresholds =
        [
            new("KnownFrom", 0.6m, ThresholdUnit.Position, "The position from which not knowing any of the three fails too."),
        ],
    };

    internal override bool ReadsLedger => true;

    internal override bool ReadsContacts => true;

    internal override bool CanJudge(SourceView source)
    {
        foreach (var way in Ways)
        {
            if (!source.IsRecorded(way))
            {
                return false;
            }
        }

        return true;
    }

    internal override Judgement Judge(in JudgedDeal deal)
    {
        var noes = 0;
        foreach (var way in Ways)
        {
            if (!deal.IsRecorded(way))
            {
                return Judgement.NotApplicable;
            }
        }

        foreach (var way in Ways)
        {
            switch (deal.Grade(way))
            {
                case EvidenceGrade.Assumed or EvidenceGrade.Confirmed:
                    return Judgement.Pass;
                case EvidenceGrade.No:
                    noes++;
                    break;
                default:
                    if (!deal.BlankCounts(way))
                    {
                        return Judgement.Unknown;
                    }

                    break;
            }
        }

        return noes == Ways.Length || deal.IsFrom(_knownFrom) ? Judgement.FailGate : Judgement.Unknown;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var allNo = true;
        foreach (var way in Ways)
        {
            allNo &= deal.Grade(way) == EvidenceGrade.No;
        }

        const string Summary = "No executive access, budget owner or sponsor";
        var (reason, summary) = judgement switch
        {
            Judgement.FailGate when allNo => ("No executive access, no budget owner and no sponsor: all three are a definite no.", Summary),
            Judgement.FailGate => ("No executive access, budget owner or sponsor, this late in the process.", Summary),
            Judgement.Unknown => ("Nobody has confirmed executive access, a budget owner or a sponsor yet.", "Way to a decision unknown"),
            _ => ("We have executive access, a budget owner or a sponsor.", "Way to a decision known"),
        };
        return new Explanation(reason, summary)
        {
            Threshold = judgement == Judgement.FailGate && !allNo ? Settings.Threshold("KnownFrom") : null,
        };
    }
}
