using System.Linq;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Settings;

public sealed class SettingParserTests
{
    [Theory]
    [InlineData("'plain'", "plain")]
    [InlineData("'it''s'", "it's")]
    [InlineData("'a # b ; c'", "a # b ; c")]
    [InlineData("\"a`tb`n`\"c`\" `$5 ``\"", "a\tb\n\"c\" $5 `")]
    [InlineData("\"say \"\"no\"\"\"", "say \"no\"")]
    [InlineData("‘it’’s’", "it’s")]
    [InlineData("@'\nfirst\n  'second' $x\n'@", "first\n  'second' $x")]
    [InlineData("@'\n'@", "")]
    [InlineData("@\"\n\"quoted\"\n`$5\n\"@", "\"quoted\"\n$5")]
    [InlineData("'two\r\nlines'", "two\nlines")]
    public void A_text_is_read_as_PowerShell_reads_it(string written, string expected) => Value(written).ShouldBe(expected);

    [Theory]
    [InlineData("12", 12)]
    [InlineData("-5", -5)]
    [InlineData("0.25", 0.25)]
    [InlineData(".5", 0.5)]
    public void A_number_is_read(string written, double expected) => Value(written).ShouldBe((decimal)expected);

    [Fact]
    public void A_number_is_exact_to_its_last_digit() => Value("99999999999999999999.01").ShouldBe(99999999999999999999.01m);

    [Theory]
    [InlineData("$true", true)]
    [InlineData("$False", false)]
    [InlineData("$NULL", null)]
    public void The_three_constants_are_read(string written, object? expected) => Value(written).ShouldBe(expected);

    [Theory]
    [InlineData("'a', 'b'")]
    [InlineData("'a',\n   'b'")]
    [InlineData("@('a', 'b')")]
    [InlineData("@(\n'a'\n'b'\n)")]
    [InlineData("@( 'a'; 'b' )")]
    [InlineData("@(@('a', 'b'))")]
    public void A_list_is_written_in_several_ways(string written) =>
        Root($"@{{ K = {written} }}").Find("K")!.Value.ShouldBeOfType<SettingList>().Items.Cast<SettingScalar>().Select(i => i.Value)
            .ShouldBe(["a", "b"]);

    [Theory]
    [InlineData("@()", 0)]
    [InlineData("@('a')", 1)]
    [InlineData(",'a'", 1)]
    [InlineData("@(@{A = 1}\n@{A = 2})", 2)]
    [InlineData("@(,@('a', 'b'))", 1)]
    public void A_list_has_as_many_items_as_in_PowerShell(string written, int count) =>
        Root($"@{{ K = {written} }}").Find("K")!.Value.ShouldBeOfType<SettingList>().Items.Count.ShouldBe(count);

    [Fact]
    public void Keys_values_and_tables_know_their_places()
    {
        var root = Root("# note\n@{\n    Name = 'x'\n    Rules = @{\n        'One' =\n            5\n        2 = $true\n    }\n}\n");

        root.Entries.Select(e => e.Key).ShouldBe(["Name", "Rules"]);
        root.Find("name")!.Line.ShouldBe(3);
        root.Find("NAME")!.Value.Column.ShouldBe(12);
        var rules = root.Find("Rules")!.Value.ShouldBeOfType<SettingTable>();
        (rules.Line, rules.Column).ShouldBe((4, 13));
        (rules.Find("One")!.Line, rules.Find("One")!.Value.Line).ShouldBe((5, 6));
        rules.Find("2")!.Value.ShouldBeOfType<SettingScalar>().Value.ShouldBe(true);
        rules.File.ShouldBe("test.psd1");
    }

    [Fact]
    public void Comments_of_both_kinds_and_a_file_without_a_last_line_end_are_read() =>
        Root("<# a\n block #>\n@{ A = 1 # one\n <# two #> B = 2 } # end").Entries.Count.ShouldBe(2);

    [Theory]
    [InlineData("@{ A = Get-Date }", 1)]
    [InlineData("@{ A = hostname }", 1)]
    [InlineData("@{\n A = $env:PATH }", 2)]
    [InlineData("@{\n\n A = $home }", 3)]
    [InlineData("@{ A = $true.GetType() }", 1)]
    [InlineData("@{ A = $(Get-Date) }", 1)]
    [InlineData("@{ A = (1) }", 1)]
    [InlineData("@{ A = @(Get-Date) }", 1)]
    [InlineData("@{ A = { 1 } }", 1)]
    [InlineData("@{ A = [int]'5' }", 1)]
    [InlineData("@{ A = [System.IO.File]::Delete('x') }", 1)]
    [InlineData("@{ A = 'x'.Length }", 1)]
    [InlineData("@{ A = 'x'[0] }", 1)]
    [InlineData("@{ A = 'x' -replace 'x' }", 1)]
    [InlineData("@{ A = 'x' + 'y' }", 1)]
    [InlineData("@{ A = 1+1 }", 1)]
    [InlineData("@{ A = 1..5 }", 1)]
    [InlineData("@{ A = +5 }", 1)]
    [InlineData("@{ A = 'x' | hostname }", 1)]
    [InlineData("@{ A = & 'x' }", 1)]
    [InlineData("@{ A = 'x' > 'file' }", 1)]
    [InlineData("@{ A = 10kb }", 1)]
    [InlineData("@{ A = 0x10 }", 1)]
    [InlineData("@{ A = \"a $b\" }", 1)]
    [InlineData("@{ A = \"a $(b)\" }", 1)]
    [InlineData("@{ A = @\"\n$x\n\"@ }", 2)]
    [InlineData("@{ A = if (1) { 2 } }", 1)]
    [InlineData("@{ A = configuration X { } }", 1)]
    [InlineData("@{ configuration X { } }", 1)]
    [InlineData("@{ $a = 1 }", 1)]
    [InlineData("@{ A = 1 }\nGet-Date", 2)]
    [InlineData("@{ A = 1 }; @{ B = 2 }", 1)]
    [InlineData("@{ A = 1 }.Keys", 1)]
    [InlineData("@{ A = 1 } | hostname", 1)]
    [InlineData("@{ A = 1 } `\n hostname", 1)]
    [InlineData("hostname", 1)]
    [InlineData("using module x\n@{}", 1)]
    [InlineData("param($x)\n@{}", 1)]
    [InlineData("$x = @{}", 1)]
    [InlineData("[ordered]@{}", 1)]
    [InlineData("'text'", 1)]
    public void Code_is_refused_with_its_line(string text, int line) => Refused(text, "DataFileHoldsCode", line);

    [Theory]
    [InlineData("", 1)]
    [InlineData("\n\n# only a comment\n", 4)]
    [InlineData("@{\n A = 'x", 2)]
    [InlineData("@{\n A = \"x", 2)]
    [InlineData("@{\n A = @'\nx\n", 2)]
    [InlineData("@{\n A = @' x\n'@ }", 2)]
    [InlineData("@{\n A = 1\n B = @{\n C = 2\n }", 1)]
    [InlineData("@{\n A = @(\n1\n", 2)]
    [InlineData("@{ <# never", 1)]
    [InlineData("@{\n A = \n}", 3)]
    [InlineData("@{\n = 1 }", 2)]
    [InlineData("@{ A = 1, }", 1)]
    [InlineData("@{ A = \"`x\" }", 1)]
    [InlineData("@{ 1.5 = 1 }", 1)]
    [InlineData("@{ -5 = 1 }", 1)]
    [InlineData("@{ ; A = 1 }", 1)]
    [InlineData("@{\n A = @{\n 9999y = 1 } }", 3)]
    [InlineData("@{\n A = ‘it’s’ }", 2)]
    [InlineData("@{\n A = '\u001b[31mred' }", 2)]
    [InlineData("@{ A = '\0' }", 1)]
    public void What_is_no_table_is_refused_with_its_line(string text, int line) => Refused(text, "DataFileSyntax", line);

    [Theory]
    [InlineData("@{\n    A = 1; 9999y = 2; B = 3\n}", 2, 12)]
    [InlineData("@{ 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF = 1 }", 1, 4)]
    public void A_key_at_which_PowerShells_own_parser_fails_is_refused_with_its_place(string text, int line, int character) =>
        Refused(text, "DataFileSyntax", line).ToString()
            .ShouldContain($"Here stands what PowerShell cannot read (character {character} of the line)");

    [Fact]
    public void A_key_that_comes_twice_is_refused_with_both_lines() =>
        Refused("@{\n Name = 1\n\n NAME = 2\n}", "SettingTwice", 4).Message.ShouldBe("'NAME' is already set on line 2.");

    [Fact]
    public void Nesting_has_a_limit_and_never_a_stack_overflow()
    {
        Root(string.Concat(Enumerable.Repeat("@{A=", 19)) + "@{}" + new string('}', 19)).ShouldNotBeNull();
        Refused(string.Concat(Enumerable.Repeat("@{A=", 200_000)), "DataFileTooDeep", 1);
        Refused("@{A=" + string.Concat(Enumerable.Repeat("@(", 200_000)), "DataFileTooDeep", 1);
    }

    [Fact]
    public void A_message_shows_nothing_that_a_terminal_would_obey()
    {
        var problem = Refused("@{ A = \u202egnihtemos }", "DataFileHoldsCode", 1);

        problem.Message.ShouldNotContain("\u202e");
        problem.ToString().ShouldStartWith("test.psd1, line 1: ");
    }

    private static SettingTable Root(string text) => SettingParser.Parse(text, "test.psd1");

    private static object? Value(string written) => Root($"@{{ K = {written} }}").Find("K")!.Value.ShouldBeOfType<SettingScalar>().Value;

    private static Problem Refused(string text, string errorId, int line)
    {
        var problem = Should.Throw<EliteSellerException>(() => SettingParser.Parse(text, "test.psd1")).Problem;
        problem.ErrorId.ShouldBe(errorId, problem.Message);
        problem.Line.ShouldBe(line, problem.Message);
        problem.File.ShouldBe("test.psd1");
        return problem;
    }
}
