using System.Text;

namespace EliteSeller.Settings;

/// <summary>
/// Reads a quoted text as PowerShell reads it: curly quotes are quotes, two of them are one, a backtick escapes within double
/// quotes. What PowerShell would replace within double quotes ($name, $(...)) is code and refused.
/// </summary>
internal sealed class SettingQuotes(SettingCursor cursor)
{
    public static bool IsQuote(char c) => IsSingle(c) || IsDouble(c);

    public string Read() => cursor.Current == '@' ? ReadBlock() : ReadLine();

    private static bool IsSingle(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b';

    private static bool IsDouble(char c) => c is '"' or '\u201c' or '\u201d' or '\u201e';

    private static bool SameSort(char c, char open) => IsSingle(open) ? IsSingle(c) : IsDouble(c);

    private string ReadLine()
    {
        var (line, column, open) = (cursor.Line, cursor.Column, cursor.Current);
        cursor.Advance();
        var text = new StringBuilder();
        while (true)
        {
            if (SameSort(cursor.Current, open))
            {
                if (!SameSort(cursor.Peek(), open))
                {
                    LeaveText();
                    return text.ToString();
                }

                // Of two different ones that stand for one, PowerShell keeps the second.
                text.Append(cursor.Peek());
                cursor.Advance(2);
            }
            else
            {
                AppendOne(text, line, column, IsDouble(open));
            }
        }
    }

    // @' at the end of a line, the text on the lines after it, and '@ at the very start of a line.
    private string ReadBlock()
    {
        var (line, column, open) = (cursor.Line, cursor.Column, cursor.Peek());
        cursor.Advance(2);
        while (cursor.Current is ' ' or '\t')
        {
            cursor.Advance();
        }

        if (cursor.Current != '\n')
        {
            throw cursor.Syntax(line, column, "The text of a block has to begin on the line after its opening quote", null);
        }

        var text = new StringBuilder();
        while (!(cursor.Current == '\n' && SameSort(cursor.Peek(), open) && cursor.Peek(2) == '@'))
        {
            AppendOne(text, line, column, IsDouble(open));
        }

        cursor.Advance(3);
        return text.Length == 0 ? "" : text.ToString(1, text.Length - 1);
    }

    private void AppendOne(StringBuilder text, int line, int column, bool escapes)
    {
        switch (cursor.Current)
        {
            case SettingCursor.AtEnd:
                throw cursor.Syntax(line, column, "The text that begins here is never closed", "Close it with the quote that opened it; write a quote within a text twice.");
            case '$' when escapes:
                throw cursor.Code(cursor.Line, cursor.Column, "A dollar sign within double quotes makes PowerShell fill something in: put the text between single quotes, or write `$");
            case '`' when escapes:
                text.Append(Escaped());
                cursor.Advance(2);
                break;
            default:
                text.Append(cursor.Current);
                cursor.Advance();
                break;
        }
    }

    private char Escaped() => cursor.Peek() switch
    {
        'n' => '\n',
        't' => '\t',
        var c when c is '`' or '$' || IsQuote(c) => c,
        _ => throw cursor.Syntax(cursor.Line, cursor.Column, "The character after this backtick is none of `n, `t, ``, `$ and a quote", "Put the text between single quotes: a backtick is a backtick there."),
    };

    private void LeaveText()
    {
        var (line, column, isCurly) = (cursor.Line, cursor.Column, cursor.Current is not ('\'' or '"'));
        cursor.Advance();
        if (isCurly && char.IsLetterOrDigit(cursor.Current))
        {
            throw cursor.Syntax(line, column, "A curly quote ends a text as a straight one does", "Write the quote twice, or use a straight one twice.");
        }
    }
}
