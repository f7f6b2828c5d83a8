using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Settings;

namespace EliteSeller.PowerShell;

/// <summary>
/// Reads the text of a PowerShell data file (<c>.psd1</c>) that holds exactly one table, and nothing that could be run, into a
/// plain tree with lines. PowerShell's own parser reads it; nothing is evaluated.
/// </summary>
/// <remarks>
/// The parser acts on some of what it reads: at <c>configuration</c> it loads modules, at <c>using</c> it looks for them, a comment
/// with <c>#requires</c> it checks, and many <c>$( )</c> or <c>${ }</c> cost it minutes. A text that holds one of these is
/// checked first with something harmless in its place, and parsed as it is only when each is in a text, a comment or a key.
/// </remarks>
internal sealed class SettingParser
{
    // The time of PowerShell's parser grows with the square of the errors in a text: a thousand cost a moment, fifty thousand
    // minutes. So a long text is looked at piece by piece, and the first piece that is no data ends it.
    private const int Piece = 8192;

    private static readonly char[] EndsOfKeys = ['\n', ';'];

    private static readonly (string Acting, string Harmless)[] Acting =
        [("configuration", "_____________"), ("using", "_____"), ("requires", "________"), ("$(", "$_"), ("${", "$_")];

    private readonly SettingSource _source;

    private SettingParser(SettingSource source) => _source = source;

    /// <summary>Reads the one table of a text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">The name of the file, for messages.</param>
    /// <returns>The table.</returns>
    /// <exception cref="EliteSellerException">
    /// The text holds something that is not data (DataFileHoldsCode), cannot be read as a table (DataFileSyntax), has a key
    /// twice in one table (SettingTwice), or nests deeper than <see cref="SettingTokenCheck.DeepestNesting"/> (DataFileTooDeep).
    /// </exception>
    public static SettingTable Parse(string text, string file)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var source = new SettingSource(text.Replace("\r\n", "\n").Replace('\r', '\n'), file);
        source.CheckCharacters();
        var parser = new SettingParser(source);
        for (var length = Piece; length < source.Text.Length; length += Math.Max(Piece, length / 8))
        {
            // Half a key may look like an earlier one, so a piece ends with a key where one ends soon.
            var end = source.Text.IndexOfAny(EndsOfKeys, length, Math.Min(Piece, source.Text.Length - length));
            length = Math.Max(length, end);
            parser.RequireData(length, endsWithKey: end >= 0);
        }

        var blanked = Blank(source.Text);
        var script = parser.Script(blanked, out var tokens, out var errors);
        SettingTokenCheck.Run(source, tokens, errors);
        if (blanked != source.Text)
        {
            script = parser.Script(source.Text, out _, out _);
        }

        return (SettingTable)parser.Value(script.EndBlock.Statements[0]);
    }

    private void RequireData(int length, bool endsWithKey)
    {
        var beginning = Script(Blank(_source.Text.Substring(0, length)), out var tokens, out var errors);
        SettingTokenCheck.RunBeginning(_source, tokens);
        if (endsWithKey && Array.Exists(errors, error => error.ErrorId == "DuplicateKeyInHashLiteral"))
        {
            foreach (var table in beginning.FindAll(node => node is HashtableAst, searchNestedScriptBlocks: false).Cast<HashtableAst>())
            {
                var seen = new Dictionary<string, SettingEntry>(StringComparer.OrdinalIgnoreCase);
                foreach (var (key, _) in table.KeyValuePairs)
                {
                    AddOnce(seen, new SettingEntry(
                        Key(key), new SettingScalar(null, _source.File, 0, 0), key.Extent.StartLineNumber, key.Extent.StartColumnNumber));
                }
            }
        }
    }

    private ScriptBlockAst Script(string text, out Token[] tokens, out ParseError[] errors)
    {
        try
        {
            return Parser.ParseInput(text, out tokens, out errors);
        }
        catch (ParseException failure)
        {
            // The parser fails at a key that begins like a number and fits no kind of number, and then names no place.
            throw new EliteSellerException(
                _source.Syntax(BeginningOfWordAt(ShortestThatFails(text) - 1),
                    "Here stands what PowerShell cannot read", "Write a key as a word, or in single quotes.").Problem,
                failure);
        }
    }

    private static int ShortestThatFails(string text)
    {
        var (reads, fails) = (0, text.Length);
        while (fails - reads > 1)
        {
            var middle = reads + ((fails - reads) / 2);
            try
            {
                Parser.ParseInput(text.Substring(0, middle), out _, out _);
                reads = middle;
            }
            catch (ParseException)
            {
                fails = middle;
            }
        }

        return fails;
    }

    private int BeginningOfWordAt(int offset)
    {
        while (offset > 0 && char.IsLetterOrDigit(_source.Text[offset - 1]))
        {
            offset--;
        }

        return offset;
    }

    private void AddOnce(Dictionary<string, SettingEntry> seen, SettingEntry entry)
    {
        if (seen.TryGetValue(entry.Key, out var first))
        {
            throw _source.Twice(entry, first);
        }

        seen.Add(entry.Key, entry);
    }

    /// <summary>The text with something harmless, of the same length, in place of what the parser acts on.</summary>
    internal static string Blank(string text)
    {
        foreach (var (acting, harmless) in Acting)
        {
            if (text.IndexOf(acting, StringComparison.OrdinalIgnoreCase) is >= 0 and var first)
            {
                var letters = text.ToCharArray();
                for (var at = first; at >= 0; at = text.IndexOf(acting, at + acting.Length, StringComparison.OrdinalIgnoreCase))
                {
                    harmless.CopyTo(0, letters, at, harmless.Length);
                }

                text = new string(letters);
            }
        }

        return text;
    }

    private SettingNode Value(StatementAst statement) =>
        statement is PipelineAst { PipelineElements: { Count: 1 } elements }
        && elements[0] is CommandExpressionAst { Redirections.Count: 0 } only
            ? Value(only.Expression)
            : throw NotData(statement);

    private SettingNode Value(ExpressionAst value)
    {
        var (line, column) = (value.Extent.StartLineNumber, value.Extent.StartColumnNumber);
        return value switch
        {
            HashtableAst table => new SettingTable(Entries(table), _source.File, line, column),
            ArrayLiteralAst list => new SettingList(list.Elements.Select(Value).ToArray(), _source.File, line, column),
            ArrayExpressionAst array =>
                new SettingList(array.SubExpression.Statements.SelectMany(Items).ToArray(), _source.File, line, column),
            _ => new SettingScalar(Constant(value), _source.File, line, column),
        };
    }

    // As PowerShell does: within @( ) each statement gives its items, so that a list within it loses one pair of brackets.
    private IEnumerable<SettingNode> Items(StatementAst statement) =>
        Value(statement) is var value && value is SettingList list ? list.Items : [value];

    private object? Constant(ExpressionAst value) => value switch
    {
        StringConstantExpressionAst { StringConstantType: not StringConstantType.BareWord } text => text.Value,
        // From its digits, because PowerShell rounds a long one.
        ConstantExpressionAst and not StringConstantExpressionAst when SettingSource.PlainNumber(value.Extent.Text) is { } number => number,
        VariableExpressionAst when SettingSource.IsConstant(value.Extent.Text) =>
            char.ToUpperInvariant(value.Extent.Text[1]) switch { 'T' => true, 'F' => false, _ => null },
        _ => throw NotData(value),
    };

    private List<SettingEntry> Entries(HashtableAst table)
    {
        var entries = new List<SettingEntry>();
        var seen = new Dictionary<string, SettingEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in table.KeyValuePairs)
        {
            var entry = new SettingEntry(Key(key), Value(value), key.Extent.StartLineNumber, key.Extent.StartColumnNumber);
            AddOnce(seen, entry);
            entries.Add(entry);
        }

        return entries;
    }

    private string Key(ExpressionAst key) => key switch
    {
        StringConstantExpressionAst text => text.Value,
        ConstantExpressionAst when SettingSource.PlainNumber(key.Extent.Text) is >= 0 and var number
            && number == decimal.Truncate(number) =>
            number.ToString(CultureInfo.InvariantCulture),
        _ => throw _source.Syntax(key.Extent.StartOffset, "Here stands a value where a key has to stand", SettingSource.LineHint),
    };

    private EliteSellerException NotData(Ast ast) =>
        _source.Code(ast.Extent.StartOffset, $"'{DisplayText.Shorten(ast.Extent.Text, 40)}' is not part of any value");
}
