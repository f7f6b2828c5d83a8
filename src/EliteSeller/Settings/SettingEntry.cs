namespace EliteSeller.Settings;

/// <summary>One key of a table with its value and the place of the key, so that a message can point at it.</summary>
public sealed class SettingEntry
{
    /// <summary>Makes an entry.</summary>
    /// <param name="key">The key as written.</param>
    /// <param name="value">Its value.</param>
    /// <param name="line">The line of the key, from 1.</param>
    /// <param name="column">The column of the key, from 1.</param>
    public SettingEntry(string key, SettingNode value, int line, int column)
    {
        Key = key ?? throw new ArgumentNullException(nameof(key));
        Value = value ?? throw new ArgumentNullException(nameof(value));
        Line = line;
        Column = column;
    }

    /// <summary>The key as written.</summary>
    public string Key { get; }

    /// <summary>The value.</summary>
    public SettingNode Value { get; }

    /// <summary>The line of the key, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column of the key, counted from 1.</summary>
    public int Column { get; }
}
