namespace EliteSeller.Model;

/// <summary>What one export says of a deal that its seller can edit alone, and the last sign of the customer.</summary>
/// <param name="Stage">The name of the stage, or null.</param>
/// <param name="StageEntered">The day on which the deal entered its stage, as the export states it, or 0.</param>
/// <param name="StageCounted">The same day by the export's own count of days in the stage, or 0.</param>
/// <param name="Created">The day of creation, or 0.</param>
/// <param name="AgeCounted">The same day by the export's own count of its age, or 0.</param>
/// <param name="Pushes">The export's own count of pushes, or null.</param>
/// <param name="Activity">The day of the last activity, or 0.</param>
/// <param name="Step">The next step.</param>
/// <param name="EvidencedOn">The days that texts of evidence name, or null.</param>
/// <param name="Evidence">A hash of the evidence and the asks.</param>
internal sealed record SnapshotFacts(
    string? Stage, int StageEntered, int StageCounted, int Created, int AgeCounted, int? Pushes,
    int Activity, NextStepFacts Step, string? EvidencedOn, ulong Evidence)
{
    /// <summary>The facts of a deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="day">The day of the export, or 0.</param>
    /// <param name="share">Gives one string for equal texts, for facts that are kept; null for those that are not.</param>
    public static SnapshotFacts From(Opportunity deal, int day, Func<string, string>? share = null) => new(
        deal.Stage,
        deal.StageEnteredDay,
        deal.DaysInStage is { } days && day > days ? day - days : 0,
        deal.CreatedDay,
        deal.AgeDays is { } age && day > age ? day - age : 0,
        deal.PushCount,
        deal.LastActivityDay,
        new NextStepFacts(Shared(deal.NextStep, share), deal.NextStepDay, deal.NextActivityDay),
        Shared(deal.EvidencedOn, share),
        HashEvidence(deal));

    /// <summary>Whether a deal with the same texts has the same facts; never where the export counts days.</summary>
    public bool AreOf(Opportunity deal) => deal.DaysInStage is null && deal.AgeDays is null && StageEntered == deal.StageEnteredDay
        && Created == deal.CreatedDay && Pushes == deal.PushCount && Activity == deal.LastActivityDay
        && Step.Due == deal.NextStepDay && Step.Activity == deal.NextActivityDay && Evidence == HashEvidence(deal);

    private static string? Shared(string? text, Func<string, string>? share) => text is null || share is null ? text : share(text);

    private static ulong HashEvidence(Opportunity deal)
    {
        var hash = WordsHash.Compute(null);
        for (var field = OpportunityField.BusinessIssue; field <= OpportunityField.Relationship; field++)
        {
            hash = WordsHash.Add(WordsHash.Add(hash, (int)deal.GetEvidence(field)), deal.EvidencedOnDay(field));
        }

        for (var kind = AskKind.Benefit; kind <= AskKind.Executive; kind++)
        {
            hash = WordsHash.Add(WordsHash.Add(hash, (int)deal.AnswerTo(kind)), deal.AskedOnDay(kind));
        }

        return hash;
    }
}
