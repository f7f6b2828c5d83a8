using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Analysis.Qualification.Rules;

namespace EliteSeller.PowerShell;

/// <summary>Offers the names of the rules, with what they ask.</summary>
public sealed class QualificationRuleCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        from rule in RuleCatalogue.All
        where rule.Id.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase)
        select new CompletionResult(rule.Id, rule.Id, CompletionResultType.ParameterValue, rule.Asks);
}
