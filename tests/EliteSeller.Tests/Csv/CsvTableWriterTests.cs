using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using EliteSeller.Files.Storage;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Csv;

public sealed class CsvTableWriterTests
{
    [Fact]
    public void The_header_comes_first_and_every_line_ends_with_CRLF() =>
        Written(CsvStyle.Default, "A-1", "Acme").ShouldBe("\uFEFFId,Name\r\nA-1,Acme\r\n");

    [Theory]
    [InlineData("Acme, Inc.", "\"Acme, Inc.\"")]
    [InlineData("the \"big\" one", "\"the \"\"big\"\" one\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Zürich", "Zürich")]
    [InlineData(null, "")]
    public void A_field_is_quoted_only_when_it_must_be(string? field, string written) =>
        Written(new CsvStyle(hasMark: false), "A-1", field).ShouldBe($"Id,Name\r\nA-1,{written}\r\n");

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("@SUM(1)")]
    [InlineData("+1 555 0100")]
    [InlineData("-cmd")]
    public void A_text_that_a_spreadsheet_would_run_gets_an_apostrophe(string field) =>
        Written(CsvStyle.Default, "A-1", field).ShouldContain("'" + field);

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("'=Acme")]
    [InlineData("-5")]
    public void Without_escaping_a_text_is_written_as_it_is(string field) =>
        Written(new CsvStyle(hasMark: false, escapesFormulas: false), "A-1", field).ShouldBe($"Id,Name\r\nA-1,{field}\r\n");

    [Fact]
    public void What_was_written_is_read_back_as_it_was() =>
        Gen.Select(Gen.Char["'=+-@a1.\" ,;|é\n\t€"].Array[1, 8].Select(chars => "x" + new string(chars) + "x"), Gen.Char["'=+-@ab"]
            .Array[1, 3].Select(chars => new string(chars) + "z"), Gen.Bool)
            .Sample((inside, front, hasMark) =>
            {
                using var file = TextFile.Of(
                    Bytes(new CsvStyle(hasMark), ["Id", "Name", "Account", "Amount", "Stage"], ["A-1", front, inside, "-5", "Demo"]));
                var read = ReadFile.From(file.Path);
                var deal = read.Deals.Single();
                (deal.Name, deal.Account, deal.Amount).ShouldBe((front, inside, -5));
                read.Report.Encoding.ShouldBe(hasMark ? "utf-8-bom" : "utf-8");
            }, iter: Repeats.Of(2_000));

    [Fact]
    public void Without_escaping_only_a_text_that_looks_guarded_is_read_back_otherwise() =>
        Gen.Char["'=+-@ab"].Array[1, 3].Select(chars => new string(chars) + "z").Sample(name =>
        {
            using var file = TextFile.Of(
                Bytes(new CsvStyle(escapesFormulas: false), ["Id", "Name", "Amount", "Stage"], ["A-1", name, "-5", "Demo"]));
            ReadFile.From(file.Path).Deals.Single().Name.ShouldBe(FormulaGuard.Unguard(name));
        }, iter: Repeats.Of(1_000));

    private static string Written(CsvStyle style, params string?[] row) => Encoding.UTF8.GetString(Bytes(style, ["Id", "Name"], row));

    private static byte[] Bytes(CsvStyle style, string[] header, string?[] row)
    {
        using var bytes = new MemoryStream();
        using (var table = new CsvTableWriter(bytes, header, style))
        {
            table.Write(row);
        }

        return bytes.ToArray();
    }
}
