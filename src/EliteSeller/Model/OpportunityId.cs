namespace EliteSeller.Model;

/// <summary>The ids of deals, made comparable.</summary>
/// <remarks>
/// A Salesforce id has 15 characters that differ by case, or 18 where the last three repeat the case in a form that
/// survives Excel. Both are the same deal. Zoho's exports put <c>zcrm_</c> before theirs. Otherwise ids are compared ordinally. Nothing is
/// ever shown or written in another form than the source's, because a CRM takes back its own only.
/// </remarks>
public static class OpportunityId
{
    private const string ZohoPrefix = "zcrm_";

    /// <summary>
    /// Takes two forms of one id for the same; what they are in, such as a dictionary, keeps them as the source wrote them.
    /// </summary>
    public static IEqualityComparer<string?> Comparer { get; } = new FormlessComparer();

    /// <summary>An id as the source wrote it.</summary>
    /// <param name="text">The id, or null.</param>
    /// <returns>The id without spaces around it; null for a blank one and for Salesforce's empty id (fifteen zeros).</returns>
    public static string? OrNull(string? text)
    {
        var id = text?.Trim();
        return string.IsNullOrEmpty(id) || (id!.Length is 15 or 18 && IsEmptySalesforceId(id)) ? null : id;
    }

    /// <summary>The one form of an id under which the same deal is always found.</summary>
    /// <param name="text">The id as the source wrote it, or null.</param>
    /// <returns>The comparable id, Salesforce's of 15 characters; null for a blank one and for Salesforce's empty id.</returns>
    internal static string? Normalize(string? text)
    {
        if (OrNull(text) is not { } id)
        {
            return null;
        }

        if (id.StartsWith(ZohoPrefix, StringComparison.Ordinal))
        {
            return id.Substring(ZohoPrefix.Length);
        }

        return IsLongSalesforceId(id) ? id.Substring(0, 15) : id;
    }

    /// <summary>What stands at the end of a Salesforce id for five characters of it.</summary>
    /// <param name="upperCase">A bit for each of the five that is an upper-case letter, the first one lowest.</param>
    internal static char Check(int upperCase) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[upperCase];

    /// <summary>Salesforce's 15 characters with the three that repeat their case.</summary>
    internal static string Lengthen(string id) => $"{id}{Check(id, 0)}{Check(id, 5)}{Check(id, 10)}";

    /// <summary>A comparable id as Zoho's exports write it.</summary>
    internal static string WithPrefix(string id) => ZohoPrefix + id;

    private static bool IsLongSalesforceId(string id) => id.Length == 18 && id[0] is >= '0' and <= '9'
        && id[15] == Check(id, 0) && id[16] == Check(id, 5) && id[17] == Check(id, 10);

    private static char Check(string id, int at)
    {
        var upperCase = 0;
        for (var i = 0; i < 5; i++)
        {
            upperCase |= id[at + i] is >= 'A' and <= 'Z' ? 1 << i : 0;
        }

        return Check(upperCase);
    }

    private static bool IsEmptySalesforceId(string id)
    {
        for (var i = 0; i < 15; i++)
        {
            if (id[i] != '0')
            {
                return false;
            }
        }

        return id.Length == 15 || id.EndsWith("AAA", StringComparison.Ordinal);
    }

    /// <summary>The id by which a deal is found again in another snapshot, or null where the row has none.</summary>
    /// <exception cref="EliteSellerException"><c>IdColumnMissing</c>: the source has no column of ids.</exception>
    internal static string? InSnapshot(Opportunity opportunity) => opportunity.Row.Table.ColumnOf(OpportunityField.Id) >= 0
        ? opportunity.Id
        : throw new EliteSellerException(new Problem(
            "IdColumnMissing", ProblemKind.Data, "There is no id column, so deals cannot be matched in another export.",
            "Export the CRM's id too. If its column is not recognised: -Property @{ Id = '…' }", opportunity.Row.Table.File));

    private sealed class FormlessComparer : IEqualityComparer<string?>
    {
        public bool Equals(string? x, string? y) =>
            string.Equals(x, y, StringComparison.Ordinal) || string.Equals(Normalize(x), Normalize(y), StringComparison.Ordinal);

        public int GetHashCode(string? obj) => StringComparer.Ordinal.GetHashCode(Normalize(obj) ?? "");
    }
}
