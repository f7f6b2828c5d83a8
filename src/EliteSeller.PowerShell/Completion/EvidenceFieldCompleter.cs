using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Files.Ledgers;

namespace EliteSeller.PowerShell;

/// <summary>Offers what evidence can be about.</summary>
public sealed class EvidenceFieldCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        LedgerFormat.EvidenceFields
            .Where(field => field.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(field => new CompletionResult(field));
}
