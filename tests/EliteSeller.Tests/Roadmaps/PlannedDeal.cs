using System;
using System.Collections.Generic;
using EliteSeller.Model;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Deals as a reader would hand them over.</summary>
internal static class PlannedDeal
{
    private static readonly SourceTable Table = new(
        "deals.csv",
        "Plain",
        ["Id", "Name", "Account", "Owner", "Business Issue"],
        new Dictionary<OpportunityField, int>
        {
            [OpportunityField.Id] = 0,
            [OpportunityField.Name] = 1,
            [OpportunityField.Account] = 2,
            [OpportunityField.Owner] = 3,
            [OpportunityField.BusinessIssue] = 4,
        },
        new Dictionary<OpportunityField, FieldUsage>());

    public static Opportunity Of(
        string name = "Harbour cranes",
        DateTime? closeDate = null,
        string id = "OPP-1",
        string account = "Port of Aalen",
        string owner = "Ada Seller",
        AskKind? saidYesTo = null,
        DateTime? lastActivity = null,
        decimal? stage = null,
        OpportunityField? confirmed = null)
    {
        var values = new DealValues { Row = new ListedRow(Table, 2, [id, name, account, owner, ""]), CloseDay = Day.Number(closeDate),
            LastActivityDay = Day.Number(lastActivity),
            Stage = stage is null ? null : new SalesStage("Stage", stage) };
        if (saidYesTo is { } ask)
        {
            values.Marks = default(OpportunityMarks).With(ask, AskAnswer.Yes, new DateTime(2026, 11, 2));
        }

        if (confirmed is { } field)
        {
            values.Marks = values.Marks.With(field, EvidenceGrade.Confirmed);
        }

        return new Opportunity(values);
    }
}
