using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Import.Headers;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>A cell means the same whether it is decided by its bytes, remembered, or read as text.</summary>
public class CellReaderTests
{
    private static readonly string[] Headers =
    [
        "Opportunity ID", "Opportunity Name", "Stage", "Amount", "Probability (%)", "Close Date", "Push Count", "Champion", "Benefit Ask",
            "Closed", "Won",
    ];

    private static readonly string[] Tokens =
    [
        "0", "1", "7", "12", "100", "2026", "234", "1,234", "1.234", "500", "-", "-", "/", ".", ",", ":", "T", "Z", " ", "05", "31", "Feb",
            "yes", "no", "Confirmed", "true", "false", "n/a", "tbd", "€", "USD", "%", "'", "=", "Größe", "Closed Won", "Legal", "",
    ];

    private static readonly Gen<string> Cell = Gen.Int[0, Tokens.Length - 1].Select(number => Tokens[number]).Array[0, 6]
        .Select(string.Concat);

    [Theory]
    [InlineData("1,234.50")]
    [InlineData("1.234,50")]
    [InlineData("1234")]
    public void Bytes_and_texts_mean_the_same(string amount)
    {
        var factory = Settled(amount);
        var readers = factory.Columns.Select(column => (Column: column, Reader: CellReader.For(column))).ToList();
        readers.Select(pair => pair.Reader.GetType()).Distinct().Count().ShouldBeGreaterThan(3);
        Cell.Array[1, 40].Sample(
            cells =>
            {
                foreach (var cell in cells.Concat(cells))
                {
                    foreach (var (column, reader) in readers)
                    {
                        Read(factory, row => reader.Read(Encoding.UTF8.GetBytes(cell), row))
                            .ShouldBe(Read(factory, row => column.Read(Guarded(cell), row)), $"'{cell}' in {column.Header}");
                    }
                }
            },
            iter: Repeats.Of(1_500), threads: 1);
    }

    private static string Read(OpportunityFactory factory, Func<RowReading, Problem?> read)
    {
        factory.Row.Start(new ListedRow(factory.Table, 2, ["1", "Crane"]));
        var problem = read(factory.Row);
        Opportunity? deal = null;
        problem ??= factory.Finish(default, out deal);
        return problem is not null ? $"{problem.ErrorId} {problem.Message}" : DealFacts.Of(deal!);
    }

    private static string Guarded(string text) => FormulaGuard.Unguard(text);

    private static OpportunityFactory Settled(string amount)
    {
        var log = new ReadingLog(null);
        var options = new ReadingOptions("SalesforceReport",
            new Dictionary<string, string> { ["Sponsor"] = "Champion", ["BenefitAsk"] = "Benefit Ask", ["IsClosed"] = "Closed",
            ["IsWon"] = "Won" });
        var survey = new TableProfile(new HeaderMatcher(LayoutFiles.Catalogue).Match(Headers, options), options, log);
        string[] cells = ["1", "Crane", "Prospecting", amount, "50", "2026-05-31", "1", "Yes", "Yes", "false", "false"];
        survey.Add(column => cells[column], 2);
        return survey.Detect(null);
    }
}
