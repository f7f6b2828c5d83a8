namespace EliteSeller.Settings;

/// <summary>
/// One place in a settings file: a value, a list or a table, with the line and column at which it begins. The tree is plain
/// data; whatever read the file has already refused everything that could be run.
/// </summary>
public abstract class SettingNode
{
    private protected SettingNode(string file, int line, int column)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file that the value stands in, as it was named to the reader.</summary>
    public string File { get; }

    /// <summary>The line at which the value begins, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column at which the value begins, counted from 1.</summary>
    public int Column { get; }

    /// <summary>What the value is, in words for a message: "a text", "a number", "a list", "a table".</summary>
    public abstract string Kind { get; }
}
