namespace EliteSeller.Settings;

/// <summary>One key of a table with its value and the place of the key, so that a message can point at it.</summary>
public sealed class SettingEntry(string key, SettingNode value, int line, int column)
{
    /// <summary>The key as written.</summary>
    public string Key { get; } = key ?? throw new ArgumentNullException(nameof(key));

    /// <summary>The value.</summary>
    public SettingNode Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The line of the key, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column of the key, counted from 1.</summary>
    public int Column { get; } = column;
}
