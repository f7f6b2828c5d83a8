namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Was the deal deleted and created again under another id?</summary>
/// <remarks>
/// <para>Why: a deal that begins anew looks young and has no pushes, while the customer has known about it for a year (briefing 37).</para>
/// <para>Due: from the start. A notice: it carries no points and never decides the verdict. But the age, the pushes, the furthest stage and
/// the close dates of the earlier deal carry over to this one.</para>
/// <para>Fails when earlier exports have a deal of the same account with the same name or an amount within 10%, which was open when it was
/// last seen and gone from a later export, and this deal appeared at most 14 days after that. Passes otherwise.</para>
/// <para>It needs a folder of earlier exports (-History) that has the new deal, too. Deals without an account are not compared.</para>
/// <para>How to fix: keep one record for each sale; record in the CRM why the old one was closed.</para>
/// </remarks>
public sealed class RecreatedRule : QualificationRule
{
    internal RecreatedRule(RuleSettings settings)
        : base(settings, OpportunityField.Account)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "Recreated", 37, RuleKind.Notice, 0m, 0m, settings => new RecreatedRule(settings))
    {
        Asks = "Was the deal deleted and created again under another id?",
        Question = "Is this the project that we have talked about before, or a new one?",
        NextAction = "Keep one record for each sale, with its whole past.",
    };

    internal override Judgement Judge(in JudgedDeal deal) => deal.Opportunity.History switch
    {
        null or { Baseline: null } => Judgement.NotDue,
        { RecreatedFrom: not null } => Judgement.Fail,
        _ => Judgement.Pass,
    };

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement) => judgement switch
    {
        Judgement.NotDue => new Explanation("No earlier export shows this deal.", "No earlier export"),
        Judgement.Pass => new Explanation("The deal continues no other record.", "Not created again"),
        _ => new Explanation(
            $"Created again: its account had it as {Wording.Name(deal.Opportunity.History!.RecreatedFrom)} before. Age and pushes carry "
                + "over.",
            $"Created again ({Wording.Name(deal.Opportunity.History!.RecreatedFrom, 20)} before)")
        {
            Column = deal.Source.HeaderOf(OpportunityField.Id),
            RawValue = deal.Opportunity.Row.GetText(OpportunityField.Id),
        },
    };
}
