using System.Linq;
using System.Text;
using EliteSeller.Files.Import.Tables;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class SeparatorLineTests
{
    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("SEP=;\r\n")]
    [InlineData("\"sep=;\"\r\n")]
    [InlineData("\uFEFFsep=;\n")]
    public void A_first_line_that_names_the_delimiter_is_obeyed_and_is_no_record(string line)
    {
        // The lines below may end in another way than the first.
        var read = Read(line + "Name,x;Amount;Stage\r\nMill,y;5;Demo\r\nBarn,z;6;Demo\r\n");

        read.Report.DelimiterReason.ShouldBe("given in the first line of the file");
        read.Deals.Select(deal => deal.Amount).ShouldBe([5, 6]);
        read.Report.RowsDropped.ShouldBe(0);
    }

    [Theory]
    [InlineData("xsep=;\n")]
    [InlineData("ÿÿsep=;\n")]
    [InlineData("\"\"sep=;\n")]
    [InlineData("sep=;x\n")]
    [InlineData("sep=\n")]
    [InlineData("sep=;\"\"\n")]
    public void A_first_line_that_only_looks_like_one_is_a_title_above_the_header(string line)
    {
        var read = Read(line + "Id|Name|Stage\n1|Mill|Demo\n3|Barn|Demo\n");

        read.Deals.Select(deal => deal.Name).ShouldBe(["Mill", "Barn"]);
        read.Report.Delimiter.ShouldBe("|");
        read.Report.CountDropped(DropReason.Title).ShouldBe(1);
    }

    private static ReadFile Read(string text)
    {
        using var file = TextFile.Of(text);
        var read = ReadFile.From(file.Path);
        Accounting.ShouldHold(read.Report, Encoding.UTF8.GetBytes(text), text);
        return read;
    }
}
