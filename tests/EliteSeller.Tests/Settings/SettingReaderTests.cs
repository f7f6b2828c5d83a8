using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Settings;

public sealed class SettingReaderTests
{
    private readonly List<Problem> _problems = [];

    [Fact]
    public void Values_of_the_right_type_are_read_and_nothing_is_noted()
    {
        var settings = Read("@{ Name = 'x'; Days = 30; Share = 0.5; On = $true; Words = 'a', 'b'; Day = 'monday'; In = @{ Deep = 'y' }; "
            + "Rows = @{ A = 1 }, @{ A = 2 } }");

        settings.RequiredText("Name").ShouldBe("x");
        settings.WholeNumber("Days").ShouldBe(30);
        settings.Number("Share", 0, 1).ShouldBe(0.5m);
        settings.Flag("On").ShouldBe(true);
        settings.Texts("Words").ShouldBe(["a", "b"]);
        settings.Choice<DayOfWeek>("Day").ShouldBe(DayOfWeek.Monday);
        settings.Section("In")!.Text("Deep").ShouldBe("y");
        settings.Sections("Rows").Select(r => r.WholeNumber("A")).ShouldBe([1, 2]);
        settings.NoteUnknownKeys();
        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_written_is_null_or_empty_and_so_is_null_written_out()
    {
        var settings = Read("@{ Name = $null }");

        settings.Text("Name").ShouldBeNull();
        settings.Number("Share", 0, 1).ShouldBeNull();
        settings.Flag("On").ShouldBeNull();
        settings.Texts("Words").ShouldBeEmpty();
        settings.Section("In").ShouldBeNull();
        settings.Sections("Rows").ShouldBeEmpty();
        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void One_value_alone_is_a_list_of_one() => Read("@{ Words = 'a' }").Texts("Words").ShouldBe(["a"]);

    [Theory]
    [InlineData("@{\n Name = 5 }", "SettingWrongType", 2, "'Name' must be a text, not a number.")]
    [InlineData("@{\n Name = @{} }", "SettingWrongType", 2, "'Name' must be a text, not a table.")]
    [InlineData("@{\n Other = 1\n}", "SettingMissing", 1, "'Name' is missing.")]
    [InlineData("@{ Name = '  ' }", "SettingMissing", 1, "'Name' is missing.")]
    public void A_required_text_that_is_none_is_noted(string text, string errorId, int line, string message)
    {
        Read(text).RequiredText("Name").ShouldBeNull();
        Noted(errorId, line, message);
    }

    [Theory]
    [InlineData("'30'", "SettingWrongType", "'Days' must be a number, not a text.")]
    [InlineData("1.5", "SettingWrongType", "'Days' must be a whole number, not 1.5.")]
    [InlineData("-1", "SettingOutOfRange", "'Days' is -1; it must be from 0 to 365.")]
    [InlineData("366", "SettingOutOfRange", "'Days' is 366; it must be from 0 to 365.")]
    [InlineData("$true", "SettingWrongType", "'Days' must be a number, not a truth value.")]
    public void A_whole_number_that_is_none_is_noted(string written, string errorId, string message)
    {
        Read($"@{{\n Days = {written} }}").WholeNumber("Days", 0, 365).ShouldBeNull();
        Noted(errorId, 2, message);
    }

    [Fact]
    public void An_item_of_the_wrong_type_is_noted_at_its_own_line_and_the_others_are_kept()
    {
        Read("@{ Words = 'a',\n 5,\n 'c' }").Texts("Words").ShouldBe(["a", "c"]);
        Noted("SettingWrongType", 2, "'Words' must be a text, not a number.");
    }

    [Fact]
    public void An_unknown_key_is_noted_with_the_nearest_known_one()
    {
        var settings = Read("@{ Name = 'x'\n Tilte = 'y' }");
        settings.Text("Name");
        settings.Text("Title");

        settings.NoteUnknownKeys();

        Noted("SettingUnknown", 2, "'Tilte' is not a setting.").Hint.ShouldBe("Did you mean Title?");
    }

    [Fact]
    public void A_problem_within_a_section_names_the_way_to_it()
    {
        Read("@{ Asks = @{\n Benefit = @{\n Early = 5 } } }").Section("Asks")!.Section("Benefit")!.Text("Early");
        Noted("SettingWrongType", 3, "'Asks.Benefit.Early' must be a text, not a number.");
    }

    [Fact]
    public void A_word_that_is_no_choice_is_noted_with_the_choices_near_to_it()
    {
        Read("@{ Day = 'Mondy' }").Choice<DayOfWeek>("Day").ShouldBeNull();
        Noted("SettingUnknownValue", 1,
            "'Day' is 'Mondy'; it must be one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday.")
            .Hint.ShouldStartWith("Did you mean Monday");
    }

    [Fact]
    public void A_number_of_an_enum_is_not_one_of_its_names()
    {
        Read("@{ Day = '1' }").Choice<DayOfWeek>("Day").ShouldBeNull();
        _problems.ShouldHaveSingleItem();
    }

    private SettingReader Read(string text) => new(SettingParser.Parse(text, "test.psd1"), _problems);

    private Problem Noted(string errorId, int line, string message)
    {
        var problem = _problems.ShouldHaveSingleItem();
        problem.Message.ShouldBe(message);
        problem.ErrorId.ShouldBe(errorId);
        problem.Line.ShouldBe(line);
        return problem;
    }
}
