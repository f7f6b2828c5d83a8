namespace EliteSeller.Settings;

/// <summary>A list of a settings file, in the order in which it was written.</summary>
/// <param name="items">The items, in order.</param>
/// <param name="file">The file that the list stands in.</param>
/// <param name="line">Its line, from 1.</param>
/// <param name="column">Its column, from 1.</param>
public sealed class SettingList(IReadOnlyList<SettingNode> items, string file, int line, int column) : SettingNode(file, line, column)
{
    /// <summary>The items, in order.</summary>
    public IReadOnlyList<SettingNode> Items { get; } = items ?? throw new ArgumentNullException(nameof(items));

    /// <inheritdoc/>
    public override string Kind => "a list";
}
