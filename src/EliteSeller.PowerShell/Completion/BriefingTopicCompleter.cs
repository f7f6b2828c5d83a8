using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace EliteSeller.PowerShell;

/// <summary>Offers the topics of the briefings, in quotes where they have a blank.</summary>
public sealed class BriefingTopicCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var catalogue = CompletedBriefings.Complete(fakeBoundParameters);
        return from topic in catalogue.Topics
               where topic.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase)
               let titles = string.Join(
                   "; ", catalogue.All.Where(b => b.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase)).Select(b => b.Title))
               select new CompletionResult(Quoted(topic), topic, CompletionResultType.ParameterValue, titles);
    }

    private static string Quoted(string topic) =>
        topic.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') ? topic : $"'{CodeGeneration.EscapeSingleQuotedStringContent(topic)}'";
}
