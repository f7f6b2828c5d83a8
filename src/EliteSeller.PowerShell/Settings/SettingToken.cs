using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace EliteSeller.PowerShell;

/// <summary>A token of PowerShell's parser as a settings file may hold it.</summary>
internal sealed class SettingToken
{
    private const string CurlyQuotes = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e";

    private readonly SettingSource _source;
    private readonly string _written;

    /// <summary>Looks at a token.</summary>
    /// <param name="source">The text it is of, which may have other letters at its place than the one that was parsed.</param>
    /// <param name="token">The token.</param>
    public SettingToken(SettingSource source, Token token)
    {
        _source = source;
        // The end of the file is a place after the last character.
        Offset = Math.Min(token.Extent.StartOffset, source.Text.Length);
        _written = source.Text.Substring(Offset, Math.Min(token.Extent.EndOffset, source.Text.Length) - Offset);
        (Kind, Line) = (token.Kind, token.Extent.StartLineNumber);
    }

    public TokenKind Kind { get; }

    public int Offset { get; }

    public int Line { get; }

    /// <summary>Whether it is a bare word: a key, or a command where a value has to be.</summary>
    public bool IsWord => !IsValue && _written.Length > 0 && (char.IsLetter(_written[0]) || _written[0] == '_');

    public bool BeginsValue => IsValue || IsWord || Kind is TokenKind.AtCurly or TokenKind.AtParen;

    public bool EndsValue => IsValue || Kind is TokenKind.RCurly or TokenKind.RParen;

    public bool IsNoKey => Kind is TokenKind.Equals or TokenKind.Comma or TokenKind.AtCurly or TokenKind.AtParen;

    /// <summary>The token in words for a message.</summary>
    public string Description => Kind switch
    {
        TokenKind.Comma => "a comma",
        TokenKind.NewLine => "the end of the line",
        TokenKind.Semi => "a semicolon",
        TokenKind.EndOfInput => "the end of the file",
        _ when IsText => "a text",
        _ when IsValue => "a value",
        _ => $"'{DisplayText.Shorten(_written, 40)}'",
    };

    private bool IsText => Kind is TokenKind.StringLiteral or TokenKind.HereStringLiteral || IsFilled;

    private bool IsFilled => Kind is TokenKind.StringExpandable or TokenKind.HereStringExpandable;

    private bool IsValue => IsText || Kind is TokenKind.Number or TokenKind.Variable;

    /// <summary>Whether a curly quote that was meant as an apostrophe has ended this text in the middle of a word.</summary>
    public bool IsCutShortBy(SettingToken next) =>
        IsText && Offset + _written.Length == next.Offset && CurlyQuotes.IndexOf(_written[_written.Length - 1]) >= 0 && next.IsWord;

    /// <summary>Whether it comes where only a value can come.</summary>
    /// <param name="before">The token before it, line ends left out.</param>
    public bool IsNoValueAfter(TokenKind before) => Kind switch
    {
        TokenKind.Equals => before is TokenKind.Equals or TokenKind.Comma or TokenKind.AtParen,
        TokenKind.Comma => before == TokenKind.Comma,
        _ => false,
    };

    /// <summary>Refuses it unless data may hold it.</summary>
    public void RequireData()
    {
        var isData = Kind switch
        {
            TokenKind.NewLine or TokenKind.EndOfInput or TokenKind.Semi or TokenKind.Equals or TokenKind.Comma => true,
            TokenKind.AtCurly or TokenKind.AtParen or TokenKind.RCurly or TokenKind.RParen => true,
            TokenKind.Number => SettingSource.PlainNumber(_written) is not null,
            TokenKind.Variable => SettingSource.IsConstant(_written),
            _ => IsText || IsWord,
        };
        if (!isData)
        {
            throw _source.Code(Offset, Refusal());
        }

        if (IsFilled)
        {
            CheckFilled();
        }
    }

    private string Refusal() => _written[0] switch
    {
        '$' => $"'${DisplayText.Shorten(Name(), 40)}' is a variable",
        '-' or '.' or (>= '0' and <= '9') =>
            $"'{DisplayText.Shorten(_written, 40)}' is neither a text in quotes nor a plain number such as 12 or 0.5",
        _ => $"'{DisplayText.Shorten(_written.Substring(0, 1))}' is not part of any value",
    };

    private string Name() => new(_written.Skip(1).TakeWhile(c => char.IsLetterOrDigit(c) || c == '_').ToArray());

    private void CheckFilled()
    {
        foreach (Match match in Regex.Matches(_written, "`.|\\$", RegexOptions.Singleline | RegexOptions.CultureInvariant))
        {
            if (match.Value == "$")
            {
                throw _source.Code(
                    Offset + match.Index,
                    "A dollar sign within double quotes makes PowerShell fill something in: put the text between single quotes, or write "
                        + "`$");
            }

            if (("nt`$'\"" + CurlyQuotes).IndexOf(match.Value[1]) < 0)
            {
                throw _source.Syntax(
                    Offset + match.Index,
                    "The character after this backtick is none of `n, `t, ``, `$ and a quote",
                    "Put the text between single quotes: a backtick is a backtick there.");
            }
        }
    }
}
