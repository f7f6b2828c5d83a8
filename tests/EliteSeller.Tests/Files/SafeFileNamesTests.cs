using System;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using EliteSeller.Files.Storage;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Files;

public sealed class SafeFileNamesTests
{
    [Theory]
    [InlineData("OPP-1", "Harbour cranes", "OPP-1-Harbour-cranes.md")]
    [InlineData("1", "../../etc/passwd", "1-etc-passwd.md")]
    [InlineData("1", "..\\..\\Windows", "1-Windows.md")]
    [InlineData(null, "C:\\deal", "C-deal.md")]
    [InlineData(null, "..", "unnamed.md")]
    [InlineData(null, null, "unnamed.md")]
    [InlineData(null, "CON", "_CON.md")]
    [InlineData(null, "com1", "_com1.md")]
    [InlineData(null, "nul.txt", "nul-txt.md")]
    [InlineData(null, "COM\u00B9", "COM.md")]
    [InlineData(null, "deal. ", "deal.md")]
    [InlineData(null, "a\0b\tc\r\nd", "a-b-c-d.md")]
    [InlineData(null, "-rf", "rf.md")]
    [InlineData("7", "<script>alert(1)</script> & \"Söhne\" =cmd|' /C calc'!A0", "7-script-alert-1-script-Söhne-cmd-C-calc-A0.md")]
    [InlineData(null, "Müller \u2013 Übersee", "Müller-Übersee.md")]
    [InlineData(null, "港のクレーン", "港のクレーン.md")]
    [InlineData(null, "broken \uD83D half", "broken-half.md")]
    public void A_name_is_safe_on_every_system(string? id, string? name, string expected) =>
        new SafeFileNames().Next([id, name], ".md").ShouldBe(expected);

    [Fact]
    public void Names_that_differ_by_case_or_composition_alone_do_not_overwrite_each_other()
    {
        var names = new SafeFileNames();

        string[] taken = [
            names.Next(["0061aB"], ".md"), names.Next(["0061Ab"], ".md"), names.Next(["Sohne\u0308"], ".md"), names.Next(["sohnë"], ".md")];

        taken.ShouldBe(["0061aB.md", "0061Ab-2.md", "Sohnë.md", "sohnë-2.md"]);
    }

    [Fact]
    public void Whatever_a_customer_is_called_the_file_stays_in_its_folder_and_can_be_written() =>
        Gen.String.Array[0, 3].Sample(parts =>
        {
            var name = new SafeFileNames().Next(parts, ".ics");

            Path.GetFileName(name).ShouldBe(name);
            name.ShouldNotStartWith(".");
            name.ShouldNotStartWith("-");
            name.Any(c => char.IsControl(c) || "<>:\"/\\|?* ".Contains(c)).ShouldBeFalse();
            Encoding.UTF8.GetByteCount(name).ShouldBeLessThanOrEqualTo(255);
        });

    [Fact]
    public void A_name_of_a_thousand_characters_is_cut_and_stays_unique()
    {
        var names = new SafeFileNames();
        var first = names.Next([new string('字', 1000)], ".md");
        var second = names.Next([new string('字', 1001)], ".md");

        Encoding.UTF8.GetByteCount(first).ShouldBeLessThanOrEqualTo(255);
        second.ShouldNotBe(first);
        second.ShouldEndWith("-2.md");
    }
}
