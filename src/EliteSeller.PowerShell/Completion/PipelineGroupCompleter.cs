using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Analysis.Pipelines;

namespace EliteSeller.PowerShell;

/// <summary>Offers what deals can be grouped by in any export; a column of one's own export is typed.</summary>
public sealed class PipelineGroupCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        PipelineGrouping.Names
            .Where(name => name.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));
}
