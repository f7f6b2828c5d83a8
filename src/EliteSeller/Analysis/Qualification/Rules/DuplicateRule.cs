using System.Globalization;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is the same deal open twice?</summary>
/// <remarks>
/// <para>Why: a deal that is there twice is counted twice, in the pipeline and in the forecast, and two sellers may work on it
/// (briefing 37).</para>
/// <para>Due: from the start, where a file is read. A notice: it carries no points and never decides the verdict.</para>
/// <para>Fails when another open deal of the same account has the same name, or the same amount. Upper case and blanks around a text make
/// no difference. Rows with the same id are one deal. Four and more deals of an account with the same amount are a price and no duplicates.
/// Passes otherwise.</para>
/// <para>Not due for objects of the pipeline: they pass once, so nobody knows what is still to come. Give the file to the command. The same
/// goes for a file that can be read only once. Beyond the first 500,000 open deals of a file nothing is compared.</para>
/// <para>How to fix: keep one record for each sale and close the other one, or give the two different names.</para>
/// </remarks>
public sealed class DuplicateRule : QualificationRule
{
    internal DuplicateRule(RuleSettings settings)
        : base(settings, OpportunityField.Account)
    {
    }

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "Duplicate", 37, RuleKind.Notice, 0m, 0m, settings => new DuplicateRule(settings))
    {
        Asks = "Is the same deal open twice?",
        Question = "Do we talk about one project here, or about two?",
        NextAction = "Keep one record for each sale and close the other one.",
    };

    internal override bool LeavesBlindSpot => false;

    internal override bool CanJudge(SourceView source) => source.Duplicates is not null && base.CanJudge(source);

    internal override Judgement Judge(in JudgedDeal deal) => deal.IsClosed ? Judgement.NotDue
        : deal.Source.Duplicates!.Find(deal.Opportunity.Row.Line) is null ? Judgement.Pass
        : Judgement.Fail;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement == Judgement.NotDue)
        {
            return deal.IsClosed ? new Explanation("The deal is closed.", "Closed")
                : new Explanation("Nobody has looked for duplicates: that takes a file that can be read twice, with accounts.",
                    "Not looked for");
        }

        if (deal.Source.Duplicates!.Find(deal.Opportunity.Row.Line) is not { } other)
        {
            return new Explanation("No other open deal of this account has this name or amount.", "Open once");
        }

        var field = other.IsNamed ? OpportunityField.Name : OpportunityField.Amount;
        var line = other.Line.ToString("#,##0", CultureInfo.InvariantCulture);
        return new Explanation(
            $"Open twice? Line {line} has the same account and {(other.IsNamed ? "name" : "amount")}.", $"Open twice (line {line})?")
        {
            Column = deal.Source.HeaderOf(field),
            RawValue = deal.Opportunity.Row.GetText(field),
        };
    }
}
