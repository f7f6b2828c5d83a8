using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>The same deals through every layout, delimiter, encoding and three cultures are the same opportunities.</summary>
public class SameDealsTests
{
    private static readonly WrittenDeal[] Deals =
    [
        new("K-001", "Größe, \"XL\"; rush", "O'Dowd & Söhne", 1234.5m, 0, new DateTime(2026, 12, 25), new DateTime(2026, 3, 4),
            EvidenceGrade.Confirmed),
        new("K-002", "two\nlines | and\ta tab", "Señor Núñez", null, 1, null, new DateTime(2026, 1, 31), EvidenceGrade.Unknown),
        new("K-003", "=SUM(1)", "Ærø 7", 12_000_000m, 2, new DateTime(2027, 2, 3), new DateTime(2025, 11, 13), EvidenceGrade.Assumed),
        new("K-004", "-10 % deal", "crème", 0.07m, 3, new DateTime(2026, 4, 5), null, EvidenceGrade.No),
    ];

    private static readonly WrittenDeal[] CyrillicDeals =
    [
        new("K-001", "Насосы, \"большие\"; срочно", "Ладога и сыновья", 1234.5m, 0, new DateTime(2026, 12, 25), new DateTime(2026, 3, 4),
            EvidenceGrade.Confirmed),
        new("K-002", "две\nстроки | и\tтабуляция", "Объединённый завод", null, 1, null, new DateTime(2026, 1, 31), EvidenceGrade.Unknown),
        new("K-003", "=СУММ(1)", "Ёлка 7", 12_000_000m, 2, new DateTime(2027, 2, 3), new DateTime(2025, 11, 13), EvidenceGrade.Assumed),
        new("K-004", "-10 % сделка", "Wholly western", 0.07m, 3, new DateTime(2026, 4, 5), null, EvidenceGrade.No),
    ];

    public static TheoryData<string> Layouts =>
        new(EliteSeller.Files.Import.Layouts.LayoutFiles.Catalogue.Layouts.Select(layout => layout.Name));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_delimiter_encoding_and_culture_gives_identical_opportunities(string layout) =>
        ShouldBeSame(Deals, layout, Manner.WesternEncodings);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Cyrillic_deals_are_identical_too_in_every_encoding_that_can_write_them(string layout) =>
        ShouldBeSame(CyrillicDeals, layout, Manner.CyrillicEncodings);

    private static void ShouldBeSame(WrittenDeal[] deals, string layout, IReadOnlyList<string> encodings)
    {
        var folder = Directory.CreateTempSubdirectory("eliteseller-");
        try
        {
            var path = Path.Combine(folder.FullName, "table.csv");
            var wanted = deals.Select(deal => Tell(deal, new Manner(layout, ',', "utf-8", "en-US", false, "\n"))).ToList();
            // Every seventh has each delimiter, encoding, culture and quoting with each of the others: seven divides none of their numbers.
            foreach (var manner in Manners(layout, encodings).Where((_, number) => Repeats.AreAll || number % 7 == 0))
            {
                foreach (var isPacked in manner.QuotesAll ? new[] { false } : [false, true])
                {
                    File.WriteAllBytes(path, isPacked ? Pack(manner.Bytes(deals)) : manner.Bytes(deals));
                    // Four amounts and dates may leave a column open that only the user can settle; a named culture must not change any
                    // other.
                    Read(path, manner).ShouldBe(wanted, $"{manner}, packed: {isPacked}");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<Manner> Manners(string layout, IReadOnlyList<string> encodings) =>
        from delimiter in new[] { ',', ';', '\t', '|' }
        from encoding in encodings
        from culture in new[] { "en-US", "de-DE", "fr-FR" }
        from quotesAll in new[] { false, true }
        select new Manner(layout, delimiter, encoding, culture, quotesAll, quotesAll ? "\r\n" : "\n");

    private static List<string> Read(string path, Manner manner)
    {
        ReadFile read;
        try
        {
            read = ReadFile.From(path);
        }
        catch (EliteSellerException question) when (question.Problem.ErrorId is "AmbiguousLayout")
        {
            read = ReadFile.From(path, new ReadingOptions(manner.Layout));
        }

        read.Problems.ShouldBeEmpty(manner.ToString());
        return read.Deals.Select(Tell).ToList();
    }

    private static string Tell(Opportunity deal) => string.Join(
        " | ", deal.Id, deal.Name, deal.Account, Show(deal.Amount), deal.Stage, Show(deal.StagePosition), deal.Outcome,
            Show(deal.CloseDate), Show(deal.CreatedDate),
        deal.Sponsor == EvidenceGrade.NotRecorded ? EvidenceGrade.Unknown : deal.Sponsor);

    private static string Tell(WrittenDeal deal, Manner manner)
    {
        var stage = manner.StageOf(deal);
        return string.Join(
            " | ", deal.Id, deal.Name, deal.Account, Show(deal.Amount), stage.Name, Show(stage.Position), stage.Outcome, Show(deal.Close),
                Show(deal.Created), deal.Sponsor);
    }

    private static string Show(IFormattable? value) => value is DateTime day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : value is decimal number ? number.ToString("0.####", CultureInfo.InvariantCulture) : "-";

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
