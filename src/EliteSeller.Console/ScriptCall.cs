using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace EliteSeller.Console;

/// <summary>The words of the command line as the statement that a person would type to call the script.</summary>
internal static partial class ScriptCall
{
    /// <summary>A call of the script: <c>&amp; 'weekly.ps1' -Out 'report' -Force</c>.</summary>
    /// <param name="path">The script.</param>
    /// <param name="words">What follows it: <c>-Out report</c>, <c>-Out:report</c>, <c>-Force</c>, <c>-Force:$false</c> and plain values.</param>
    /// <param name="withInput">Whether the script gets the lines of standard input as its $input.</param>
    public static string Text(string path, IEnumerable<string> words, bool withInput) =>
        string.Join(' ', words.Select(Word).Prepend(Quoted(path)).Prepend(withInput ? "$input | &" : "&"));

    private static string Word(string word)
    {
        var parameter = Parameter().Match(word);
        return !parameter.Success ? Quoted(word) : parameter.Groups["name"].Value + Value(parameter.Groups["value"].Value);
    }

    private static string Value(string value) => value.ToLowerInvariant() switch
    {
        "" => "",
        "$true" or "$false" => ":" + value,
        _ => ":" + Quoted(value),
    };

    private static string Quoted(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    // -5 is a number and - a value; a parameter begins with a letter.
    [GeneratedRegex(@"^(?<name>-\p{L}\w*)(:(?<value>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
