using System;
using System.IO;
using System.Text;
using CsCheck;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Storage;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Csv;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=Acme", "'=Acme")]
    [InlineData("-10 % deal", "'-10 % deal")]
    [InlineData("+49 30 12345", "'+49 30 12345")]
    [InlineData("@home", "'@home")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\uFF0B49", "'\uFF0B49")]
    [InlineData("\uFF0D5", "'\uFF0D5")]
    [InlineData("\uFF20home", "'\uFF20home")]
    [InlineData("\u200B=1", "'\u200B=1")]
    [InlineData("\uFEFF\u200D@x", "'\uFEFF\u200D@x")]
    [InlineData("\u200Bplain", "\u200Bplain")]
    [InlineData("\uFF21BC", "\uFF21BC")]
    [InlineData("-", "'-")]
    [InlineData("-1-1", "'-1-1")]
    [InlineData("-.5", "'-.5")]
    [InlineData("'=Acme", "''=Acme")]
    [InlineData("-5", "-5")]
    [InlineData("-1234.50", "-1234.50")]
    [InlineData("'tis the season", "'tis the season")]
    [InlineData("'", "'")]
    [InlineData("Acme = best", "Acme = best")]
    [InlineData("", "")]
    public void A_text_that_a_spreadsheet_would_run_is_guarded_and_a_number_is_not(string text, string written) =>
        FormulaGuard.Guard(text).ShouldBe(written);

    [Fact]
    public void Every_text_is_read_back_as_it_was_written() =>
        Gen.Char["'=+-@\t\r\0a1. \"é"].Array[0, 8].Select(chars => new string(chars)).Sample(text =>
        {
            var written = FormulaGuard.Guard(text);
            FormulaGuard.Unguard(written).ShouldBe(text);
            var bytes = Encoding.UTF8.GetBytes(written);
            Encoding.UTF8.GetString(bytes.AsSpan(FormulaGuard.Length(bytes))).ShouldBe(text);
        }, iter: 20_000);

    [Fact]
    public void A_table_is_read_back_as_it_was_written_by_the_same_rules_a_ledger_has() =>
        Gen.Char["'=+-@a1. \",;é\n"].Array[0, 8].Select(chars => new string(chars)).Array[2].Sample(cells =>
        {
            using var written = new MemoryStream();
            using (var table = new CsvTableWriter(written, cells, new CsvStyle(hasMark: false)))
            {
            }

            var bytes = written.ToArray();
            var record = bytes.AsSpan(0, bytes.Length - 2).ToArray();
            CsvCells.Text(record, (byte)',', 0).ShouldBe(cells[0]);
            CsvCells.Text(record, (byte)',', 1).ShouldBe(cells[1]);
        }, iter: 5_000);
}
