using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.PowerShell;

/// <summary>Completes the names of layouts.</summary>
public sealed class LayoutNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        LayoutFiles.Catalogue.Layouts
            .Where(layout => layout.Name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(layout => new CompletionResult(
                layout.Name, layout.Name, CompletionResultType.ParameterValue, FormattableString.Invariant(
                    $"{layout.Headers.Count} headers, {layout.Stages.Count} stages")));
}
