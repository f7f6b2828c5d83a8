using System.Text.RegularExpressions;

namespace EliteSeller.Files.Import.Layouts;

/// <summary>How a CRM names the column that holds the day on which one stage was entered.</summary>
internal sealed class StageColumnPattern
{
    private readonly Regex _pattern;

    public StageColumnPattern(string text) => _pattern = new Regex(
        "^" + Regex.Escape(text).Replace(Regex.Escape("{stage}"), "(?<stage>.+?)")
            .Replace(Regex.Escape("{pipeline}"), "(?<pipeline>[^()]*)").Replace("\"", "[\"“”']") + "$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    public bool Matches(string header) => _pattern.IsMatch(header.Trim());

    /// <summary>The stage and the pipeline of a header, or null when it is another column.</summary>
    public (string Stage, string? Pipeline)? Read(string header) =>
        _pattern.Match(header.Trim()) is { Success: true } match
            ? (match.Groups["stage"].Value, match.Groups["pipeline"] is { Success: true, Value: { Length: > 0 } pipeline }
                ? pipeline : null)
            : null;
}
