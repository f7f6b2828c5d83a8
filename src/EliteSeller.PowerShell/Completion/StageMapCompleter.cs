using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Files.Import;

namespace EliteSeller.PowerShell;

/// <summary>Offers the stages of the file in -Path as one table for -StageMap; a stage of unknown place has '?'.</summary>
public sealed class StageMapCompleter : IArgumentCompleter
{
    private const int MostRows = 10_000;
    private const int MostStages = 40;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var entries = CompletedFile.Complete(fakeBoundParameters, Entries);
        return entries.Count == 0 ? []
            : [new CompletionResult($"@{{ {string.Join("; ", entries)} }}", "Stages of the file", CompletionResultType.ParameterValue,
                "The stages of the file with their positions from 0 to 1, or Won or Lost. Replace each '?'.")];
    }

    private static IReadOnlyList<string> Entries(string path)
    {
        var stages = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = OpportunityFile.Open(path, new ReadingOptions());
        for (var row = 0; row < MostRows && stages.Count < MostStages && reader.Read(out var item); row++)
        {
            if (item.Opportunity is { Stage: { } stage } deal && !stages.ContainsKey(stage))
            {
                stages[stage] = deal.Outcome != DealOutcome.Open ? $"'{deal.Outcome}'"
                    : deal.StagePosition is { } position ? FormattableString.Invariant($"{position}") : "'?'";
            }
        }

        return [.. stages.Select(stage => $"'{CodeGeneration.EscapeSingleQuotedStringContent(stage.Key)}' = {stage.Value}")];
    }
}
