namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is the deal still young enough to be won?</summary>
/// <remarks>
/// <para>Why: winning deals close within a typical time; a much older deal is kept in the pipeline, not worked (briefing 37).</para>
/// <para>Due: from the start.</para>
/// <para>Passes up to an age of 365 days. A policy learned from the team's own closed deals has another limit: one and a half
/// times what three quarters of the won deals took. Fails above it. A blank is unknown. With a history (-History) the age counts from the
/// earliest day that it knows of the deal.</para>
/// <para>Not applicable when the source has neither a creation date nor an age.</para>
/// <para>How to fix: ask the customer whether the project still exists; if there is a new one, open a new deal.</para>
/// </remarks>
public sealed class AgeReasonableRule : QualificationRule
{
    private readonly int _days;

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

    internal override Judgement Judge(in JudgedDeal deal) => deal.Age is not { } age ? Judgement.Unknown
        : age <= _days ? Judgement.Pass
        : Judgement.Fail;

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var created = deal.Begun;
        var field = created != 0 || !deal.Source.IsRecorded(OpportunityField.AgeDays)
            ? OpportunityField.CreatedDate : OpportunityField.AgeDays;
        var column = deal.Source.HeaderOf(field);
        var (reason, summary) = deal.Age is not { } age ? ("The age of the deal is unknown.", "Age unknown")
            : created == 0
                ? ($"The deal was {Wording.Days(age)} old when the file was exported (limit: {_days}).",
                $"{Wording.Days(age)} old (limit {_days})")
            : created > deal.AsOf
                ? ($"The deal was created on {Wording.Date(created)}{deal.Later(created)}.", "Created after the as-of date")
            : ($"The deal is {Wording.Days(age)} old (limit: {_days}).", $"{Wording.Days(age)} old (limit {_days})");
        return new Explanation(reason, summary)
        {
            Column = column,
            RawValue = deal.Opportunity.Row.GetText(field),
            Threshold = Settings.Threshold("MaximumDays"),
            Question = judgement != Judgement.Fail || created == 0 ? null
                : $"We have been talking since {Wording.Date(created)}. Would you still start this project today?",
            Since = judgement == Judgement.Fail && created != 0 ? created + _days + 1 : 0,
        };
    }
}
