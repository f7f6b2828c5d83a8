namespace EliteSeller.Analysis.Qualification;

/// <summary>The last day on which the export shows that a deal was alive, whoever looks after it.</summary>
/// <remarks>
/// With a history, what a seller can edit alone is no sign: the day of the last change of the record, a next step that was replaced without
/// activity, and the stage date of the row.
/// </remarks>
internal static class SignsOfLife
{
    /// <summary>Whether the source has a column for more than the dates of the deal itself, so that their lack says something.</summary>
    public static bool AreRecorded(SourceView source) =>
        source.IsRecorded(OpportunityField.LastActivityDate) || source.IsRecorded(OpportunityField.StageEnteredDate)
        || source.IsRecorded(OpportunityField.DaysInStage);

    /// <summary>The last of them as a day number, a planned one included; 0 when there is none.</summary>
    public static int LastDay(in JudgedDeal deal)
    {
        var opportunity = deal.Opportunity;
        var last = Math.Max(deal.Begun, Math.Max(opportunity.LastActivityDay, StageDay(deal)));
        if (opportunity.History?.Baseline is not { } baseline)
        {
            // A push of the close date changes the record too, and tells nothing of the customer.
            var modified = opportunity.PushCount > 0 ? 0 : opportunity.LastModifiedDay;
            return Math.Max(Math.Max(last, modified), Math.Max(opportunity.NextStepDay, opportunity.NextActivityDay));
        }

        return opportunity.LastActivityDay == 0 ? last
            : baseline.Step is { } step
                ? Math.Max(last, Math.Max(
                    Math.Min(step.Due, opportunity.NextStepDay), Math.Min(step.Activity, opportunity.NextActivityDay)))
            : Math.Max(last, Math.Max(opportunity.NextStepDay, opportunity.NextActivityDay));
    }

    private static int StageDay(in JudgedDeal deal) => deal.Opportunity.History switch
    {
        null when deal.Opportunity.StageEnteredDay == 0 => deal.Opportunity.DaysInStage is { } days ? deal.AsOf - days : 0,
        null or { GivesStageEntered: true } => deal.Opportunity.StageEnteredDay,
        { } history => Day.Number(history.StageSeenSince),
    };
}
