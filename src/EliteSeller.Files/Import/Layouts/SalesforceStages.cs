using System.Globalization;
using System.Xml;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Layouts;

/// <summary>
/// Reads the stages of a Salesforce org from its own list, <c>OpportunityStage.standardValueSet-meta.xml</c>, as the metadata API gives it.
/// </summary>
/// <remarks>
/// A stage is known by its label, which reports export, and by its full name, which the API exports. Closed and won say the outcome. An
/// open stage stands where its percentage puts it, for all stages of the org by the same measure, so that their order stays the org's own.
/// Nothing outside the file is loaded.
/// </remarks>
public static class SalesforceStages
{
    private const long LongestFile = 1 << 20;
    private const int DeepestNesting = 16;

    /// <summary>Whether a file is such a list by its name: it ends in <c>.xml</c> or <c>.standardValueSet</c>.</summary>
    /// <param name="path">The name of a file.</param>
    /// <returns>True for such a name.</returns>
    public static bool IsNamed(string path) =>
        Path.GetExtension(path) is { } extension
            && (extension.Equals(".xml", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".standardValueSet", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the list.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>The stages in the org's order, under each of their names.</returns>
    /// <exception cref="EliteSellerException">NotAStageList, or the file cannot be opened.</exception>
    public static IReadOnlyList<SalesStage> Read(string path)
    {
        var stages = new List<SalesStage>();
        foreach (var (value, line) in Load(path))
        {
            var label = Text(value, "label");
            var name = Text(value, "fullName");
            Add(stages, value, line, label ?? name, path);
            if (name != label)
            {
                Add(stages, value, line, name, path);
            }
        }

        return stages.Count > 0 ? stages : throw new EliteSellerException(NotAList(path, "it has no stages", null));
    }

    private static void Add(List<SalesStage> stages, Dictionary<string, string> value, int line, string? name, string path)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        var isClosed = Text(value, "closed") == "true" || Text(value, "won") == "true";
        var outcome = Text(value, "won") == "true" ? DealOutcome.Won : isClosed ? DealOutcome.Lost : DealOutcome.Open;
        decimal? percentage = Text(value, "probability") is not { } text ? null
            : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100
                ? number
            : throw new EliteSellerException(NotAList(path,
                $"the probability of '{DisplayText.Shorten(name!)}' is not a number from 0 to 100", line));
        stages.Add(new SalesStage(name!, isClosed ? null : percentage / 100, outcome, percentage));
    }

    private static string? Text(Dictionary<string, string> value, string name) =>
        value.TryGetValue(name, out var text) ? text.Trim() : null;

    private static List<(Dictionary<string, string> Value, int Line)> Load(string path)
    {
        using var stream = SourceFile.Open(path);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null,
            MaxCharactersInDocument = LongestFile };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            return ReadValues(reader, path);
        }
        catch (XmlException failure)
        {
            throw new EliteSellerException(
                NotAList(path, "it is not valid XML", failure.LineNumber > 0 ? failure.LineNumber : null), failure);
        }
    }

    /// <summary>The texts of each value by the names of their elements; the first of a name counts.</summary>
    private static List<(Dictionary<string, string> Value, int Line)> ReadValues(XmlReader reader, string path)
    {
        var values = new List<(Dictionary<string, string> Value, int Line)>();
        string? name = null;
        var isValue = false;
        while (reader.Read())
        {
            var line = (reader as IXmlLineInfo)?.LineNumber ?? 0;
            if (reader.Depth > DeepestNesting)
            {
                throw new EliteSellerException(NotAList(path, FormattableString.Invariant($"it nests too deep (limit: {DeepestNesting})"),
                    line));
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.Depth)
                {
                    case 0 when reader.LocalName != "StandardValueSet":
                        throw new EliteSellerException(NotAList(path, "its root is not StandardValueSet", null));
                    case 1:
                        isValue = reader.LocalName == "standardValue";
                        if (isValue)
                        {
                            values.Add((new Dictionary<string, string>(StringComparer.Ordinal), line));
                        }

                        break;
                    case 2 when isValue:
                        var texts = values[values.Count - 1].Value;
                        name = texts.ContainsKey(reader.LocalName) ? null : reader.LocalName;
                        texts[reader.LocalName] = name is null ? texts[reader.LocalName] : "";
                        break;
                }
            }
            else if (isValue && reader.Depth > 2 && name is not null && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                values[values.Count - 1].Value[name] += reader.Value;
            }
        }

        return values;
    }

    private static Problem NotAList(string path, string why, int? line) => new(
        "NotAStageList", ProblemKind.Data, $"This is not a Salesforce list of opportunity stages: {why}.",
        "Retrieve StandardValueSet:OpportunityStage from the org, or use a table: -StageMap @{ 'Legal' = 0.9; 'Signed' = 'Won' }.", path,
            line);
}
