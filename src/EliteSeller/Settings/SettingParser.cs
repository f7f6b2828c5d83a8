using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace EliteSeller.Settings;

/// <summary>
/// Reads the text of a PowerShell data file (<c>.psd1</c>) that holds exactly one table, and nothing that could be run, into a
/// plain tree with lines.
/// </summary>
/// <remarks>
/// Everything that it accepts, PowerShell reads in the same way; a test compares the two. The text is not given to
/// PowerShell's own parser because that one acts on what it reads: at the word <c>configuration</c> it loads modules.
/// </remarks>
public sealed class SettingParser
{
    /// <summary>How many tables and lists may stand within each other.</summary>
    public const int DeepestNesting = 20;

    private readonly SettingCursor _cursor;
    private readonly SettingScanner _scanner;
    private readonly string _file;
    private SettingToken _token;
    private int _depth;

    private SettingParser(string text, string file)
    {
        _file = file;
        _cursor = new SettingCursor(text, file);
        _scanner = new SettingScanner(_cursor);
        Move();
    }

    /// <summary>Reads the one table of a text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">The name of the file, for messages.</param>
    /// <returns>The table.</returns>
    /// <exception cref="EliteSellerException">
    /// The text holds something that is not data (DataFileHoldsCode), can not be read as a table (DataFileSyntax), has a key
    /// twice in one table (SettingTwice), or nests deeper than <see cref="DeepestNesting"/> (DataFileTooDeep).
    /// </exception>
    public static SettingTable Parse(string text, string file)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n');
        CheckCharacters(lines, file);
        return new SettingParser(lines, file).File();
    }

    private static void CheckCharacters(string text, string file)
    {
        var cursor = new SettingCursor(text, file);
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\t'))
            {
                throw cursor.Syntax(cursor.Line, cursor.Column, FormattableString.Invariant($"The file holds the control character U+{(int)c:X4}"), "Save it as plain text in UTF-8.");
            }

            cursor.Advance();
        }
    }

    private SettingTable File()
    {
        SkipSeparators();
        if (_token.Kind == SettingTokenKind.End)
        {
            throw Syntax("The file holds no table", "Begin it with @{ and end it with }.");
        }

        if (_token.Kind != SettingTokenKind.TableOpen)
        {
            throw Code($"The file begins with {_token.Description} and not with a table");
        }

        var table = Table();
        SkipSeparators();
        return _token.Kind == SettingTokenKind.End ? table : throw Code($"After its table the file goes on with {_token.Description}");
    }

    private SettingTable Table()
    {
        var open = Enter();
        var entries = new List<SettingEntry>();
        SkipLineEnds();
        while (true)
        {
            if (_token.Kind == SettingTokenKind.TableClose)
            {
                Leave();
                return new SettingTable(entries, _file, open.Line, open.Column);
            }

            var entry = Entry(open);
            if (entries.FirstOrDefault(e => e.Key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)) is { } first)
            {
                throw new EliteSellerException(new Problem("SettingTwice", ProblemKind.Data, FormattableString.Invariant($"'{OneLine.Of(entry.Key)}' is already set on line {first.Line}."), "Keep one of the two.", _file, entry.Line));
            }

            entries.Add(entry);
            RequireEnd(SettingTokenKind.TableClose);
            SkipSeparators();
        }
    }

    private SettingEntry Entry(SettingToken open)
    {
        var key = _token;
        if (key.Kind == SettingTokenKind.End)
        {
            throw NeverClosed(open);
        }

        if (key.Kind != SettingTokenKind.Word && !IsKey(key.Value))
        {
            throw Syntax($"Here stands {key.Description} where a key has to stand", "Write a line as Key = value.");
        }

        Move();
        if (_token.Kind != SettingTokenKind.Equals)
        {
            throw key.Kind == SettingTokenKind.Word
                ? Code($"After {key.Description} comes {_token.Description} and not '='")
                : Syntax($"After the key comes {_token.Description} and not '='", "Write a line as Key = value.");
        }

        Move();
        SkipLineEnds();
        return new SettingEntry(Convert.ToString(key.Value, CultureInfo.InvariantCulture)!, Values(), key.Line, key.Column);
    }

    // One value, or several with commas between them, which is a list; a comma in front makes a list of one.
    private SettingNode Values()
    {
        var first = _token;
        if (first.Kind == SettingTokenKind.Comma)
        {
            Move();
            var only = Value();
            return _token.Kind == SettingTokenKind.Comma
                ? throw Syntax("A list that begins with a comma holds one value", "Take out the comma in front.")
                : new SettingList([only], _file, first.Line, first.Column);
        }

        var items = new List<SettingNode> { Value() };
        while (_token.Kind == SettingTokenKind.Comma)
        {
            Move();
            SkipLineEnds();
            items.Add(Value());
        }

        return items.Count == 1 ? items[0] : new SettingList(items, _file, first.Line, first.Column);
    }

    private static bool IsKey(object? value) => value is string || (value is decimal number && number >= 0 && number == decimal.Truncate(number));

    private SettingNode Value()
    {
        var token = _token;
        switch (token.Kind)
        {
            case SettingTokenKind.Value:
                Move();
                return new SettingScalar(token.Value, _file, token.Line, token.Column);
            case SettingTokenKind.TableOpen:
                return Table();
            case SettingTokenKind.ListOpen:
                return List();
            case SettingTokenKind.Word:
                throw Code($"{token.Description} is a command where a value has to stand; a text needs quotes");
            default:
                throw Syntax($"Here stands {token.Description} where a value has to stand", null);
        }
    }

    private SettingList List()
    {
        var open = Enter();
        var items = new List<SettingNode>();
        while (true)
        {
            SkipSeparators();
            if (_token.Kind == SettingTokenKind.ListClose)
            {
                Leave();
                return new SettingList(items, _file, open.Line, open.Column);
            }

            if (_token.Kind == SettingTokenKind.End)
            {
                throw NeverClosed(open);
            }

            Add(items, Values());
            RequireEnd(SettingTokenKind.ListClose);
        }
    }

    // As PowerShell does: within @( ) each statement gives its items, so that a list within it loses one pair of brackets.
    private static void Add(List<SettingNode> items, SettingNode value)
    {
        if (value is SettingList list)
        {
            items.AddRange(list.Items);
        }
        else
        {
            items.Add(value);
        }
    }

    private SettingToken Enter()
    {
        var open = _token;
        if (++_depth > DeepestNesting)
        {
            throw new EliteSellerException(new Problem("DataFileTooDeep", ProblemKind.Limit, FormattableString.Invariant($"More than {DeepestNesting} tables and lists stand within each other."), null, _file, open.Line));
        }

        Move();
        return open;
    }

    private void Leave()
    {
        _depth--;
        Move();
    }

    private void RequireEnd(SettingTokenKind close)
    {
        if (_token.Kind is not (SettingTokenKind.LineEnd or SettingTokenKind.Semicolon or SettingTokenKind.End) && _token.Kind != close)
        {
            throw Code($"After a value comes {_token.Description}");
        }
    }

    private void Move() => _token = _scanner.Next();

    private void SkipSeparators()
    {
        while (_token.Kind is SettingTokenKind.LineEnd or SettingTokenKind.Semicolon)
        {
            Move();
        }
    }

    private void SkipLineEnds()
    {
        while (_token.Kind == SettingTokenKind.LineEnd)
        {
            Move();
        }
    }

    private EliteSellerException Code(string why) => _cursor.Code(_token.Line, _token.Column, why);

    private EliteSellerException Syntax(string what, string? hint) => _cursor.Syntax(_token.Line, _token.Column, what, hint);

    private EliteSellerException NeverClosed(SettingToken open) => _cursor.Syntax(
        open.Line, open.Column, $"What begins here with {open.Description} is never closed", open.Kind == SettingTokenKind.TableOpen ? "End it with }." : "End it with ).");
}
