using System.Collections.ObjectModel;

namespace EliteSeller.Model;

/// <summary>Makes lists whose text is what is in them.</summary>
internal static class ReadableList
{
    /// <summary>The items as a list whose text is the items on one line.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="text">What is said of an item; without it, the item's own text.</param>
    /// <returns>The list.</returns>
    public static ReadableList<T> Readable<T>(this IEnumerable<T> items, Func<T, string?>? text = null) =>
        new(items as IList<T> ?? [.. items], text ?? (item => item?.ToString()));
}

/// <summary>
/// A list whose text is what is in it. Export-Csv writes the text of a property, and that of an ordinary list is the name of its type.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed class ReadableList<T>(IList<T> items, Func<T, string?> text) : ReadOnlyCollection<T>(items)
{
    /// <summary>The items on one line.</summary>
    /// <returns>Such as <c>Sponsor; ExecutiveAccess</c>; empty for no items.</returns>
    public override string ToString() => string.Join("; ", Items.Select(text));
}
