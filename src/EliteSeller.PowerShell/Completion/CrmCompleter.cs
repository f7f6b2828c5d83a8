using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace EliteSeller.PowerShell;

/// <summary>Offers the CRMs that the module has field lists for.</summary>
public sealed class CrmCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        from crm in CrmFields.Crms()
        where crm.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase)
        select new CompletionResult(crm);
}
