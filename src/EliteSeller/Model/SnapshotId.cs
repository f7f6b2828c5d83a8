namespace EliteSeller.Model;

/// <summary>The id by which a deal is found again in another snapshot.</summary>
internal static class SnapshotId
{
    /// <summary>The id, or null where the row has none.</summary>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: the source has no column of ids.</exception>
    public static string? Of(Opportunity opportunity) => opportunity.Row.Table.ColumnOf(OpportunityField.Id) >= 0
        ? opportunity.Id
        : throw new EliteSellerException(new Problem(
            "IdColumnMissing", ProblemKind.Data, "There is no column with the ids of the deals, so none can be found again in another snapshot.",
            "Export the CRM's own id too, and name its column by -Property @{ Id = '…' } where it is not recognised.", opportunity.Row.Table.File));
}
