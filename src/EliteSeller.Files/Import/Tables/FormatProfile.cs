using System.Globalization;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>Collects the votes of a column's cells on its two-way question.</summary>
internal sealed class FormatProfile
{
    private (string Text, long Line)? _first;
    private (string Text, long Line)? _second;
    private (string Text, long Line)? _doubtful;

    /// <summary>Whether some cell can be read both ways, and differently.</summary>
    public bool IsDoubtful => _doubtful is not null;

    /// <summary>Whether a doubtful cell waits for one that settles it.</summary>
    public bool IsOpen => _doubtful is not null && _first is null && _second is null;

    /// <summary>Whether the cells contradict each other.</summary>
    public bool IsContradictory => _first is not null && _second is not null;

    /// <summary>Takes the vote of a cell.</summary>
    public void Add(FormatVote vote, string text, long line)
    {
        switch (vote)
        {
            case FormatVote.First: _first ??= (text, line); break;
            case FormatVote.Second: _second ??= (text, line); break;
            case FormatVote.Doubtful: _doubtful ??= (text, line); break;
        }
    }

    /// <summary>The answer of the column's own cells, or null when they give none.</summary>
    public DetectedFormat? Own() => (_first, _second) switch
    {
        ({ } first, null) => DetectedFormat.On(true, Because(first)),
        (null, { } second) => DetectedFormat.On(false, Because(second)),
        _ => null,
    };

    /// <summary>The cells that contradict each other, or the doubtful one, for an error message.</summary>
    public string Example() => IsContradictory
        ? FormattableString.Invariant(
            $"'{Short(_first!.Value.Text)}' (line {_first.Value.Line}) and '{Short(_second!.Value.Text)}' (line {_second.Value.Line})")
        : FormattableString.Invariant($"'{Short(_doubtful!.Value.Text)}' (line {_doubtful.Value.Line})");

    private static string Because((string Text, long Line) cell) =>
        string.Format(CultureInfo.InvariantCulture, "shown by {0} in line {1}", Short(cell.Text), cell.Line);

    private static string Short(string text) =>
        text.Trim() is var trimmed && trimmed.Length <= 40 ? trimmed : trimmed.Substring(0, 40) + "…";
}
