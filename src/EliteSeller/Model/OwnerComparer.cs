using System.Text;

namespace EliteSeller.Model;

/// <summary>
/// Names of one seller are equal in any case and with any white space between their parts: exports of one CRM differ in both.
/// </summary>
public sealed class OwnerComparer : IEqualityComparer<string>
{
    private OwnerComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static OwnerComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(Fold(x), Fold(y), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int GetHashCode(string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(Fold(obj)!);

    private static string? Fold(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Trim())
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c);
            }
            else if (folded[folded.Length - 1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }
}
