using System;
using System.Globalization;
using EliteSeller.Model;

namespace EliteSeller.Settings;

/// <summary>Cuts the text of a settings file into tokens. A character that only code would need ends it with DataFileHoldsCode.</summary>
internal sealed class SettingScanner
{
    private readonly SettingCursor _cursor;

    public SettingScanner(SettingCursor cursor) => _cursor = cursor;

    public SettingToken Next()
    {
        SkipBlanks();
        var (line, column) = (_cursor.Line, _cursor.Column);
        SettingToken Simple(SettingTokenKind kind, int width = 1)
        {
            _cursor.Advance(width);
            return new SettingToken(kind, line, column);
        }

        switch (_cursor.Current)
        {
            case SettingCursor.AtEnd:
                return new SettingToken(SettingTokenKind.End, line, column);
            case '\n':
                return Simple(SettingTokenKind.LineEnd);
            case ';':
                return Simple(SettingTokenKind.Semicolon);
            case '=':
                return Simple(SettingTokenKind.Equals);
            case ',':
                return Simple(SettingTokenKind.Comma);
            case '}':
                return Simple(SettingTokenKind.TableClose);
            case ')':
                return Simple(SettingTokenKind.ListClose);
            case '@' when _cursor.Peek() == '{':
                return Simple(SettingTokenKind.TableOpen, 2);
            case '@' when _cursor.Peek() == '(':
                return Simple(SettingTokenKind.ListOpen, 2);
            case '@' when SettingQuotes.IsQuote(_cursor.Peek()):
            case var c when SettingQuotes.IsQuote(c):
                return new SettingToken(SettingTokenKind.Value, line, column, new SettingQuotes(_cursor).Read());
            case '$':
                return new SettingToken(SettingTokenKind.Value, line, column, Constant(line, column));
            case '-' or '.':
            case >= '0' and <= '9':
                return new SettingToken(SettingTokenKind.Value, line, column, Number(line, column));
            case var c when char.IsLetter(c) || c == '_':
                return new SettingToken(SettingTokenKind.Word, line, column, Word());
            default:
                throw _cursor.Code(line, column, $"'{OneLine.Of(_cursor.Current.ToString())}' is not part of any value");
        }
    }

    private void SkipBlanks()
    {
        while (true)
        {
            switch (_cursor.Current)
            {
                case ' ' or '\t' or '\u00a0':
                    _cursor.Advance();
                    break;
                case '#':
                    while (_cursor.Current is not ('\n' or SettingCursor.AtEnd))
                    {
                        _cursor.Advance();
                    }

                    break;
                case '<' when _cursor.Peek() == '#':
                    SkipBlockComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipBlockComment()
    {
        var (line, column) = (_cursor.Line, _cursor.Column);
        _cursor.Advance(2);
        while (_cursor.Current != '#' || _cursor.Peek() != '>')
        {
            if (_cursor.Current == SettingCursor.AtEnd)
            {
                throw _cursor.Syntax(line, column, "The comment that begins here is never closed", "End it with #>.");
            }

            _cursor.Advance();
        }

        _cursor.Advance(2);
    }

    private string Word()
    {
        var start = _cursor.Offset;
        while (char.IsLetterOrDigit(_cursor.Current) || _cursor.Current == '_')
        {
            _cursor.Advance();
        }

        return _cursor.Since(start);
    }

    private object? Constant(int line, int column)
    {
        _cursor.Advance();
        var name = Word();
        var ends = _cursor.Current is not (':' or '?' or '.' or '[' or '(');
        return name.ToUpperInvariant() switch
        {
            "TRUE" when ends => true,
            "FALSE" when ends => false,
            "NULL" when ends => null,
            _ => throw _cursor.Code(line, column, $"'${OneLine.Of(name, 40)}' is a variable"),
        };
    }

    private decimal Number(int line, int column)
    {
        var start = _cursor.Offset;
        _cursor.Advance(_cursor.Current == '-' ? 1 : 0);
        while (char.IsLetterOrDigit(_cursor.Current) || _cursor.Current is '.' or '_')
        {
            _cursor.Advance();
        }

        var written = _cursor.Since(start);
        var isPlain = written.Length > 0 && written[written.Length - 1] is >= '0' and <= '9' && !NextIsOperator();
        if (isPlain && decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (number != 0 || written[0] != '-'))
        {
            return number;
        }

        throw _cursor.Code(line, column, $"'{OneLine.Of(written, 40)}' is neither a text in quotes nor a plain number such as 12 or 0.5");
    }

    private bool NextIsOperator() => _cursor.Current is '+' or '-' or '*' or '/' or '%' or '[';
}
