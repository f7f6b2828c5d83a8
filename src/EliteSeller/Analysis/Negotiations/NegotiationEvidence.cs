using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Negotiations;

/// <summary>Evidence about one negotiation, from the ledger, the field's own column or from one that the policy names beside it.</summary>
internal static class NegotiationEvidence
{
    /// <summary>The grade; NotRecorded when no column keeps it. A column of blanks is no column.</summary>
    public static EvidenceGrade GradeOf(NegotiationCase deal, OpportunityField field) =>
        WordOf(deal, field) is { } word ? word.Grade
        : CellOf(deal, field) is { } cell && EvidenceOf(deal)?.LeftBy(cell, deal.Context.AsOf) is not null ? EvidenceGrade.Unknown
        : Column(deal, field) < 0 ? EvidenceGrade.NotRecorded
        : EvidenceCell.Read(deal.Context.Policy, deal.Opportunity, field, IsRead(deal, field) ? -1 : AliasOf(deal, field),
            Day.Number(deal.Context.AsOf)).Grade;

    /// <summary>The header of the column that the grade was read from, or null where the ledger gave it.</summary>
    public static string? HeaderOf(NegotiationCase deal, OpportunityField field) =>
        WordOf(deal, field) is null && Column(deal, field) is var column && column >= 0 ? deal.Opportunity.Row.Table.Headers[column] : null;

    /// <summary>What that column says, or the person whom the ledger names, or null.</summary>
    public static string? TextOf(NegotiationCase deal, OpportunityField field) =>
        WordOf(deal, field) is { } word ? word.Entry.Customer : CellOf(deal, field);

    private static DealEvidence? EvidenceOf(NegotiationCase deal) => deal.Context.Ledger?.EvidenceOf(deal.Opportunity.Id);

    private static LedgerEvidence? WordOf(NegotiationCase deal, OpportunityField field) =>
        EvidenceOf(deal)?.Find(field, deal.Context.AsOf, deal.Context.Policy.EvidenceExpiryWholeDays) is { } word
            && word.IsLaterThan(CellOf(deal, field)) ? word : null;

    private static string? CellOf(NegotiationCase deal, OpportunityField field) =>
        Column(deal, field) is var column && column >= 0 ? deal.Opportunity.Row.GetText(column) : null;

    private static int Column(NegotiationCase deal, OpportunityField field) =>
        IsRead(deal, field) ? deal.Opportunity.Row.Table.ColumnOf(field) : AliasOf(deal, field);

    private static bool IsRead(NegotiationCase deal, OpportunityField field) =>
        deal.Opportunity.Row.Table.UsageOf(field) != FieldUsage.NotRecorded;

    private static int AliasOf(NegotiationCase deal, OpportunityField field)
    {
        if (!deal.Context.Policy.EvidenceColumns.TryGetValue(field, out var headers))
        {
            return -1;
        }

        var table = deal.Opportunity.Row.Table;
        foreach (var header in headers)
        {
            if (table.ColumnOf(header) is var column && column >= 0 && table.UsageOf(column) != FieldUsage.NotRecorded)
            {
                return column;
            }
        }

        return -1;
    }
}
