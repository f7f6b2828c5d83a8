using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;

namespace EliteSeller.PowerShell;

/// <summary>Offers the columns of the file in -Path, each as a table for -Property; those that nobody has understood come first.</summary>
/// <remarks>
/// The engine asks a completer for a whole argument only, not within a table that has been begun, so a whole table is offered.
/// </remarks>
public sealed class ColumnNameCompleter : IArgumentCompleter
{
    private static readonly string[] _fields = Enum.GetNames(typeof(OpportunityField));

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"');
        var matcher = new HeaderMatcher(LayoutFiles.Catalogue);
        return CompletedFile.Complete(fakeBoundParameters, path =>
            ColumnNames.Read(path, new ReadingOptions(worksheetName: fakeBoundParameters["WorksheetName"] as string)))
            .Where(column => column.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(column => (Column: column, Field: matcher.FieldOf(column)))
            .OrderBy(offer => offer.Field is not null)
            .Select(offer => Offer(offer.Column, offer.Field?.ToString() ?? Nearest(offer.Column)));
    }

    private static string Nearest(string column) => NearestNames.To(column, _fields, 1) is { Count: > 0 } near ? near[0] : "Property";

    private static CompletionResult Offer(string column, string field) => new(
        $"@{{ {field} = '{CodeGeneration.EscapeSingleQuotedStringContent(column)}' }}", column, CompletionResultType.ParameterValue,
            $"Read the column '{column}' as {field}");
}
