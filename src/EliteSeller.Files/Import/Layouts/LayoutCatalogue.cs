namespace EliteSeller.Files.Import.Layouts;

/// <summary>All layouts that are known.</summary>
public sealed class LayoutCatalogue(
    IReadOnlyList<Layout> layouts, IReadOnlyList<HistoryLayout>? histories = null, IReadOnlyList<UnitHint>? units = null)
{
    /// <summary>The layouts in the order of the data.</summary>
    public IReadOnlyList<Layout> Layouts { get; } = layouts ?? throw new ArgumentNullException(nameof(layouts));

    /// <summary>The logs of stages and fields that are known.</summary>
    public IReadOnlyList<HistoryLayout> Histories { get; } = histories ?? [];

    /// <summary>What is known of the units of columns.</summary>
    public IReadOnlyList<UnitHint> Units { get; } = units ?? [];

    /// <summary>The layouts that a name stands for: the one of that name, or all whose names begin with it.</summary>
    /// <param name="name">Such as <c>HubSpot</c>, or <c>Salesforce</c> for both of Salesforce's layouts; null for all.</param>
    /// <returns>One layout or more.</returns>
    /// <exception cref="EliteSellerException">UnknownLayout: no layout has such a name.</exception>
    public IReadOnlyList<Layout> Named(string? name)
    {
        if (name is null)
        {
            return Layouts;
        }

        var wanted = name.Replace(" ", "");
        var exact = Layouts.Where(layout => layout.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        var found = exact.Count > 0
            ? exact : Layouts.Where(layout => layout.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count > 0
            ? found
            : throw new EliteSellerException(new Problem(
                "UnknownLayout", ProblemKind.Argument, $"'{name}' is not a layout.", $"Use one of {string.Join(", ", Layouts)}."));
    }
}
