using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace EliteSeller.PowerShell;

/// <summary>Offers the numbers of the briefings, with their titles.</summary>
public sealed class BriefingNumberCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        from briefing in CompletedBriefings.Complete(fakeBoundParameters).All
        let number = briefing.Number.ToString(CultureInfo.InvariantCulture)
        where number.StartsWith(wordToComplete, System.StringComparison.Ordinal)
        select new CompletionResult(number, briefing.ToString(), CompletionResultType.ParameterValue, briefing.Title);
}
