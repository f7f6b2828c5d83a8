using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Backtests;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class BacktestTests
{
    private const int Weeks = 14;
    private static readonly DateTime FirstMonday = new(2026, 8, 3);

    [Fact]
    public void It_equals_a_loop_over_the_commands_written_by_hand()
    {
        using var folder = Folder(120);
        using var session = ModuleSession.Open().At(folder.Path);

        var test = session.Run("Measure-QualificationPolicy -History past").Single<PolicyBacktest>();
        var byHand = session.Run("""
            foreach ($file in Get-ChildItem past/*.csv) {
                $day = $file.Name.Substring(0, 10)
                Import-Opportunity -History past -AsOf $day | Test-Opportunity -AsOf $day -Record $file -WarningAction Ignore |
                    ForEach-Object { '{0} {1} {2} {3}' -f $day, $_.Id, $_.Verdict, $_.Score }
            }
            """);
        var judgedByRecord = session.Run("Test-Opportunity 'past/2026-11-02 deals.csv' -AsOf 2026-11-02 | Where-Object ChanceAtThisAge")
            .Of<Analysis.Qualification.QualificationResult>();

        byHand.Errors.ShouldBeEmpty();
        var byTest = test.Deals.SelectMany(deal => deal.Verdicts.Select(said =>
            string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd} {1} {2} {3}", said.Day, deal.Id, said.Verdict, said.Score)));
        byTest.Order(StringComparer.Ordinal).ShouldBe(byHand.Of<string>().Order(StringComparer.Ordinal));
        test.WalkAways.ShouldBeGreaterThan(0);
        judgedByRecord.Count.ShouldBeGreaterThan(5, "the record of a past day counts in both");
    }

    [Fact]
    public void With_the_later_files_taken_away_the_earlier_days_say_the_same()
    {
        using var folder = Folder(80);
        using var session = ModuleSession.Open().At(folder.Path);
        var whole = session.Run("Measure-QualificationPolicy -History past").Single<PolicyBacktest>().Deals.ToDictionary(deal => deal.Id);

        foreach (var file in Directory.GetFiles(folder.File("past")).Order(StringComparer.Ordinal).Skip(8))
        {
            File.Delete(file);
        }

        var part = session.Run("Measure-QualificationPolicy -History past").Single<PolicyBacktest>();
        part.JudgedDays.Count.ShouldBe(8);
        foreach (var deal in part.Deals)
        {
            deal.Verdicts.Select(said => said.ToString())
                .ShouldBe(whole[deal.Id].Verdicts.Where(said => said.Day <= part.JudgedDays[7]).Select(said => said.ToString()));
        }
    }

    [Fact]
    public void AsOf_ends_the_history_like_files_that_are_not_there()
    {
        using var folder = Folder(60);
        using var session = ModuleSession.Open().At(folder.Path);

        var asOf = session.Run("Measure-QualificationPolicy -History past -AsOf 2026-10-01").Single<PolicyBacktest>();

        asOf.JudgedDays[^1].ShouldBe(new DateTime(2026, 9, 28));
    }

    [Fact]
    public void The_view_says_it_in_sentences_that_are_not_cut()
    {
        using var folder = Folder(60);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-QualificationPolicy -History past -Every Month");
        var text = run.Text(80);

        run.Single<PolicyBacktest>().JudgedDays.Count.ShouldBe(4);
        text.ShouldContain("Policy Default");
        text.ShouldContain("Judged ");
        text.ShouldContain("counts only");
        foreach (var word in run.Single<PolicyBacktest>().Sentences.SelectMany(sentence => sentence.Split(' ')))
        {
            text.ShouldContain(word);
        }
    }

    [Fact]
    public void Two_policies_give_two_results_and_a_page_that_is_the_same_twice()
    {
        using var folder = Folder(60);
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-QualificationPolicy -History past -Policy Default, Bant -OutFile one.html");
        session.Run("Measure-QualificationPolicy -History past -Policy Default, Bant -OutFile two.html").Errors.ShouldBeEmpty();

        run.Errors.ShouldBeEmpty();
        run.Of<PolicyBacktest>().Select(test => test.Policy.Name).ShouldBe(["Default", "Bant"]);
        run.Of<PolicyBacktest>()[1].Comparison!.With.Name.ShouldBe("Default");
        File.ReadAllBytes(folder.File("two.html")).ShouldBe(File.ReadAllBytes(folder.File("one.html")));
        session.Run("Measure-QualificationPolicy -History past -OutFile one.html").ErrorIds.ShouldBe(["FileExists"]);
        session.Run("Measure-QualificationPolicy -History past -OutFile 'past/2026-08-03 deals.csv' -Force").ErrorIds
            .ShouldBe(["OutputIsInput"]);
        session.Run("Measure-QualificationPolicy -History past -OutFile none.html -WhatIf");
        File.Exists(folder.File("none.html")).ShouldBeFalse();
    }

    [Fact]
    public void A_current_export_tells_how_deals_ended()
    {
        using var folder = Folder(60);
        using var session = ModuleSession.Open().At(folder.Path);
        File.Move(Directory.GetFiles(folder.File("past")).Order(StringComparer.Ordinal).Last(), folder.File("2026-11-02 now.csv"));

        var without = session.Run("Measure-QualificationPolicy -History past").Single<PolicyBacktest>();
        var with = session.Run("Measure-QualificationPolicy '2026-11-02 now.csv' -History past").Single<PolicyBacktest>();

        with.JudgedDays.ShouldBe(without.JudgedDays);
        (with.Won + with.Lost).ShouldBeGreaterThan(without.Won + without.Lost);
        session.Run("Measure-QualificationPolicy 'past/2026-08-03 deals.csv' -History past").ErrorIds.ShouldBe(["ExportNotLater"]);
    }

    [Fact]
    public void A_log_with_the_current_export_judges_deals_as_they_stood_by_the_log_alone()
    {
        using var folder = new TempFolder();
        folder.Write("now.csv", "Id,Name,Owner,Stage,Amount,Created,Close Date,Next Step,Last Activity\n"
            + "1,Crane,Ann,Closed Won,900,2026-08-01,2026-10-20,Signed,2026-10-20\n2,Winch,Ann,Closed Lost,50,2026-08-01,2026-09-15,,\n");
        folder.Write("log.csv", "Id,Stage,Amount,Close Date,Date Entered\n"
            + "1,Qualified,100,2026-09-30,2026-08-05\n1,Proposal,400,2026-10-31,2026-09-10\n1,Closed Won,900,2026-10-20,2026-10-20\n"
            + "2,Qualified,50,2026-09-30,2026-08-05\n2,Closed Lost,50,2026-09-15,2026-09-15\n");
        using var session = ModuleSession.Open().At(folder.Path);

        var run = session.Run("Measure-QualificationPolicy now.csv -History log.csv -AsOf 2026-11-01");

        run.Errors.ShouldBeEmpty();
        var test = run.Single<PolicyBacktest>();
        (test.Won, test.Lost).ShouldBe((1, 1));
        var won = test.Deals.Single(deal => deal.Id == "1");
        won.Verdicts.Select(said => said.Day).First().ShouldBe(new DateTime(2026, 8, 10));
        won.Verdicts.Select(said => said.Day).Last().ShouldBe(new DateTime(2026, 10, 19));
        won.EndedOn.ShouldBe(new DateTime(2026, 10, 20));
        test.Deals.Single(deal => deal.Id == "2").Verdicts.Last().Day.ShouldBe(new DateTime(2026, 9, 14));

        // What the log says on a day is what a file of that day would say.
        folder.Write("2026-09-28 then.csv",
            "Id,Name,Owner,Stage,Amount,Created,Close Date\n1,Crane,Ann,Proposal,400,2026-08-01,2026-10-31\n");
        folder.Write("until.csv", "Id,Stage,Amount,Close Date,Date Entered\n"
            + "1,Qualified,100,2026-09-30,2026-08-05\n1,Proposal,400,2026-10-31,2026-09-10\n");
        var then = session.Run("Test-Opportunity '2026-09-28 then.csv' -History until.csv -AsOf 2026-09-28")
            .Single<Analysis.Qualification.QualificationResult>();
        var said = won.Verdicts.Single(said => said.Day == new DateTime(2026, 9, 28));
        (said.Verdict, said.Score).ShouldBe((then.Verdict!.Value, then.Score));
    }

    [Theory]
    [InlineData("-History log.csv", "ExportMissing")]
    [InlineData("-History nowhere", "HistoryNotFound")]
    [InlineData("-History past -Policy nowhere.psd1", "PolicyNotFound")]
    [InlineData("-History past, '2026-09-30 document.csv'", "BinaryFile")]
    [InlineData("-History past, '2026-09-30 log.csv'", "LogOfChanges")]
    [InlineData("-History past, '2026-11-09 cut.csv'", "FileEndsInRow")]
    [InlineData("-History past '2026-11-09 cut.csv'", "FileEndsInRow")]
    public void What_is_missing_is_an_error_of_its_own(string arguments, string errorId)
    {
        using var folder = Folder(5);
        folder.Write("log.csv", "Id,Stage,Date Entered\n1,Qualified,2026-05-01\n");
        using var session = ModuleSession.Open().At(folder.Path);

        folder.Write("2026-09-30 document.csv", "%PDF-1.7 \n");
        folder.Write("2026-09-30 log.csv", "OpportunityId,Field,OldValue,NewValue,CreatedDate\n1,StageName,Demo,Proposal,2026-07-14\n");
        folder.Write("2026-11-09 cut.csv", "Id,Name,Stage,Amount,Close Date\nD-1,Crane,Demo,100,2026-12-20\nD-2,Win");

        var run = session.Run("Measure-QualificationPolicy " + arguments);

        run.ErrorIds.ShouldBe([errorId]);
        run.Output.ShouldBeEmpty();
    }

    /// <summary>Weekly exports of deals that are pushed, fall silent, win and lose by a rule of thumb that needs no chance.</summary>
    private static TempFolder Folder(int deals)
    {
        var folder = new TempFolder();
        for (var week = 0; week < Weeks; week++)
        {
            var today = FirstMonday.AddDays(7 * week);
            var text = new StringBuilder("Id,Name,Owner,Stage,Amount,Created,Close Date,Last Activity,Next Step,Sponsor\n");
            for (var i = 0; i < deals; i++)
            {
                text.Append(Row(i, today));
            }

            folder.Write(FormattableString.Invariant($"past/{today:yyyy-MM-dd} deals.csv"), text.ToString());
        }

        return folder;
    }

    private static string Row(int i, DateTime today)
    {
        var created = FirstMonday.AddDays((i * 17 % 70) - 40);
        var ended = created.AddDays(40 + (i * 29 % 90));
        if (created > today)
        {
            return "";
        }

        var (won, age) = (i % 3 == 0, (today - created).Days);
        var active = won || i % 4 == 0 ? today.AddDays(-(i % 9)) : created.AddDays(Math.Min(age, 12));
        var close = created.AddDays(50 + (30 * (Math.Max(0, age - 45) / 30)));
        var open = age switch { < 20 => "Qualified", < 45 => "Demo", _ => "Proposal" };
        var stage = ended > today ? open : won ? "Closed Won" : "Closed Lost";
        var step = active > today.AddDays(-15) ? "Workshop with their board" : "";
        return FormattableString.Invariant($"D-{i},Deal {i},Ann,{stage},{1000 + (i * 37)},{created:yyyy-MM-dd},")
            + FormattableString.Invariant($"{(ended <= today ? ended : close):yyyy-MM-dd},{active:yyyy-MM-dd},")
            + FormattableString.Invariant($"{step},{(i % 2 == 0 ? "Yes" : "")}\n");
    }
}
