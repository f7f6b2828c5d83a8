using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Briefings;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class GetBriefingTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_five_briefings_are_there_with_author_source_and_something_to_do()
    {
        var briefings = Get("Get-Briefing");

        briefings.Select(b => b.ToString()).ShouldBe(
        [
            "36 Self-motivated", "37 Bad News Early is Better Than Bad News Late", "38 Bad News Early – Part 2", "39 Ask for the NO",
                "40 Negotiations 1 – Care but not that much",
        ]);
        briefings.ShouldAllBe(b => b.Author == "DJ Sebastian" && b.Source == "DJ Sebastian, The Tech Seller");
        briefings.ShouldAllBe(b =>
            b.Points.Count >= 4 && b.Questions.Count >= 3 && b.Reminders.Count >= 5 && b.InTheProduct.Count >= 2 && b.Topics.Count >= 3);
        briefings.Select(b => (b.Series, b.Part, b.PartsPlanned))
            .ShouldBe([(null, null, null), ("Bad News Early", 1, 2), ("Bad News Early", 2, 2), (null, null, null), ("Negotiations", 1, 5)]);
    }

    [Theory]
    [InlineData("Get-Briefing 39", "39")]
    [InlineData("Get-Briefing -Number 40, 36, 40", "40 36")]
    [InlineData("Get-Briefing -Topic executives", "38 39")]
    [InlineData("Get-Briefing -Topic Bad*, Discount", "37 38 40")]
    [InlineData("Get-Briefing -Search Beth", "38")]
    [InlineData("Get-Briefing -Search 'ROADMAP quarter'", "")]
    [InlineData("Get-Briefing -Search 'second place'", "37")]
    [InlineData("Get-Briefing -Search Test-Negotiation", "40")]
    [InlineData("Get-Briefing -Topic Qualification -Search sponsor", "38 39")]
    [InlineData("Get-Briefing -Topic Nothing*", "")]
    public void Numbers_topics_and_words_narrow_the_list(string script, string numbers) =>
        string.Join(" ", Get(script).Select(b => b.Number)).ShouldBe(numbers);

    [Fact]
    public void A_number_that_does_not_exist_is_reported_with_those_that_do_and_the_rest_is_given()
    {
        var run = _session.Run("Get-Briefing 12, 39");

        run.Of<Briefing>().Select(b => b.Number).ShouldBe([39]);
        var error = run.Errors.ShouldHaveSingleItem();
        error.FullyQualifiedErrorId.ShouldStartWith("BriefingNotFound,");
        error.ErrorDetails.RecommendedAction.ShouldBe("Use one of 36, 37, 38, 39, 40.");
    }

    [Fact]
    public void A_topic_that_does_not_exist_is_reported_with_the_nearest_that_do()
    {
        var error = _session.Run("Get-Briefing -Topic Negotiatoin").Errors.ShouldHaveSingleItem();

        error.FullyQualifiedErrorId.ShouldStartWith("TopicNotFound,");
        error.ErrorDetails.RecommendedAction.ShouldBe("Use one of Negotiation.");
    }

    [Fact]
    public void A_date_without_the_reminder_of_a_day_is_an_error() =>
        _session.Run("Get-Briefing 39 -AsOf 2026-11-23").ErrorIds.ShouldBe(["DateWithoutDaily"]);

    [Fact]
    public void The_reminder_of_a_day_is_the_same_for_everybody_and_another_the_next_day()
    {
        var first = _session.Run("Get-Briefing -Daily -AsOf 2026-11-23").Single<DailyReminder>();
        using var german = ModuleSession.Open("de-DE");

        german.Run("Get-Briefing -Daily -AsOf 2026-11-23").Single<DailyReminder>().Text.ShouldBe(first.Text);
        _session.Run("Get-Briefing -Daily -AsOf 2026-11-24").Single<DailyReminder>().Text.ShouldNotBe(first.Text);
        first.Date.ShouldBe(new DateTime(2026, 11, 23));
        first.Briefing.Reminders.ShouldContain(first.Text);
    }

    [Fact]
    public void A_team_adds_its_own_briefings_from_a_folder()
    {
        _folder.Write(
            "41.psd1", "@{ Number = 41; Title = 'Our own'; Author = 'We'; Summary = 'What we learned.'; Topics = 'House rules' }");
        _folder.Write("notes.txt", "not a briefing");

        var run = _session.At(_folder.Path).Run("Get-Briefing -Path . -Topic 'House rules'");

        run.Errors.ShouldBeEmpty();
        run.Single<Briefing>().Source.ShouldBe("We");
        _session.Run("Get-Briefing -Path .").Of<Briefing>().Count.ShouldBe(6);
    }

    [Fact]
    public void What_is_no_briefing_is_reported_with_its_file_and_line_and_never_run()
    {
        _folder.Write("a.psd1", "@{ Number = 36; Title = 'Taken'; Author = 'We'; Summary = 'x' }");
        _folder.Write("b.psd1", "@{\n  Number = 42\n  Titel = 'Slip'\n  Author = 'We'; Summary = 'x' }");
        _folder.Write("c.psd1", "@{\n  Number = $(Set-Variable Ran 1 -Scope Global)\n}");
        _folder.Write("d.psd1", "@{ Number = 43; Title = 'Fine'; Author = 'We'; Summary = 'x' }");

        var run = _session.At(_folder.Path).Run("Get-Briefing -Path . -Number 43");

        run.Single<Briefing>().Title.ShouldBe("Fine");
        run.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0])
            .ShouldBe(["SettingMissing", "SettingUnknown", "DataFileHoldsCode", "BriefingNumberTaken"], ignoreOrder: true);
        run.Errors.Single(e => e.FullyQualifiedErrorId.StartsWith("SettingUnknown", StringComparison.Ordinal)).ToString()
            .ShouldBe($"{Path.Combine(_folder.Path, "b.psd1")}, line 3: 'Titel' is not a setting.");
        _session.Run("$Ran").Output.ShouldAllBe(o => o == null);
    }

    [Fact]
    public void A_folder_that_does_not_exist_or_is_empty_is_reported()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));

        var run = _session.At(_folder.Path).Run("Get-Briefing -Path missing, empty");

        run.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]).ShouldBe(["FileNotFound", "FolderHoldsNoBriefing"]);
        run.Of<Briefing>().Count.ShouldBe(5);
    }

    [Fact]
    public void The_daily_reminder_names_the_readers_own_deal_and_its_question()
    {
        _session.At(Built.SourceRoot);
        _session.Run(
            "$beth = Test-Opportunity samples/beth.csv -AsOf 2026-11-23; $all = Test-Opportunity samples/plain.csv -AsOf 2026-11-23");

        var days = Enumerable.Range(20, 6)
            .Select(day => _session.Run($"Get-Briefing -Daily -Result $beth -AsOf 2026-11-{day}").Single<DailyReminder>()).ToArray();

        days.Select(day => day.Opportunity!.Name).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["Catalogue print flow", "Fuel card portal", "Orchard sensors"]);
        days.ShouldAllBe(day => day.Question!.EndsWith('?'));
        days.Select(day => day.Text)
            .ShouldBe(Enumerable.Range(20, 6)
                .Select(day => _session.Run($"Get-Briefing -Daily -AsOf 2026-11-{day}").Single<DailyReminder>().Text));
        var text = _session.Run("Get-Briefing -Daily -Result $beth -AsOf 2026-11-23").Text(120);
        text.ShouldContain($"Today, {days[3].Opportunity!.Name}, {days[3].Opportunity!.Account}: {days[3].Question}");

        _session.Run("Get-Briefing -Daily -Result $all -AsOf 2026-11-23").ErrorIds.ShouldBe(["SeveralOwners"]);
        _session.Run("Get-Briefing -Daily -Result @() -AsOf 2026-11-23").Single<DailyReminder>().Opportunity.ShouldBeNull();
    }

    [Fact]
    public void A_list_is_a_table_and_a_number_is_a_page()
    {
        var list = _session.Run("Get-Briefing").Text(100);
        list.ShouldContain("39     Ask for the NO");
        list.ShouldNotContain("Questions to ask");

        var page = _session.Run("Get-Briefing 38").Text(100);
        page.ShouldContain("DJ Sebastian, The Tech Seller. Bad News Early, part 2 of 2");
        page.ShouldContain("Questions to ask");
        page.ShouldContain("  ExecutiveAccess, SpendingAuthority, Sponsor, WayToADecision, Multithreaded,");
        page.ShouldContain("  ContactsContradict, Export-DealBrief, Test-Opportunity");
    }

    [Theory]
    [InlineData("Get-Briefing -Number 3", "36 37 38 39")]
    [InlineData("Get-Briefing 4", "40")]
    [InlineData("Get-Briefing -Topic b", "'Bad news early' Budget")]
    [InlineData("Get-Briefing -Topic 'bad", "'Bad news early'")]
    public void Numbers_and_topics_are_completed(string typed, string offered) =>
        string.Join(" ", _session.Run("(TabExpansion2 $typed).CompletionMatches", new { typed }).Of<CompletionResult>()
            .Select(c => c.CompletionText)).ShouldBe(offered);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private Briefing[] Get(string script)
    {
        var run = _session.Run(script);
        run.Errors.ShouldBeEmpty();
        return run.Of<Briefing>().ToArray();
    }
}
