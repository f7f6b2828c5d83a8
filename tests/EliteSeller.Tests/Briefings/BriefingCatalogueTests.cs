using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using EliteSeller.Briefings;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Briefings;

public sealed class BriefingCatalogueTests
{
    private readonly List<Problem> _problems = [];

    [Fact]
    public void Every_reminder_comes_once_before_any_comes_again() =>
        Gen.Select(Gen.Int[1, 12].List[1, 9], Gen.Date[new DateTime(1900, 1, 1), new DateTime(2200, 1, 1)]).Sample((counts, day) =>
        {
            var catalogue = Catalogue(counts);
            var all = counts.Sum();

            var round = Enumerable.Range(0, all).Select(i => catalogue.Reminder(day.AddDays(i))!.Text).ToList();

            round.Distinct().Count().ShouldBe(all);
            catalogue.Reminder(day.AddDays(all))!.Text.ShouldBe(round[0]);
        });

    [Fact]
    public void The_hour_of_the_day_does_not_change_the_reminder()
    {
        var catalogue = Catalogue([3, 4]);
        var morning = catalogue.Reminder(new DateTime(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc))!;
        var evening = catalogue.Reminder(new DateTime(2026, 11, 23, 23, 59, 59, DateTimeKind.Local))!;

        evening.Text.ShouldBe(morning.Text);
        evening.Date.ShouldBe(new DateTime(2026, 11, 23));
        evening.Date.Kind.ShouldBe(DateTimeKind.Unspecified);
    }

    [Fact]
    public void Days_that_follow_each_other_have_different_briefings()
    {
        var catalogue = Catalogue([6, 5, 5, 6, 5]);
        var numbers = Enumerable.Range(0, 365).Select(i => catalogue.Reminder(new DateTime(2026, 1, 1).AddDays(i))!.Number).ToList();

        numbers.Zip(numbers.Skip(1)).ShouldAllBe(pair => pair.First != pair.Second);
    }

    [Fact]
    public void Without_reminders_there_is_none() => Catalogue([0, 0]).Reminder(new DateTime(2026, 1, 1)).ShouldBeNull();

    [Fact]
    public void The_same_number_twice_keeps_the_first_and_names_both()
    {
        var catalogue = new BriefingCatalogue(
            [Read("a.psd1", "Number = 7; Title = 'One'")!, Read("b.psd1", "Number = 7; Title = 'Two'")!], _problems);

        catalogue.All.ShouldHaveSingleItem().Title.ShouldBe("One");
        _problems.ShouldHaveSingleItem().ToString().ShouldBe("b.psd1: Briefing number 7 is already used by 'One' in a.psd1.");
    }

    [Theory]
    [InlineData("Title = 'x'", "SettingMissing", "'Number' is missing.")]
    [InlineData("Number = 1", "SettingMissing", "'Title' is missing.")]
    [InlineData("Number = 0; Title = 'x'", "SettingOutOfRange", "'Number' is 0; it must be from 1 to 99999.")]
    [InlineData("Number = '7'; Title = 'x'", "SettingWrongType", "'Number' must be a number, not a text.")]
    [InlineData("Number = 7; Title = 'x'; Topics = @{}", "SettingWrongType", "'Topics' must be a text, not a table.")]
    [InlineData("Number = 7; Title = 'x'; Part = 1", "SettingMissing", "'Series' is missing, but the briefing has Part or PartsPlanned.")]
    [InlineData(
        "Number = 7; Title = 'x'; Series = 's'; Part = 3; PartsPlanned = 2", "SettingOutOfRange", "'Part' is 3, but 'PartsPlanned' is 2.")]
    [InlineData("Number = 7; Title = 'x'; Point = 'y'", "SettingUnknown", "'Point' is not a setting.")]
    public void What_is_no_briefing_says_why(string settings, string errorId, string message)
    {
        Read("x.psd1", settings).ShouldBeNull();

        var problem = _problems.ShouldHaveSingleItem();
        problem.Message.ShouldBe(message);
        problem.ErrorId.ShouldBe(errorId);
        problem.Line.ShouldBe(2);
    }

    [Fact]
    public void Topics_are_listed_once_whatever_their_case()
    {
        var catalogue = new BriefingCatalogue([Read("a", "Number = 1; Title = 'a'; Topics = 'Focus', 'Asking'")!,
            Read("b", "Number = 2; Title = 'b'; Topics = 'FOCUS'")!], _problems);

        catalogue.Topics.ShouldBe(["Asking", "Focus"]);
    }

    private BriefingCatalogue Catalogue(IEnumerable<int> reminders) => new(
        reminders.Select((count, i) =>
            Read("x", $"Number = {i + 1}; Title = 't'; Reminders = "
            + $"@({string.Join("; ", Enumerable.Range(0, count).Select(r => $"'{i}-{r}'"))})")!).ToList(), _problems);

    private Briefing? Read(string file, string settings) =>
        BriefingReader.Read(SettingParser.Parse($"\n@{{ Author = 'a'; Summary = 's'; {settings} }}", file), _problems);
}
