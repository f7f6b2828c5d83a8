using System.Text;

namespace EliteSeller.Model;

/// <summary>Something that is wrong with what a person gave us, told so that the person can fix it.</summary>
/// <remarks>
/// A problem is data: a cmdlet turns it into an error record, a reading report lists it, a refused row keeps it as its
/// reason. It names a place and the one value at fault, never a whole row: rows are a customer's data.
/// </remarks>
public sealed class Problem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="errorId">The stable name that scripts test for, such as <c>AmbiguousDate</c>.</param>
    /// <param name="kind">What sort of problem it is.</param>
    /// <param name="message">What is wrong, in one sentence that ends with a full stop and does not name the place.</param>
    /// <param name="hint">What the person can do about it, in one sentence, or null.</param>
    /// <param name="file">The file concerned, or null.</param>
    /// <param name="line">The line of the file on which the row begins, counted from 1, or null.</param>
    /// <param name="column">The header of the column concerned, or null.</param>
    public Problem(string errorId, ProblemKind kind, string message, string? hint = null, string? file = null, long? line = null,
        string? column = null)
    {
        ErrorId = errorId ?? throw new ArgumentNullException(nameof(errorId));
        // A sentence may have a cell in it, and every sentence comes to somebody's screen.
        Message = DisplayText.Clean(message ?? throw new ArgumentNullException(nameof(message))) ?? "";
        Kind = kind;
        Hint = DisplayText.Clean(hint);
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The stable name that scripts test for. It does not change between versions.</summary>
    public string ErrorId { get; }

    /// <summary>What sort of problem it is.</summary>
    public ProblemKind Kind { get; }

    /// <summary>The file concerned, or null.</summary>
    public string? File { get; }

    /// <summary>The line of the file on which the row begins, counted from 1, or null.</summary>
    public long? Line { get; }

    /// <summary>The header of the column concerned, or null.</summary>
    public string? Column { get; }

    /// <summary>What is wrong, in one sentence.</summary>
    public string Message { get; }

    /// <summary>What the person can do about it, or null.</summary>
    public string? Hint { get; }

    /// <summary>Whether rows after it could not be read: the file breaks off.</summary>
    public bool EndsFile { get; init; }

    /// <summary>The same problem, placed in a file.</summary>
    /// <param name="file">The file concerned.</param>
    /// <param name="line">The line on which the row begins, counted from 1, or null to keep the line it has.</param>
    /// <returns>A new problem.</returns>
    public Problem In(string? file, long? line = null) =>
        new(ErrorId, Kind, Message, Hint, file, line ?? Line, Column) { EndsFile = EndsFile };

    /// <summary>The place and the sentence, such as <c>deals.csv, line 14, column 'Close Date': …</c>.</summary>
    /// <returns>One line of text without the hint.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, DisplayText.Clean(File));
        Append(text, Line is { } line ? FormattableString.Invariant($"line {line}") : null);
        Append(text, Column is null ? null : $"column '{DisplayText.Clean(Column)}'");
        if (text.Length > 0)
        {
            text.Append(": ");
        }

        return text.Append(Message).ToString();
    }

    private static void Append(StringBuilder text, string? part)
    {
        if (part is not null)
        {
            text.Append(text.Length > 0 ? ", " : "").Append(part);
        }
    }
}
