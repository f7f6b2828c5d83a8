using System.Globalization;
using System.Text;

namespace EliteSeller.Analysis.Qualification.Policies;

/// <summary>The text of a policy file while it is written: indented tables, a comment above each key.</summary>
internal sealed class PolicyWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A text in single quotes; curly ones end it as well for PowerShell, so they are doubled too.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text)
        {
            quoted.Append(c, c is '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b' ? 2 : 1);
        }

        return quoted.Append('\'').ToString();
    }

    public static string List(IEnumerable<string> texts) => "@(" + string.Join(", ", texts.Select(Quote)) + ")";

    /// <summary>A number; one that was learned keeps the number of deals that it was learned from.</summary>
    public static string Show(PolicyValue value) => value.Origin == ValueOrigin.Calibrated
        ? $"@{{ Value = {value}; Deals = {value.Deals.ToString(CultureInfo.InvariantCulture)} }}"
        : value.ToString();

    public void Comment(string text) => Line("# " + text);

    public void Open(string text)
    {
        Line(text);
        _depth++;
    }

    public void Close(string text)
    {
        _depth--;
        Line(text);
    }

    public void Value(string key, PolicyValue value, string meaning) => Value(key, Show(value), meaning);

    public void Value(string key, string value, string meaning)
    {
        Comment(meaning);
        Line($"{key} = {value}");
    }

    public void Section(string key, string meaning, Action write)
    {
        Line("");
        Comment(meaning);
        Open($"{key} = @{{");
        write();
        Close("}");
    }

    public void List(string key, string meaning, string example, IEnumerable<string> items)
    {
        Line("");
        Comment(meaning);
        Comment("  " + example);
        Open($"{key} = @(");
        foreach (var item in items)
        {
            Line(item);
        }

        Close(")");
    }

    public void Line(string text) => _text.Append(text.Length == 0 ? "" : new string(' ', _depth * 4)).Append(text).Append('\n');

    public override string ToString() => _text.ToString();
}
