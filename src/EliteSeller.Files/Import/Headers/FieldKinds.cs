namespace EliteSeller.Files.Import.Headers;

/// <summary>Which field is read how.</summary>
internal static class FieldKinds
{
    /// <summary>How a field's cells are read.</summary>
    public static FieldKind KindOf(OpportunityField field) => field switch
    {
        OpportunityField.CreatedDate or OpportunityField.CloseDate or OpportunityField.WonDate or OpportunityField.LostDate
            or OpportunityField.LastActivityDate or OpportunityField.NextActivityDate or OpportunityField.LastModifiedDate
            or OpportunityField.StageEnteredDate or OpportunityField.NextStepDate
            or (>= OpportunityField.BenefitAskedOn and <= OpportunityField.ExecutiveAskedOn) => FieldKind.Date,
        OpportunityField.Amount or OpportunityField.Discount or OpportunityField.HoursInvested or OpportunityField.StagePosition =>
            FieldKind.Number,
        OpportunityField.ContactCount or OpportunityField.PushCount or OpportunityField.DaysInStage or OpportunityField.AgeDays =>
            FieldKind.Count,
        OpportunityField.Probability => FieldKind.Probability,
        OpportunityField.IsClosed or OpportunityField.IsWon or OpportunityField.IsActive or OpportunityField.IsDeleted => FieldKind.Flag,
        OpportunityField.Outcome => FieldKind.Status,
        OpportunityField.Stage => FieldKind.Stage,
        >= OpportunityField.BusinessIssue and <= OpportunityField.Relationship => FieldKind.Evidence,
        >= OpportunityField.BenefitAsk and <= OpportunityField.ExecutiveAsk => FieldKind.Ask,
        OpportunityField.EvidencedOn => FieldKind.EvidenceDays,
        _ => FieldKind.Text,
    };
}
