using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Files.Import;

namespace EliteSeller.PowerShell;

/// <summary>Completes the names of the sheets of the workbook in -Path.</summary>
public sealed class WorksheetNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        CompletedFile.Complete(fakeBoundParameters, path => OpportunityFile.WorksheetNames(path))
            .Where(name => name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult($"'{name.Replace("'", "''")}'", name, CompletionResultType.ParameterValue, name));
}
