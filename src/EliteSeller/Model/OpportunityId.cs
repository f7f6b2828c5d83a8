namespace EliteSeller.Model;

/// <summary>The ids of deals, made comparable.</summary>
/// <remarks>
/// A Salesforce id has 15 characters that differ by case, or 18 where the last three repeat the case in a form that
/// survives Excel. Both are the same deal. Zoho's exports put <c>zcrm_</c> before theirs. Ids are compared ordinally.
/// </remarks>
public static class OpportunityId
{
    private const string CheckCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private const string ZohoPrefix = "zcrm_";

    /// <summary>The one form of an id under which the same deal is always found.</summary>
    /// <param name="text">The id as the source wrote it, or null.</param>
    /// <returns>The comparable id; null for a blank one and for Salesforce's empty id (fifteen zeros).</returns>
    public static string? Normalize(string? text)
    {
        var id = text?.Trim();
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        if (id!.StartsWith(ZohoPrefix, StringComparison.Ordinal))
        {
            return id.Substring(ZohoPrefix.Length);
        }

        if (id.Length is 15 or 18 && IsEmptySalesforceId(id))
        {
            return null;
        }

        return id.Length == 15 && LooksLikeSalesforce(id) ? id + CheckSum(id) : id;
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

    /// <summary>Three characters of key prefix, of which Salesforce's begin with a digit (opportunities: 006).</summary>
    private static bool LooksLikeSalesforce(string id)
    {
        var letters = 0;
        foreach (var c in id)
        {
            var isDigit = c is >= '0' and <= '9';
            if (!isDigit && c is not (>= 'a' and <= 'z') and not (>= 'A' and <= 'Z'))
            {
                return false;
            }

            letters += isDigit ? 0 : 1;
        }

        return id[0] is >= '0' and <= '9' && letters > 0;
    }

    private static string CheckSum(string id)
    {
        var check = new char[3];
        for (var block = 0; block < 3; block++)
        {
            var bits = 0;
            for (var i = 0; i < 5; i++)
            {
                if (id[(block * 5) + i] is >= 'A' and <= 'Z')
                {
                    bits |= 1 << i;
                }
            }

            check[block] = CheckCharacters[bits];
        }

        return new string(check);
    }
}
