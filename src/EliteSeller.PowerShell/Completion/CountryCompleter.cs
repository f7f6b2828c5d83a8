using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Files.Import.Roadmaps;

namespace EliteSeller.PowerShell;

/// <summary>Offers the codes of the countries whose public holidays are known.</summary>
public sealed class CountryCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CountryHolidays.Codes
            .Where(code => code.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(code => new CompletionResult(code));
}
