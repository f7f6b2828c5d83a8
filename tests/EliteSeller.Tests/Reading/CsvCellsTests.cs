using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CsCheck;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Storage;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class CsvCellsTests
{
    [Theory]
    [InlineData("a,b,c", new[] { "a", "b", "c" })]
    [InlineData("", new[] { "" })]
    [InlineData(",,", new[] { "", "", "" })]
    [InlineData("\"a,b\",c", new[] { "a,b", "c" })]
    [InlineData("\"a \"\"b\"\"\",\"\"", new[] { "a \"b\"", "" })]
    [InlineData("\"x\"y,z", new[] { "xy", "z" })]
    [InlineData("5\" pipe,z", new[] { "5\" pipe", "z" })]
    [InlineData("\"two\nlines\",z", new[] { "two\nlines", "z" })]
    [InlineData("'=Acme,'tis", new[] { "=Acme", "'tis" })]
    [InlineData("\"'-10 % deal\",'-", new[] { "-10 % deal", "-" })]
    public void A_cell_is_found_by_its_number(string record, string[] cells)
    {
        var bytes = Encoding.UTF8.GetBytes(record);
        Enumerable.Range(0, cells.Length).Select(column => CsvCells.Text(bytes, (byte)',', column)).ShouldBe(cells);
        CsvCells.Text(bytes, (byte)',', cells.Length + 3).ShouldBe("");
    }

    /// <summary>The splitter and the reader must agree on every record, or a deal's fields would differ from its values.</summary>
    [Fact]
    public void The_splitter_sees_what_the_reader_sees() =>
        Gen.Char["ab,;\"\n' é"].Array[0, 30].Select(chars => new string(chars)).Sample(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            using var stream = new StoppableStream(new MemoryStream(bytes), CancellationToken.None);
            using var records = new CsvRecords(stream, EncodingFinder.Find(bytes, bytes.Length, isWhole: true, "utf-8"), ',');
            while (records.Read())
            {
                var record = records.Raw.ToArray();
                for (var column = 0; column < records.FieldCount; column++)
                {
                    CsvCells.Text(record, (byte)',', column).ShouldBe(records.Text(column), text);
                }
            }
        }, iter: 20_000);
}
