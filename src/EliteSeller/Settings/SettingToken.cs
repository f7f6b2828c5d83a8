using EliteSeller.Model;

namespace EliteSeller.Settings;

/// <summary>One piece of a settings file with the place at which it begins.</summary>
internal readonly struct SettingToken(SettingTokenKind kind, int line, int column, object? value = null)
{
    public SettingTokenKind Kind { get; } = kind;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>A value's value; a word's letters.</summary>
    public object? Value { get; } = value;

    /// <summary>The piece in words for a message.</summary>
    public string Description => Kind switch
    {
        SettingTokenKind.TableOpen => "'@{'",
        SettingTokenKind.TableClose => "'}'",
        SettingTokenKind.ListOpen => "'@('",
        SettingTokenKind.ListClose => "')'",
        SettingTokenKind.Equals => "'='",
        SettingTokenKind.Comma => "a comma",
        SettingTokenKind.LineEnd => "the end of the line",
        SettingTokenKind.Semicolon => "a semicolon",
        SettingTokenKind.Word => $"'{OneLine.Of((string?)Value, 40)}'",
        SettingTokenKind.End => "the end of the file",
        _ => Value is string ? "a text" : "a value",
    };
}
