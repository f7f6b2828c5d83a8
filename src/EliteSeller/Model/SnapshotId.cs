namespace EliteSeller.Model;

/// <summary>The id by which a deal is found again in another snapshot.</summary>
internal static class SnapshotId
{
    /// <summary>The id, or null where the row has none.</summary>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: the source has no column of ids.</exception>
    public static string? From(Opportunity opportunity) => opportunity.Row.Table.ColumnOf(OpportunityField.Id) >= 0
        ? opportunity.Id
        : throw new EliteSellerException(new Problem(
            "IdColumnMissing", ProblemKind.Data, "There is no id column, so deals cannot be matched in another export.",
            "Export the CRM's id too. If its column is not recognised: -Property @{ Id = '…' }", opportunity.Row.Table.File));
}
