using System;
using System.Collections.Generic;
using EliteSeller.Model;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>Opportunities as Import-Opportunity would hand them over.</summary>
internal static class RoadmapDeal
{
    private static readonly SourceTable Table = new(
        "deals.csv",
        "Plain",
        ["Id", "Name", "Account", "Owner"],
        new Dictionary<OpportunityField, int>
        {
            [OpportunityField.Id] = 0,
            [OpportunityField.Name] = 1,
            [OpportunityField.Account] = 2,
            [OpportunityField.Owner] = 3,
        },
        new Dictionary<OpportunityField, FieldUsage>());

    public static Opportunity Of(string id = "OPP-1", string name = "Harbour cranes", string? closeDate = null,
        DealOutcome outcome = DealOutcome.Open) => new(new DealValues
    {
        Row = new ListedRow(Table, 2, [id, name, "Port of Aalen", "Ada Seller"]),
        CloseDay = Day.Number(closeDate is null ? null : DateTime.Parse(closeDate, System.Globalization.CultureInfo.InvariantCulture)),
        Outcome = outcome,
    });
}
