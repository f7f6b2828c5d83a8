using System.Globalization;
using System.IO;
using EliteSeller.Formats.Csv;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Csv;

public sealed class CsvTableWriterTests
{
    [Fact]
    public void The_header_comes_first_and_every_line_ends_with_CRLF() =>
        Written("A-1", "Acme").ShouldBe("Id,Name\r\nA-1,Acme\r\n");

    [Theory]
    [InlineData("Acme, Inc.", "\"Acme, Inc.\"")]
    [InlineData("the \"big\" one", "\"the \"\"big\"\" one\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Zürich", "Zürich")]
    [InlineData(null, "")]
    public void A_field_is_quoted_only_when_it_must_be(string? field, string written) =>
        Written("A-1", field).ShouldBe($"Id,Name\r\nA-1,{written}\r\n");

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("@SUM(1)")]
    [InlineData("+1 555 0100")]
    [InlineData("-cmd")]
    public void A_text_that_a_spreadsheet_would_run_gets_an_apostrophe(string field) =>
        Written("A-1", field).ShouldContain("'" + field);

    private static string Written(params string?[] row)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var table = new CsvTableWriter(text, ["Id", "Name"]))
        {
            table.Write(row);
        }

        return text.ToString();
    }
}
