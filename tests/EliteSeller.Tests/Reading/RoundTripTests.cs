using System;
using System.IO;
using System.Linq;
using CsCheck;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>
/// Deals written in any layout, delimiter, encoding, culture and quoting are read back equal, or a question is asked. Never a third.
/// </summary>
public class RoundTripTests
{
    private static readonly string[] Layouts = ["SalesforceReport", "SalesforceApi", "HubSpot", "Dynamics365", "Pipedrive", "Zoho",
        "Freshsales", "Close", "Bitrix24", "Plain"];

    private static readonly string[] Words = ["Größe", "Señor Núñez", "crème", "Deal", "O'Dowd & Co", "\"quoted\"", "a, b", "x; y", "p | q",
        "tab\there", "two\nlines", "=SUM(1)", "100 %", "Ærø", "7"];

    private static readonly Gen<string> Text = OneOf(Words).Array[1, 3].Select(words => "N " + string.Join(' ', words));

    private static readonly Gen<DateTime?> Day = Gen.Int[0, 1500]
        .Select(days => days > 1400 ? (DateTime?)null : new DateTime(2024, 1, 1).AddDays(days));

    private static readonly Gen<decimal?> Amount = Gen.Int[-10, 90_000_000].Select(cents => cents < 0 ? (decimal?)null : cents / 100m);

    private static readonly Gen<EvidenceGrade> Grade = OneOf(
        EvidenceGrade.Unknown, EvidenceGrade.No, EvidenceGrade.Assumed, EvidenceGrade.Confirmed);

    private static readonly Gen<WrittenDeal> Deal =
        Gen.Select(Text, Text, Amount, Gen.Int[0, 400], Day, Day, Grade, (name, account, amount, stage, close, created, sponsor) =>
            new WrittenDeal("", name, account, amount, stage, close, created, sponsor));

    private static readonly Gen<WrittenDeal[]> Deals = Deal.Array[1, 12]
        .Select(deals => deals.Select((deal, number) => deal with { Id = $"K-{number + 1:000}" }).ToArray());

    private static readonly Gen<Manner> AnyManner = Gen.Select(
        OneOf(Layouts), OneOf(',', ';', '\t', '|'), OneOf(Manner.WesternEncodings.ToArray()), OneOf("en-US", "en-GB", "de-DE", "fr-FR"),
            Gen.Bool,
        OneOf("\n", "\r\n"), (layout, delimiter, encoding, culture, quotesAll, lineEnd) =>
            new Manner(layout, delimiter, encoding, culture, quotesAll, lineEnd));

    [Fact]
    public void What_was_written_in_any_manner_is_read_back_equal()
    {
        using var folder = new TempFile();
        Gen.Select(Deals, AnyManner).Sample((deals, manner) => RoundTrip(folder.Path, deals, manner), iter: Repeats.Of(2_000), threads: 1);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(number => values[number]);

    private static void RoundTrip(string path, WrittenDeal[] deals, Manner manner)
    {
        File.WriteAllBytes(path, manner.Bytes(deals));
        ReadFile read;
        try
        {
            read = ReadFile.From(path);
        }
        catch (EliteSellerException question) when (question.Problem.ErrorId.StartsWith("Ambiguous", StringComparison.Ordinal))
        {
            read = ReadFile.From(path, new ReadingOptions(
                manner.Layout, delimiter: manner.Delimiter, encoding: manner.Encoding.Replace("-bom", "", StringComparison.Ordinal),
                    culture: manner.Format));
        }

        read.Problems.ShouldBeEmpty($"{manner}: {string.Join("; ", read.Problems)}");
        read.Deals.Select(Tell).ShouldBe(deals.Select(deal => Tell(deal, manner)), manner.ToString());
    }

    private static string Tell(Opportunity deal) => Line(
        deal.Id, deal.Name, deal.Account, deal.Amount, deal.Stage, deal.StagePosition, deal.Outcome, deal.CloseDate, deal.CreatedDate,
        deal.Sponsor == EvidenceGrade.NotRecorded ? EvidenceGrade.Unknown : deal.Sponsor);

    private static string Tell(WrittenDeal deal, Manner manner)
    {
        var stage = manner.StageOf(deal);
        return Line(deal.Id, deal.Name, deal.Account, deal.Amount, stage.Name, stage.Position, stage.Outcome, deal.Close, deal.Created,
            deal.Sponsor);
    }

    private static string Line(params object?[] facts) => string.Join(" | ", facts.Select(fact => CorpusCase.Show(fact) ?? "-"));

    private sealed class TempFile : IDisposable
    {
        public string Path { get; } = System.IO.Path.Combine(Directory.CreateTempSubdirectory("eliteseller-").FullName, "table.csv");

        public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
    }
}
