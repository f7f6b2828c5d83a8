using System.Management.Automation.Language;

namespace EliteSeller.PowerShell;

/// <summary>
/// Refuses a settings file at the first token that data does not need, at the first place that PowerShell's parser cannot read,
/// and where it nests too deep.
/// </summary>
internal sealed class SettingTokenCheck
{
    /// <summary>How many tables and lists may be within each other.</summary>
    public const int DeepestNesting = 20;

    private const string UnclosedComment = "MissingTerminatorMultiLineComment";

    private readonly SettingSource _source;
    private readonly SettingToken[] _tokens;
    private readonly Stack<SettingToken> _open = new();
    private bool _isClosed;

    private SettingTokenCheck(SettingSource source, Token[] tokens)
    {
        _source = source;
        _tokens = tokens.Where(t => t.Kind != TokenKind.Comment).Select(t => new SettingToken(source, t)).ToArray();
    }

    /// <summary>Throws at the first thing that is not data.</summary>
    /// <param name="source">The text.</param>
    /// <param name="tokens">Its tokens, as the parser gives them.</param>
    /// <param name="errors">What the parser could not read.</param>
    public static void Run(SettingSource source, Token[] tokens, ParseError[] errors)
    {
        // A key that comes twice is told with both lines, by the walker.
        var ours = errors.Where(e => e.ErrorId != "DuplicateKeyInHashLiteral").OrderBy(IsConsequence).ThenBy(e => e.Extent.StartOffset);
        new SettingTokenCheck(source, tokens).Run(ours.FirstOrDefault());
    }

    /// <summary>Throws at the first token that is not data, of a text that is cut off; its last tokens may be cut, too.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="tokens">The tokens of its beginning.</param>
    public static void RunBeginning(SettingSource source, Token[] tokens)
    {
        var check = new SettingTokenCheck(source, tokens);
        for (var i = 0; i < check._tokens.Length - 3; i++)
        {
            check.Check(i);
        }
    }

    // These are noted at the start of a table because of something within it.
    private static bool IsConsequence(ParseError error) => error.ErrorId is "MissingEndCurlyBrace" or "InvalidLeftHandSide";

    private void Run(ParseError? error)
    {
        var unreadable = error is null || IsConsequence(error) ? _source.Text.Length : Place(error);
        for (var i = 0; i < _tokens.Length && _tokens[i].Offset <= unreadable; i++)
        {
            Check(i);
        }

        if (error is not null)
        {
            throw Unreadable(error);
        }
    }

    private void Check(int at)
    {
        var token = _tokens[at];
        token.RequireData();
        if (_open.Count == 0)
        {
            CheckOutside(token);
        }
        else
        {
            CheckWithin(token, at);
        }

        if (token.Kind is TokenKind.AtCurly or TokenKind.AtParen)
        {
            _open.Push(token);
            _ = _open.Count <= DeepestNesting ? true : throw _source.TooDeep(token.Line, DeepestNesting);
        }
        else if (token.Kind is TokenKind.RCurly or TokenKind.RParen)
        {
            _open.Pop();
            _isClosed = _open.Count == 0;
        }
    }

    private void CheckOutside(SettingToken token)
    {
        if (token.Kind is TokenKind.NewLine or TokenKind.Semi || token.Kind == (_isClosed ? TokenKind.EndOfInput : TokenKind.AtCurly))
        {
            return;
        }

        throw _isClosed
            ? _source.Code(token.Offset, $"After its table the file goes on with {token.Description}")
            : token.Kind == TokenKind.EndOfInput
                ? _source.Syntax(token.Offset, "The file holds no table", "Begin it with @{ and end it with }.")
                : _source.Code(token.Offset, $"The file begins with {token.Description} and not with a table");
    }

    private void CheckWithin(SettingToken token, int at)
    {
        var before = _tokens[at - 1];
        var inTable = _open.Peek().Kind == TokenKind.AtCurly;
        var close = inTable ? TokenKind.RCurly : TokenKind.RParen;
        var isWrongClose = token.Kind is TokenKind.RCurly or TokenKind.RParen && token.Kind != close;
        if (before.EndsValue && (token.BeginsValue || isWrongClose))
        {
            throw before.IsCutShortBy(token)
                ? _source.Syntax(
                    token.Offset - 1, "A curly quote ends a text as a straight one does",
                        "Write the quote twice, or use a straight one twice.")
                : _source.Code(token.Offset, $"After a value comes {token.Description}");
        }

        if (token.Kind == TokenKind.EndOfInput)
        {
            var open = _open.Peek();
            throw _source.Syntax(
                open.Offset, $"What begins here with {open.Description} is never closed", inTable ? "End it with }." : "End it with ).");
        }

        var mark = Mark(at);
        var isKey = inTable && mark is TokenKind.AtCurly or TokenKind.NewLine;
        if (isKey && (token.IsNoKey || (token.Kind == TokenKind.Semi && mark == TokenKind.AtCurly)))
        {
            throw _source.Syntax(token.Offset, $"Here stands {token.Description} where a key has to stand", SettingSource.LineHint);
        }

        if (!isKey && (isWrongClose || token.IsNoValueAfter(mark)))
        {
            throw NoValue(token);
        }

        if (token.IsWord && (!isKey || _tokens[at + 1].Kind != TokenKind.Equals))
        {
            throw _source.Code(_tokens[isKey ? at + 1 : at].Offset, isKey
                ? $"After {token.Description} comes {_tokens[at + 1].Description} and not '='"
                : $"{token.Description} is a command where a value has to stand; a text needs quotes");
        }
    }

    // What decides whether a key or a value has to follow: a line end counts unless a bracket, a comma or an equals sign is before it.
    private TokenKind Mark(int at)
    {
        var last = at - 1;
        while (_tokens[last].Kind == TokenKind.NewLine)
        {
            last--;
        }

        var kind = _tokens[last].Kind;
        return kind == TokenKind.Semi || (last < at - 1 && _tokens[last].EndsValue) ? TokenKind.NewLine : kind;
    }

    private EliteSellerException Unreadable(ParseError error)
    {
        var offset = error.Extent.StartOffset;
        if (error.ErrorId == UnclosedComment)
        {
            return _source.Syntax(offset, "The comment that begins here is never closed", "End it with #>.");
        }

        if (error.ErrorId.StartsWith("TerminatorExpected", StringComparison.Ordinal))
        {
            return _source.Syntax(
                Around(offset),
                "The text that begins here is never closed",
                "Close it with the quote that opened it; write a quote within a text twice.");
        }

        if (error.ErrorId == "UnexpectedCharactersAfterHereStringHeader")
        {
            return _source.Syntax(Around(offset), "The text of a block has to begin on the line after its opening quote", null);
        }

        var token = Next(offset);
        return error.ErrorId == "MissingEqualsInHashLiteral"
            ? _source.Syntax(token.Offset, $"After the key comes {token.Description} and not '='", SettingSource.LineHint)
            : NoValue(token);
    }

    private EliteSellerException NoValue(SettingToken token) =>
        _source.Syntax(token.Offset, $"Here stands {token.Description} where a value has to stand", null);

    private int Place(ParseError error) =>
        error.ErrorId.StartsWith("Missing", StringComparison.Ordinal) && error.ErrorId != UnclosedComment
            ? Next(error.Extent.StartOffset).Offset
            : error.Extent.StartOffset;

    private int Around(int offset) => _tokens.Last(t => t.Offset <= offset).Offset;

    private SettingToken Next(int offset) =>
        _tokens.First(t => t.Kind != TokenKind.NewLine && (t.Offset >= offset || t.Kind == TokenKind.EndOfInput));
}
