using System.Collections.Generic;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;

namespace EliteSeller.HotParts;

/// <summary>A Salesforce export whose columns are settled, and deals of it.</summary>
internal sealed class SettledExport
{
    private static readonly Dictionary<string, string> Bare = new()
    {
        ["Opportunity ID"] = "006000000000042", ["Opportunity Name"] = "Plant renewal 42", ["Account Name"] = "Harbour Cranes Ltd",
            ["Opportunity Owner"] = "Lena Grossmann",
        ["Stage"] = "Proposal/Price Quote", ["Amount"] = "120500.00", ["Probability (%)"] = "75", ["Close Date"] = "2026-12-31",
            ["Created Date"] = "2026-03-02",
        ["Last Activity"] = "2026-11-02", ["Type"] = "New Business", ["Lead Source"] = "Partner",
            ["Next Step"] = "Send the revised proposal to the plant manager",
    };

    private static readonly Dictionary<string, string> Evidence = new()
    {
        ["Last Stage Change Date"] = "2026-10-01", ["Number of Contacts"] = "3", ["Push Count"] = "1", ["Discount (%)"] = "12",
            ["Business Issue"] = "Confirmed", ["Customer Priority"] = "Yes",
        ["Executive Access"] = "No", ["Economic Buyer"] = "Purchasing clerk", ["Champion"] = "Ruth Amsel",
            ["Service Capacity"] = "Confirmed", ["Benefit Ask"] = "Yes", ["Timeline Ask"] = "Conditional",
        ["Roadmap Ask"] = "", ["Executive Ask"] = "No",
    };

    public SettledExport(bool withEvidence)
    {
        var cells = new Dictionary<string, string>(Bare);
        foreach (var pair in withEvidence ? Evidence : [])
        {
            cells.Add(pair.Key, pair.Value);
        }

        string[] headers = [.. cells.Keys];
        string[] texts = [.. cells.Values];
        var survey = new TableProfile(
            new HeaderMatcher(LayoutFiles.Catalogue).Match(headers, new ReadingOptions()), new ReadingOptions(), new ReadingLog(null));
        survey.Add(column => texts[column], 2);
        Factory = survey.Detect(null);
        Row = new ListedRow(Factory.Table, 2, texts);
        Factory.Read(Row, out var deal);
        Deal = deal!;
    }

    public OpportunityFactory Factory { get; }

    public SourceRow Row { get; }

    public Opportunity Deal { get; }

    public FieldColumn ColumnOf(OpportunityField field)
    {
        foreach (var column in Factory.Columns)
        {
            if (column.Field == field)
            {
                return column;
            }
        }

        throw new KeyNotFoundException($"The export has no column for {field}.");
    }
}
