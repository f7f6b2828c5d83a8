using System;
using EliteSeller.Model;

namespace EliteSeller.Settings;

/// <summary>A place in the text of a settings file that only moves forward, and the errors that are found there.</summary>
internal sealed class SettingCursor
{
    /// <summary>Stands for the end of the text. The text itself never holds it: control characters are refused.</summary>
    public const char AtEnd = '\0';

    private readonly string _text;
    private readonly string _file;
    private int _lineStart;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="text">The text with \n alone as line end.</param>
    /// <param name="file">The file it comes from, for messages.</param>
    public SettingCursor(string text, string file)
    {
        _text = text;
        _file = file;
    }

    public int Offset { get; private set; }

    public int Line { get; private set; } = 1;

    public int Column => Offset - _lineStart + 1;

    public char Current => Offset < _text.Length ? _text[Offset] : AtEnd;

    public char Peek(int ahead = 1) => Offset + ahead < _text.Length ? _text[Offset + ahead] : AtEnd;

    public string Since(int start) => _text.Substring(start, Offset - start);

    public void Advance(int count = 1)
    {
        for (; count > 0 && Offset < _text.Length; count--, Offset++)
        {
            if (_text[Offset] == '\n')
            {
                Line++;
                _lineStart = Offset + 1;
            }
        }
    }

    public EliteSellerException Code(int line, int column, string why) => Error(
        "DataFileHoldsCode", line, column, why, "A settings file holds one table of texts in single quotes, numbers, $true, $false, $null, lists and tables. It is read, never run.");

    public EliteSellerException Syntax(int line, int column, string what, string? hint) => Error("DataFileSyntax", line, column, what, hint);

    private EliteSellerException Error(string errorId, int line, int column, string what, string? hint) =>
        new(new Problem(errorId, ProblemKind.Data, FormattableString.Invariant($"{what} (character {column} of the line)."), hint, _file, line));
}
