using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using EliteSeller.Formats.Csv;
using EliteSeller.Formats.Layouts;
using EliteSeller.Opportunities;
using EliteSeller.Reading;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>A cell means the same whether it is decided by its bytes, remembered, or read as text.</summary>
public class CellReaderTests
{
    private static readonly string[] Headers =
    [
        "Opportunity ID", "Opportunity Name", "Stage", "Amount", "Probability (%)", "Close Date", "Push Count", "Champion", "Benefit Ask", "Closed", "Won",
    ];

    private static readonly string[] Tokens =
    [
        "0", "1", "7", "12", "100", "2026", "-", "-", "/", ".", ",", ":", "T", "Z", " ", "05", "31", "Feb", "yes", "no", "Confirmed", "true", "false", "n/a", "tbd", "€", "USD", "%", "'", "=", "Größe", "Closed Won", "Legal", "",
    ];

    private static readonly Gen<string> Cell = Gen.Int[0, Tokens.Length - 1].Select(number => Tokens[number]).Array[0, 6].Select(string.Concat);

    [Fact]
    public void Bytes_and_texts_mean_the_same()
    {
        var (factory, _) = Settled();
        var readers = factory.Columns.Select(column => (Column: column, Reader: CellReader.For(column))).ToList();
        readers.Select(pair => pair.Reader.GetType()).Distinct().Count().ShouldBeGreaterThan(3);
        Cell.Array[1, 40].Sample(
            cells =>
            {
                foreach (var cell in cells.Concat(cells))
                {
                    foreach (var (column, reader) in readers)
                    {
                        Read(factory, row => reader.Read(Encoding.UTF8.GetBytes(cell), row)).ShouldBe(Read(factory, row => column.Read(Guarded(cell), row)), $"'{cell}' in {column.Header}");
                    }
                }
            },
            iter: 2_000, threads: 1);
    }

    [Fact]
    public void Ids_are_found_again_among_many_and_no_new_one_is_taken_for_an_old_one()
    {
        var watch = new IdWatch(isLimited: true);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var random = new Random(3);
        for (var i = 0; i < 60_000; i++)
        {
            var id = random.Next(10) == 0 ? "K" + random.Next(40_000) : "006" + i.ToString("D12", null);
            watch.IsRepeated(IdWatch.Hash(id)).ShouldBe(!known.Add(id), id);
        }

        watch.IsRepeated(IdWatch.Hash("006000000000011AAA")).ShouldBe(known.Contains("006000000000011"));
    }

    private static string Read(OpportunityFactory factory, Func<RowReading, Problem?> read)
    {
        factory.Row.Start(new ListedRow(factory.Table, 2, ["1", "Crane"]));
        return read(factory.Row) is { } problem ? $"{problem.ErrorId} {problem.Message}" : DealFacts.Of(factory.Finish(0)!);
    }

    private static string Guarded(string text) => text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@' or '\t' or '\r' ? text[1..] : text;

    private static (OpportunityFactory Factory, ReadingLog Log) Settled()
    {
        var log = new ReadingLog(null);
        var options = new ReadingOptions("SalesforceReport", new Dictionary<string, string> { ["Sponsor"] = "Champion", ["BenefitAsk"] = "Benefit Ask", ["IsClosed"] = "Closed", ["IsWon"] = "Won" });
        var survey = new TableSurvey(new HeaderMatcher(LayoutFiles.Catalogue).Match(Headers, options), options, log);
        string[] cells = ["1", "Crane", "Prospecting", "1,234.50", "50", "2026-05-31", "1", "Yes", "Yes", "false", "false"];
        survey.Add(column => cells[column], 2);
        return (survey.Settle(null), log);
    }
}
