using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace EliteSeller.PowerShell;

/// <summary>Offers the days of the week.</summary>
public sealed class WeekendCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Enum.GetNames(typeof(DayOfWeek))
            .Where(day => day.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(day => new CompletionResult(day));
}
