using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Were deals of this age still won in the team's own record?</summary>
/// <remarks>
/// <para>Why: the longer a deal has been open, the less often it is won in most teams; the team's own closed deals say how much less
/// (briefing 37).</para>
/// <para>Due: from the start, where the record tells something about the deal's age; then AgeReasonable is not due. The record needs at
/// least 40 closed deals with a creation and a close date, 10 of each outcome, and 20 that ended at a higher age. Deals of the same
/// pipeline and type are counted alone where 40 of them have closed, else those of the pipeline, else those of the type, else all.</para>
/// <para>Fails when the share that was won of the deals still open at this age is under half of the share at the start, and all of its
/// 95 % interval is too. Earns half the points when the share is, but not all of its interval. Passes otherwise. With a history (-History)
/// the age counts from the earliest day that it knows of the deal.</para>
/// <para>The closed deals are those of the file that is read; deals of the pipeline have none unless -Record names a file.</para>
/// <para>Never a blind spot: without a record the rule is not due.</para>
/// <para>How to fix: ask the customer what is different this time. If nothing is, close the deal.</para>
/// </remarks>
public sealed class OwnRecordRule : QualificationRule
{
    private readonly double _share;

    internal OwnRecordRule(RuleSettings settings)
        : base(settings, OpportunityField.CreatedDate, OpportunityField.AgeDays)
        => _share = (double)settings.Threshold("MinimumPercent").Value / 100;

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        TeamRecord.RuleId, 37, RuleKind.Momentum, 0m, 4m, settings => new OwnRecordRule(settings))
    {
        Asks = "Were deals of this age still won in the team's own record?",
        Question = "Projects that have run for this long are seldom finished: what is different about yours?",
        IsPast = true,
        NextAction = "Ask the customer what is different this time, and close the deal if nothing is.",
        Thresholds =
        [
            new("MinimumPercent", 50m, ThresholdUnit.Percent,
                "The smallest chance at this age that passes, in percent of the chance at the start."),
        ],
    };

    internal override bool LeavesBlindSpot => false;

    internal override bool CanJudge(SourceView source) => source.Record is { TellsChances: true } && base.CanJudge(source);

    internal override Judgement Judge(in JudgedDeal deal) => deal.ChanceAtThisAge is { } chance ? Judge(chance) : Judgement.NotDue;

    private Judgement Judge(AgeChance chance)
    {
        var line = _share * chance.ShareAtStart;
        return chance.High < line ? Judgement.Fail
            : chance.Share < line ? Judgement.Half
            : Judgement.Pass;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (deal.ChanceAtThisAge is not { } chance)
        {
            return new Explanation("Too few closed deals to say how often a deal of this age is won.", "Too few closed deals");
        }

        var age = Wording.Days(chance.AgeDays);
        var field = deal.Begun != 0 || !deal.Source.IsRecorded(OpportunityField.AgeDays)
            ? OpportunityField.CreatedDate : OpportunityField.AgeDays;
        return new Explanation(
            $"Of your {chance.Segment ?? "deals"} still open after {age}, {chance.Percent} were won ({chance.Certainty}).",
            $"{chance.Percent} won after {age}")
        {
            Column = deal.Source.HeaderOf(field),
            RawValue = deal.Opportunity.Row.GetText(field),
            Threshold = Settings.Threshold("MinimumPercent"),
            Since = judgement == Judgement.Fail ? FailedSince(deal) : 0,
        };
    }

    internal override int FailedSince(in JudgedDeal deal)
    {
        if (deal.Begun == 0 || deal.Age is not { } age)
        {
            return 0;
        }

        var record = deal.Source.Record!;
        while (age > 0 && record.ChanceAt(deal.Opportunity, age - 1) is { } before && Judge(before) == Judgement.Fail)
        {
            age--;
        }

        return deal.Begun + age;
    }
}
