using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Backtests;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Histories;

public sealed class SnapshotTests : IDisposable
{
    private const int Weeks = 6;
    private const string Headers = "Id,Name,Account,Stage,Amount,Close Date,Created Date,Stage Entered Date,Last Activity,Next Step,"
        + "Push Count,Business Issue,Batch";

    private static readonly string[] Stages = ["Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];
    private static readonly string[] Steps = ["", "Workshop with their board", "Call Ana on 2026-09-01"];
    private static readonly DateTime Monday = new(2026, 8, 3);

    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_snapshot_that_is_read_once_tells_what_reading_it_twice_tells()
    {
        Gen.Int.Sample(
            seed =>
            {
                Write(seed, week => "");
                Twice().ShouldBe(Once());
            },
            iter: 40, threads: 1);
    }

    [Fact]
    public void A_row_that_repeats_itself_tells_what_a_row_tells_in_which_something_else_differs()
    {
        // The batch is in no figure; with it no row is the same as a week before.
        Gen.Int.Sample(
            seed =>
            {
                Write(seed, week => "");
                var repeated = Once();
                Write(seed, week => $"B{week}");
                Once().ShouldBe(repeated);
            },
            iter: 40, threads: 1);
    }

    [Fact]
    public void The_same_row_under_headers_in_another_order_is_no_repetition()
    {
        File.WriteAllText(Name(0), "Id,Name,Account,Stage,Next Step\nD-1,Crane,Port,Proposal,Lift\nD-2,Crane,Port,Proposal,Lift\n");
        File.WriteAllText(Name(1), "Id,Next Step,Account,Stage,Name\nD-1,Crane,Port,Proposal,Lift\nD-2,Crane,Port,Proposal,Lift\n");
        var book = new HistoriesByDeal();

        Read(book, 0);
        var deals = Read(book, 1);

        deals[0].LastChangeDate.ShouldBe(Monday.AddDays(7));
    }

    [Fact]
    public void The_order_of_the_rows_tells_nothing()
    {
        // In the order of the week before, a row that repeats itself is found without its id.
        Gen.Int.Sample(
            seed =>
            {
                Write(seed, week => "");
                var inOrder = Once().OrderBy(facts => facts, StringComparer.Ordinal).ToList();
                Write(seed, week => "", new Random(seed));
                Once().OrderBy(facts => facts, StringComparer.Ordinal).ShouldBe(inOrder);
            },
            iter: 40, threads: 1);
    }

    [Fact]
    public void A_deal_that_is_in_an_export_twice_keeps_the_row_that_it_was_read_from()
    {
        File.WriteAllText(Name(0), "Id,Name,Account,Stage\nD-1,Crane,Port,Proposal\n");
        File.WriteAllText(Name(1), "Id,Name,Account,Stage\nD-1,Winch,Port,Proposal\nD-1,Hoist,Port,Proposal\n");
        var book = new HistoriesByDeal();

        Read(book, 0);

        Read(book, 1).Select(deal => deal.Name).ShouldBe(["Winch", "Hoist"]);
    }

    [Fact]
    public void A_row_without_an_id_is_in_no_past()
    {
        File.WriteAllText(Name(0), "Id,Name,Account,Stage\n,Crane,Port,Proposal\n,Crane,Port,Proposal\n");
        File.Copy(Name(0), Name(1));
        var book = new HistoriesByDeal();

        Read(book, 0);
        Read(book, 1).ShouldAllBe(deal => deal.History == null);

        book.Deals.ShouldBe(0);
        book.SnapshotDays.ShouldBeEmpty();
    }

    [Fact]
    public void A_backtest_of_rows_that_pass_by_equals_one_of_deals_that_somebody_holds()
    {
        Gen.Int.Sample(
            seed =>
            {
                Write(seed, week => "");
                Backtest(Pass).ShouldBe(Backtest(Hold));
            },
            iter: 20, threads: 1);
    }

    private static List<string> Backtest(Action<BacktestRecorder, HistoriesByDeal, int> add)
    {
        var recorder = new BacktestRecorder(
            [new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), Monday.AddDays(7 * (Weeks - 1)))]);
        var book = new HistoriesByDeal();
        for (var week = 0; week < Weeks; week++)
        {
            add(recorder, book, week);
        }

        var test = recorder.Complete()[0];
        return [.. test.Sentences, .. test.WithoutRule.Select(rule => rule.ToString()!), .. test.Deals.Select(deal => string.Join(" | ",
            deal, deal.EndedOn, deal.Stage, deal.Amount, string.Join(",", deal.Verdicts.Select(day => $"{day} {day.Score}"))))];
    }

    private void Pass(BacktestRecorder recorder, HistoriesByDeal book, int week)
    {
        using var reader = OpportunityFile.Open(Name(week), new ReadingOptions(history: book).ForSnapshot());
        recorder.Begin(Monday.AddDays(7 * week));
        while (reader.PassRow(out var item))
        {
            reader.Remember(item.Opportunity!);
            recorder.Take(item.Opportunity!);
        }

        recorder.End(isJudged: true, reader.Recall);
    }

    private void Hold(BacktestRecorder recorder, HistoriesByDeal book, int week)
    {
        new HistoryReader(new ReadingOptions(), problem => throw new EliteSellerException(problem), book)
            .Read([new HistorySource(Name(week), SnapshotDate.FromFileName(Name(week)))]);
        using var reader = OpportunityFile.Open(Name(week), new ReadingOptions(history: book));
        recorder.Add(Monday.AddDays(7 * week), Deals(reader).ToList());
    }

    private string Name(int week) => Path.Combine(
        _folder, Monday.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " deals.csv");

    private void Write(int seed, Func<int, string> batch, Random? order = null)
    {
        var random = new Random(seed);
        var deals = new SortedDictionary<int, string[]>();
        for (var week = 0; week < Weeks; week++)
        {
            var today = Monday.AddDays(7 * week);
            for (var id = 0; id < 12; id++)
            {
                deals[id] = Change(deals.GetValueOrDefault(id), random, today);
            }

            File.WriteAllLines(Name(week), [Headers, .. deals.Where(deal => deal.Key % 5 != 4 || week is not 2 and not 3)
                .OrderBy(deal => order?.Next() ?? deal.Key).Select(deal => $"D-{deal.Key},{string.Join(",", deal.Value)},{batch(week)}")]);
        }
    }

    private static string[] Change(string[]? deal, Random random, DateTime today)
    {
        string Text(int days) => today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        deal ??= ["Crane", $"Port {random.Next(3)}", Stages[0], "1000", Text(60), Text(-random.Next(90)), Text(-3), Text(-5), "", "0",
            "Yes"];
        if (random.Next(3) == 0 && !deal[2].StartsWith("Closed", StringComparison.Ordinal))
        {
            deal = [.. deal];
            var at = random.Next(2, deal.Length);
            deal[at] = at switch
            {
                2 => Stages[random.Next(Stages.Length)],
                3 => random.Next(3) == 0 ? "" : $"{random.Next(1, 4) * 500}",
                4 => random.Next(4) == 0 ? "" : Text(random.Next(-20, 120)),
                5 or 6 or 7 => Text(-random.Next(120)),
                8 => Steps[random.Next(Steps.Length)],
                9 => $"{random.Next(3)}",
                _ => random.Next(2) == 0 ? "Yes" : "",
            };
        }

        return deal;
    }

    private List<string> Once()
    {
        var book = new HistoriesByDeal();
        return [.. Enumerable.Range(0, Weeks).SelectMany(week => Read(book, week)).Select(Facts)];
    }

    private List<Opportunity> Read(HistoriesByDeal book, int week)
    {
        using var reader = OpportunityFile.Open(Name(week), new ReadingOptions(history: book).ForSnapshot());
        var open = new List<Opportunity>();
        while (reader.PassRow(out var item))
        {
            reader.Remember(item.Opportunity!);
            if (item.Opportunity!.Outcome == DealOutcome.Open)
            {
                open.Add(item.Opportunity.Keep());
            }
        }

        open.ForEach(reader.Recall);
        return open;
    }

    private List<string> Twice()
    {
        var (book, facts) = (new HistoriesByDeal(), new List<string>());
        for (var week = 0; week < Weeks; week++)
        {
            new HistoryReader(new ReadingOptions(), problem => throw new EliteSellerException(problem), book)
                .Read([new HistorySource(Name(week), SnapshotDate.FromFileName(Name(week)))]);
            using var reader = OpportunityFile.Open(Name(week), new ReadingOptions(history: book));
            facts.AddRange(Deals(reader).Where(deal => deal.Outcome == DealOutcome.Open).Select(Facts));
        }

        return facts;
    }

    private static IEnumerable<Opportunity> Deals(EliteSeller.Files.Import.Tables.OpportunityReader reader)
    {
        while (reader.Read(out var item))
        {
            if (item.Opportunity is { } deal)
            {
                yield return deal;
            }
        }
    }

    private static string Facts(Opportunity deal)
    {
        var (history, baseline) = (deal.History!, deal.History!.Baseline!);
        return string.Join(" | ", deal.Id, deal.PushCount, deal.StageEnteredDate, deal.DaysInStage, history, history.IsWhole,
            history.PushCount, history.FirstAmount, history.LastChangeDate, history.StageSeenSince, history.RecreatedFrom,
            history.GivesPushCount, history.GivesStageEntered, string.Join(",", history.Stages), baseline.Position, baseline.CloseDay,
            baseline.BegunDay, baseline.Pushes, baseline.FirstPushes, string.Join(",", baseline.StageEnteredDays), baseline.Step,
            baseline.EditedDay, baseline.EditedWhat, deal.Row.Table.UsageOf(OpportunityField.PushCount),
            deal.Row.Table.UsageOf(OpportunityField.StageEnteredDate));
    }
}
