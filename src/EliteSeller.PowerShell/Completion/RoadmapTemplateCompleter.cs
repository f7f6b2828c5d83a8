using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace EliteSeller.PowerShell;

/// <summary>Offers the names of the roadmap templates of the module.</summary>
public sealed class RoadmapTemplateCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete,
        CommandAst commandAst, IDictionary fakeBoundParameters) =>
        from template in RoadmapTemplateFiles.OfModule()
        where template.Name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase)
        select new CompletionResult(
            template.Name.All(char.IsLetterOrDigit) ? template.Name : $"'{CodeGeneration.EscapeSingleQuotedStringContent(template.Name)}'",
            template.Name,
            CompletionResultType.ParameterValue,
            template.Description ?? template.Name);
}
