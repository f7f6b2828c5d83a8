namespace EliteSeller.Settings;

/// <summary>What a piece of a settings file is.</summary>
internal enum SettingTokenKind
{
    TableOpen,
    TableClose,
    ListOpen,
    ListClose,
    Equals,
    Comma,
    LineEnd,
    Semicolon,
    Value,
    Word,
    End,
}
