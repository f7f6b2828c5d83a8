using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  Acme \t\r\n Ltd  ", "Acme Ltd")]
    [InlineData("\u001b[31mred\u001b[0m", "red")]
    [InlineData("\u009b2Jgone", "gone")]
    [InlineData("\u001b]0;title\u0007text", "text")]
    [InlineData("\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\", "link")]
    [InlineData("\u001b[", "")]
    [InlineData("a\0b\u0008c", "abc")]
    [InlineData("pay \u202eelbissopmi\u202c", "pay elbissopmi")]
    [InlineData("zero\u200bwidth", "zerowidth")]
    [InlineData("میخواهم\u200cها", "میخواهم\u200cها")]
    [InlineData("Größe 日本 \U0001F600", "Größe 日本 \U0001F600")]
    public void A_text_becomes_one_harmless_line(string? text, string expected) => DisplayText.Shorten(text).ShouldBe(expected);

    [Fact]
    public void Half_of_a_surrogate_pair_is_dropped() => DisplayText.Shorten("half \ud83d pair").ShouldBe("half pair");

    [Theory]
    [InlineData("12345", "12345")]
    [InlineData("123456", "1234…")]
    [InlineData("12345   ", "12345")]
    [InlineData("123\U0001F600\U0001F600", "123…")]
    public void What_is_longer_than_the_limit_ends_in_an_ellipsis(string text, string expected) =>
        DisplayText.Shorten(text, 5).ShouldBe(expected);

    [Theory]
    [InlineData("Crew scheduling", "Crew scheduling")]
    [InlineData("  Größe  ĳ 漢字 😀 ", "  Größe  ĳ 漢字 😀 ")]
    [InlineData("\u001b[31mRed\u001b[0m deal", "Red deal")]
    [InlineData("\u001b]0;title\u0007Eve", "Eve")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("a\u202egpj.exe", "agpj.exe")]
    [InlineData("\u009b2J", null)]
    [InlineData("\u0007", null)]
    [InlineData(null, null)]
    public void A_text_that_stands_by_itself_loses_only_what_a_terminal_would_obey(string? text, string? shown) =>
        DisplayText.Clean(text).ShouldBe(shown);
}
