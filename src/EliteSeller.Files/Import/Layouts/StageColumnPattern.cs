using System.Text.RegularExpressions;

namespace EliteSeller.Files.Import.Layouts;

/// <summary>How a CRM names the column that holds the day on which one stage was entered.</summary>
internal sealed class StageColumnPattern(string text)
{
    private Regex? _pattern;

    // Most exports have no such column, and a regular expression takes longer to make than a file to open.
    private Regex Pattern => _pattern ??= new Regex(
        "^" + Regex.Escape(text).Replace(Regex.Escape("{stage}"), "(?<stage>.+?)")
            .Replace(Regex.Escape("{pipeline}"), "(?<pipeline>[^()]*)").Replace("\"", "[\"“”']") + "$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    public bool Matches(string header) => CanMatch(header.Trim()) && Pattern.IsMatch(header.Trim());

    /// <summary>The stage and the pipeline of a header, or null when it is another column.</summary>
    public (string Stage, string? Pipeline)? Read(string header) =>
        CanMatch(header.Trim()) && Pattern.Match(header.Trim()) is { Success: true } match
            ? (match.Groups["stage"].Value, match.Groups["pipeline"] is { Success: true, Value: { Length: > 0 } pipeline }
                ? pipeline : null)
            : null;

    // A plain letter that is another one than the text's in either case rules a header out.
    private bool CanMatch(string header)
    {
        for (var i = 0; i < header.Length && i < text.Length && char.IsLetter(text[i]); i++)
        {
            if (header[i] < 128 && text[i] < 128 && char.ToUpperInvariant(header[i]) != char.ToUpperInvariant(text[i]))
            {
                return false;
            }
        }

        return header.Length > 0;
    }
}
