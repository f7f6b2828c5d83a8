using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EliteSeller.Model;

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

    private readonly SettingTokens _tokens;
    private readonly string _file;
    private int _depth;

    private SettingParser(string text, string file)
    {
        _file = file;
        _tokens = new SettingTokens(text, file);
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
        _tokens.SkipSeparators();
        if (_tokens.Kind == SettingTokenKind.End)
        {
            throw _tokens.Syntax("The file holds no table", "Begin it with @{ and end it with }.");
        }

        if (_tokens.Kind != SettingTokenKind.TableOpen)
        {
            throw _tokens.Code($"The file begins with {_tokens.Current.Description} and not with a table");
        }

        var table = Table();
        _tokens.SkipSeparators();
        return _tokens.Kind == SettingTokenKind.End ? table : throw _tokens.Code($"After its table the file goes on with {_tokens.Current.Description}");
    }

    private SettingTable Table()
    {
        var open = Enter();
        var entries = new List<SettingEntry>();
        _tokens.SkipLineEnds();
        while (true)
        {
            if (_tokens.Kind == SettingTokenKind.TableClose)
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
            _tokens.RequireEnd(SettingTokenKind.TableClose);
            _tokens.SkipSeparators();
        }
    }

    private SettingEntry Entry(SettingToken open)
    {
        var key = _tokens.Current;
        if (key.Kind == SettingTokenKind.End)
        {
            throw _tokens.NeverClosed(open);
        }

        if (key.Kind != SettingTokenKind.Word && !IsKey(key.Value))
        {
            throw _tokens.Syntax($"Here stands {key.Description} where a key has to stand", "Write a line as Key = value.");
        }

        _tokens.Move();
        if (_tokens.Kind != SettingTokenKind.Equals)
        {
            throw key.Kind == SettingTokenKind.Word
                ? _tokens.Code($"After {key.Description} comes {_tokens.Current.Description} and not '='")
                : _tokens.Syntax($"After the key comes {_tokens.Current.Description} and not '='", "Write a line as Key = value.");
        }

        _tokens.Move();
        _tokens.SkipLineEnds();
        return new SettingEntry(Convert.ToString(key.Value, CultureInfo.InvariantCulture)!, Values(), key.Line, key.Column);
    }

    // One value, or several with commas between them, which is a list; a comma in front makes a list of one.
    private SettingNode Values()
    {
        var first = _tokens.Current;
        if (first.Kind == SettingTokenKind.Comma)
        {
            _tokens.Move();
            var only = Value();
            return _tokens.Kind == SettingTokenKind.Comma
                ? throw _tokens.Syntax("A list that begins with a comma holds one value", "Take out the comma in front.")
                : new SettingList([only], _file, first.Line, first.Column);
        }

        var items = new List<SettingNode> { Value() };
        while (_tokens.Kind == SettingTokenKind.Comma)
        {
            _tokens.Move();
            _tokens.SkipLineEnds();
            items.Add(Value());
        }

        return items.Count == 1 ? items[0] : new SettingList(items, _file, first.Line, first.Column);
    }

    private static bool IsKey(object? value) => value is string || (value is decimal number && number >= 0 && number == decimal.Truncate(number));

    private SettingNode Value()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case SettingTokenKind.Value:
                _tokens.Move();
                return new SettingScalar(token.Value, _file, token.Line, token.Column);
            case SettingTokenKind.TableOpen:
                return Table();
            case SettingTokenKind.ListOpen:
                return List();
            case SettingTokenKind.Word:
                throw _tokens.Code($"{token.Description} is a command where a value has to stand; a text needs quotes");
            default:
                throw _tokens.Syntax($"Here stands {token.Description} where a value has to stand", null);
        }
    }

    private SettingList List()
    {
        var open = Enter();
        var items = new List<SettingNode>();
        while (true)
        {
            _tokens.SkipSeparators();
            if (_tokens.Kind == SettingTokenKind.ListClose)
            {
                Leave();
                return new SettingList(items, _file, open.Line, open.Column);
            }

            if (_tokens.Kind == SettingTokenKind.End)
            {
                throw _tokens.NeverClosed(open);
            }

            Add(items, Values());
            _tokens.RequireEnd(SettingTokenKind.ListClose);
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
        if (++_depth > DeepestNesting)
        {
            throw new EliteSellerException(new Problem("DataFileTooDeep", ProblemKind.Limit, FormattableString.Invariant($"More than {DeepestNesting} tables and lists stand within each other."), null, _file, _tokens.Current.Line));
        }

        return _tokens.Move();
    }

    private void Leave()
    {
        _depth--;
        _tokens.Move();
    }
}
