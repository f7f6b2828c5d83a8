using EliteSeller.Analysis.Records;

namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is the deal still young enough to be won?</summary>
/// <remarks>
/// <para>Why: winning deals close within a typical time; a much older deal is kept in the pipeline, not worked (briefing 37).</para>
/// <para>Due: from the start, unless the team's own closed deals tell how often deals of this age are won: then OwnRecord is due instead.
/// </para>
/// <para>Passes up to an age of 365 days. A policy learned from the team's own closed deals has another limit: one and a half
/// times what three quarters of the won deals took. The closed deals of the same file raise the limit so, where 20 were won (of the same
/// pipeline and type, or as many as there are). Fails above it. A blank is unknown. With a history (-History) the age counts from the
/// earliest day that it knows of the deal.</para>
/// <para>Not applicable when the source has neither a creation date nor an age.</para>
/// <para>How to fix: ask the customer whether the project still exists; if there is a new one, open a new deal.</para>
/// </remarks>
public sealed class AgeReasonableRule : QualificationRule
{
    private readonly int _days;
    private bool _givesWay;

    internal AgeReasonableRule(RuleSettings settings)
        : base(settings, OpportunityField.CreatedDate, OpportunityField.AgeDays)
        => _days = Whole("MaximumDays");

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "AgeReasonable", 37, RuleKind.Momentum, 0m, 4m, settings => new AgeReasonableRule(settings))
    {
        Asks = "Is the deal still young enough to be won?",
        Question = "We have been at this for a long time: would you still start this project today?",
        IsPast = true,
        NextAction = "Ask whether the project still exists, and close the deal if it does not.",
        Thresholds =
        [
            new("MaximumDays", 365m, ThresholdUnit.Days, "The largest age in days that passes."),
        ],
    };

    internal override IReadOnlyList<string> LooksAt => [TeamRecord.RuleId];

    internal override void Join(RuleSet rules) => _givesWay = rules.IndexOf(TeamRecord.RuleId) >= 0;

    internal override Judgement Judge(in JudgedDeal deal) => deal.Age is not { } age ? Judgement.Unknown
        : _givesWay && deal.ChanceAtThisAge is not null ? Judgement.NotDue
        : age <= _days || age <= Limit(deal) ? Judgement.Pass
        : Judgement.Fail;

    // The team's own won deals only raise the limit: a team that wins fast has OwnRecord to say when a deal is too old.
    private int Limit(in JudgedDeal deal) => Math.Max(_days, deal.Source.Record?.UsualDays(deal.Opportunity) ?? 0);

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement == Judgement.NotDue)
        {
            return new Explanation("Your own closed deals tell more about this age (OwnRecord).", "See OwnRecord");
        }

        var limit = Limit(deal);
        var created = deal.Begun;
        var field = created != 0 || !deal.Source.IsRecorded(OpportunityField.AgeDays)
            ? OpportunityField.CreatedDate : OpportunityField.AgeDays;
        var column = deal.Source.HeaderOf(field);
        var (reason, summary) = deal.Age is not { } age ? ("The age of the deal is unknown.", "Age unknown")
            : created == 0
                ? ($"The deal was {Wording.Days(age)} old when the file was exported (limit: {limit}).",
                $"{Wording.Days(age)} old (limit {limit})")
            : created > deal.AsOf
                ? ($"The deal was created on {Wording.Date(created)}{deal.Later(created)}.", "Created after the as-of date")
            : ($"The deal is {Wording.Days(age)} old (limit: {limit}).", $"{Wording.Days(age)} old (limit {limit})");
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = deal.Opportunity.Row.GetText(field),
            Threshold = limit == _days ? Settings.Threshold("MaximumDays")
                : new PolicyValue(limit, ValueOrigin.Calibrated, deal.Source.Record!.Won),
            Question = judgement != Judgement.Fail || created == 0 ? null
                : $"We have been talking since {Wording.Date(created)}. Would you still start this project today?",
        };
    }

    internal override int Began(in JudgedDeal deal, Judgement judgement) =>
        judgement == Judgement.Fail && deal.Begun is not 0 and var created ? created + Limit(deal) + 1 : 0;
}
