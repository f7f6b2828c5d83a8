using EliteSeller.Text;

namespace EliteSeller.Files.Import.Layouts;

/// <summary>Which header means what in the contacts of one CRM. Layouts are data.</summary>
/// <param name="name">Its name, such as <c>HubSpot</c>.</param>
/// <param name="headers">The headers with their meaning; of two headers for one column the earlier one is read.</param>
public sealed class ContactLayout(string name, IEnumerable<KeyValuePair<ContactColumn, string>> headers)
{
    private readonly ILookup<ContactColumn, string> _headers = (headers ?? throw new ArgumentNullException(nameof(headers)))
        .ToLookup(pair => pair.Key, pair => Key(pair.Value));

    /// <summary>The layout's name.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The columns that a table has under this layout's headers.</summary>
    internal Dictionary<ContactColumn, int> Match(IReadOnlyList<string> headers)
    {
        var keys = headers.Select(Key).ToList();
        var found = new Dictionary<ContactColumn, int>();
        foreach (var names in _headers)
        {
            var column = names.Select(name => keys.IndexOf(name)).Where(index => index >= 0).DefaultIfEmpty(-1).First();
            if (column >= 0 && !found.ContainsValue(column))
            {
                found.Add(names.Key, column);
            }
        }

        return found;
    }

    /// <summary>
    /// The words of a header: <c>Introduced_By__c</c>, <c>IntroducedBy</c> and <c>Introduced By</c> are the same. What is before a hyphen
    /// or a point tells whose column it is and stays.
    /// </summary>
    internal static string Key(string header)
    {
        var text = header.Trim();
        text = text.EndsWith("__c", StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - 3) : text;
        return string.Join(" ", HeaderText.Words(text, withDigits: true));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
