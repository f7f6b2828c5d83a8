using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace EliteSeller.PowerShell;

/// <summary>Offers the policies that the module ships, and files.</summary>
public sealed class PolicyNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        PolicyFiles.Presets()
            .Where(name => name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name))
            .Concat(CompletionCompleters.CompleteFilename(wordToComplete));
}
