using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Model;

namespace EliteSeller.Tests.Reading;

/// <summary>The facts of a deal that every layout can hold.</summary>
internal sealed record WrittenDeal(
    string Id, string Name, string Account, decimal? Amount, int Stage, DateTime? Close, DateTime? Created, EvidenceGrade Sponsor);

/// <summary>How a table is put into bytes.</summary>
internal sealed record Manner(string Layout, char Delimiter, string Encoding, string Culture, bool QuotesAll, string LineEnd)
{
    private static readonly Dictionary<string, Encoding> Encodings = new()
    {
        ["utf-8"] = new UTF8Encoding(false),
        ["utf-8-bom"] = new UTF8Encoding(true),
        ["utf-16le"] = new UnicodeEncoding(false, false),
        ["utf-16be"] = new UnicodeEncoding(true, false),
        ["utf-16le-bom"] = new UnicodeEncoding(false, true),
        ["utf-16be-bom"] = new UnicodeEncoding(true, true),
        ["windows-1252"] = CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        ["windows-1251"] = CodePagesEncodingProvider.Instance.GetEncoding(1251)!,
    };

    public static IReadOnlyList<string> AllEncodings { get; } = [.. Encodings.Keys];

    /// <summary>The encodings that can write the letters of Western Europe.</summary>
    public static IReadOnlyList<string> WesternEncodings { get; } = [.. Encodings.Keys.Where(name => name != "windows-1251")];

    /// <summary>The encodings that can write Cyrillic letters.</summary>
    public static IReadOnlyList<string> CyrillicEncodings { get; } = [.. Encodings.Keys.Where(name => name != "windows-1252")];

    public Layout Shape => LayoutFiles.Catalogue.Layouts.Single(layout => layout.Name == Layout);

    public CultureInfo Format => CultureInfo.GetCultureInfo(Culture);

    /// <summary>The stages that a deal can be in, by their number.</summary>
    public SalesStage StageOf(WrittenDeal deal) => EnglishStages[deal.Stage % EnglishStages.Count];

    public byte[] Bytes(IEnumerable<WrittenDeal> deals)
    {
        OpportunityField[] fields =
        [
            OpportunityField.Id, OpportunityField.Name, OpportunityField.Account, OpportunityField.Amount, OpportunityField.Stage,
                OpportunityField.CloseDate,
            OpportunityField.CreatedDate, OpportunityField.Sponsor, .. HasStatus
                ? [OpportunityField.Outcome] : Array.Empty<OpportunityField>(),
        ];
        var lines = new List<string> { Line(fields.Select(FirstHeader)) };
        lines.AddRange(deals.Select(deal => Line(fields.Select(field => Cell(deal, field)))));
        var encoding = Encodings[Encoding];
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(string.Concat(lines.Select(line => line + LineEnd)))];
    }

    // Windows-1252 cannot write the others.
    private List<SalesStage> EnglishStages => Shape.Stages.Where(stage => stage.Name.All(char.IsAscii)).ToList();

    private bool HasStatus => Shape.Headers.Any(alias => alias.Field == OpportunityField.Outcome);

    // What a layout does not name is read by the plain name.
    private string FirstHeader(OpportunityField field) =>
        Shape.Headers.FirstOrDefault(alias => alias.Culture == "en" && alias.Field == field)?.Header ?? field.ToString();

    private string Cell(WrittenDeal deal, OpportunityField field) => field switch
    {
        OpportunityField.Id => deal.Id,
        OpportunityField.Name => deal.Name,
        OpportunityField.Account => deal.Account,
        OpportunityField.Amount => deal.Amount?.ToString("N2", Format).Replace('\u202F', '\u00A0') ?? "",
        OpportunityField.Stage => StageOf(deal).Name,
        OpportunityField.CloseDate => Day(deal.Close),
        OpportunityField.CreatedDate => Day(deal.Created),
        OpportunityField.Outcome => StageOf(deal).Outcome.ToString(),
        _ => deal.Sponsor switch { EvidenceGrade.Confirmed =>
            "Yes", EvidenceGrade.No => "No", EvidenceGrade.Assumed => "Ruth Amsel", _ => "" },
    };

    private string Day(DateTime? day) => day?.ToString("d", Format) ?? "";

    private string Line(IEnumerable<string> cells) => string.Join(Delimiter, cells.Select(Quoted));

    private string Quoted(string cell) =>
        QuotesAll || cell.AsSpan().IndexOfAny('"', '\r', '\n') >= 0 || cell.Contains(Delimiter, StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
