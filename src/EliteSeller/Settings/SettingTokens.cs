using EliteSeller.Model;

namespace EliteSeller.Settings;

/// <summary>The tokens of a settings file, one after the other, with the errors that are found at them.</summary>
internal sealed class SettingTokens
{
    private readonly SettingCursor _cursor;
    private readonly SettingScanner _scanner;

    /// <summary>Begins at the first token.</summary>
    /// <param name="text">The text with \n alone as line end.</param>
    /// <param name="file">The file it comes from, for messages.</param>
    public SettingTokens(string text, string file)
    {
        _cursor = new SettingCursor(text, file);
        _scanner = new SettingScanner(_cursor);
        Current = _scanner.Next();
    }

    /// <summary>The token at which the reading stands.</summary>
    public SettingToken Current { get; private set; }

    /// <summary>The kind of that token.</summary>
    public SettingTokenKind Kind => Current.Kind;

    /// <summary>Moves to the next token.</summary>
    /// <returns>The token that was left.</returns>
    public SettingToken Move()
    {
        var left = Current;
        Current = _scanner.Next();
        return left;
    }

    /// <summary>Moves behind line ends and semicolons.</summary>
    public void SkipSeparators()
    {
        while (Kind is SettingTokenKind.LineEnd or SettingTokenKind.Semicolon)
        {
            Move();
        }
    }

    /// <summary>Moves behind line ends.</summary>
    public void SkipLineEnds()
    {
        while (Kind == SettingTokenKind.LineEnd)
        {
            Move();
        }
    }

    /// <summary>Makes sure that a value ends here.</summary>
    /// <param name="close">What closes the table or list that the value stands in.</param>
    public void RequireEnd(SettingTokenKind close)
    {
        if (Kind is not (SettingTokenKind.LineEnd or SettingTokenKind.Semicolon or SettingTokenKind.End) && Kind != close)
        {
            throw Code($"After a value comes {Current.Description}");
        }
    }

    /// <summary>Something that could be run stands at the current token.</summary>
    public EliteSellerException Code(string why) => _cursor.Code(Current.Line, Current.Column, why);

    /// <summary>Something that can not be read stands at the current token.</summary>
    public EliteSellerException Syntax(string what, string? hint) => _cursor.Syntax(Current.Line, Current.Column, what, hint);

    /// <summary>A table or list is not closed before the end of the file.</summary>
    public EliteSellerException NeverClosed(SettingToken open) => _cursor.Syntax(
        open.Line, open.Column, $"What begins here with {open.Description} is never closed", open.Kind == SettingTokenKind.TableOpen ? "End it with }." : "End it with ).");
}
