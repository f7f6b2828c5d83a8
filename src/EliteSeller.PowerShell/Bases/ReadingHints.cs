using System.Text.RegularExpressions;

namespace EliteSeller.PowerShell;

/// <summary>Hints of the readers name parameters of Import-Opportunity; other commands take the same answers as -ReadingOption.</summary>
internal static class ReadingHints
{
    // A parameter with its answer: a table, which may have tables in it, a quoted text, or a name such as de-DE.
    private static readonly Regex _parameter = new(
        @"(?<![\w-])-(?<name>Layout|Property|StageMap|OutcomeMap|EvidenceMap|RoleMap|Delimiter|Encoding|Culture|"
        + @"WorksheetName|OneRowPerDeal)\b"
        + @"(?: (?<value>@\{(?>[^{}]+|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\}|'(?:[^']|'')*'|[a-z]+-[\w]+))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The hint with <c>-Culture en-GB</c> as <c>-ReadingOption @{ Culture = 'en-GB' }</c>.</summary>
    /// <param name="hint">A hint or a warning, or null.</param>
    public static string? Adapt(string? hint) => hint is null ? null : _parameter.Replace(hint, Write);

    private static string Write(Match found)
    {
        var name = found.Groups["name"].Value;
        var value = found.Groups["value"].Value;
        return value.Length > 0 ? $"-ReadingOption @{{ {name} = {(value[0] is '@' or '\'' ? value : $"'{value}'")} }}"
            : name == "OneRowPerDeal" ? "-ReadingOption @{ OneRowPerDeal = $true }"
            : $"-ReadingOption @{{ {name} = ... }}";
    }
}
