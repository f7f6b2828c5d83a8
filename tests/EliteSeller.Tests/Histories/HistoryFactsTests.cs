using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Statistics;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Model;
using EliteSeller.Tests.Pipelines;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Histories;

public class HistoryFactsTests
{
    private static readonly DateTime Begin = new(2026, 3, 2);

    private static readonly Gen<State> AnyState =
        from stage in Gen.Int[0, 2]
        from closeIn in Gen.Int[0, 5]
        from amount in Gen.Int[1, 2]
        from step in Gen.Int[0, 1]
        select new State("Stage 0." + ((2 * stage) + 2), Begin.AddDays(100 + (17 * closeIn)), 1000m * amount, "Step " + step);

    /// <summary>Days of one deal, most of which change nothing.</summary>
    private static readonly Gen<State[]> Life = Gen.Select(AnyState, Gen.Select(AnyState, Gen.Int[0, 4]).Array[1, 40], (first, later) =>
    {
        var days = new List<State> { first };
        foreach (var (state, change) in later)
        {
            var last = days[^1];
            days.Add(change switch
            {
                0 => last with { Stage = state.Stage },
                1 => last with { Close = state.Close },
                2 => last with { Amount = state.Amount },
                3 => last with { NextStep = state.NextStep },
                _ => last,
            });
        }

        return days.ToArray();
    });

    [Fact]
    public void Daily_exports_tell_what_happened_from_day_to_day() => Life.Sample(
        life =>
        {
            var book = new HistoriesByDeal();
            book.AddSnapshot(RawDeal.Read([new RawDeal { Id = "another" }])[0], Begin.AddDays(-1));
            for (var i = 0; i < life.Length - 1; i++)
            {
                book.AddSnapshot(life[i].Deal(), Begin.AddDays(i));
            }

            Verify(book, life, withSteps: true);
        },
        iter: 2000);

    [Fact]
    public void A_log_in_any_order_tells_what_happened_from_day_to_day() => Gen.Select(Life, Gen.ULong).Sample(
        (life, seed) =>
        {
            var generator = new SeededGenerator(seed);
            var book = Log(life.Take(life.Length - 1)
                .Select((state, i) => (state, Begin.AddDays(i))).OrderBy(_ => generator.NextShare()));

            Verify(book, life, withSteps: false);
        },
        iter: 2000);

    [Fact]
    public void A_history_that_begins_later_than_the_deal_gives_a_least_count_or_none()
    {
        State[] pushed = [At("2026-05-20"), At("2026-06-20"), At("2026-06-25")];
        State[] quiet = [At("2026-05-20"), At("2026-05-20"), At("2026-05-21")];

        Facts(Snapshots(pushed), pushed[2], created: Begin.AddYears(-1)).Pushes.ShouldBe(1);
        Facts(Snapshots(quiet), quiet[2], created: Begin.AddYears(-1)).Pushes.ShouldBeNull();
        Facts(Snapshots(quiet), quiet[2], created: Begin).Pushes.ShouldBe(0);
        Facts(Snapshots(quiet), quiet[2], created: null).Pushes.ShouldBeNull();
    }

    [Fact]
    public void A_deal_that_was_never_seen_to_enter_its_stage_has_stood_there_at_least_since_the_first_export()
    {
        State[] life = [At("2026-05-20"), At("2026-05-20"), At("2026-05-20")];

        var facts = Facts(Snapshots(life), life[2], created: Begin.AddYears(-1));

        (facts.StageEarliest, Day.Date(facts.StageSince)).ShouldBe((0, Begin));
    }

    [Fact]
    public void A_stage_that_is_newer_than_the_history_is_dated_by_the_export_or_not_at_all()
    {
        State[] life = [At("2026-05-20"), At("2026-05-20"), At("2026-05-20") with { Stage = "Stage 0.9" }];

        Day.Date(Facts(Snapshots(life), life[2], Begin, Begin.AddDays(9)).StageSince).ShouldBe(Begin.AddDays(9));
        Facts(Snapshots(life), life[2], Begin, rowDay: null).StageSince.ShouldBe(0);
        Facts(Snapshots(life), life[2], Begin, rowDay: null).LastChange.ShouldBe(0);
    }

    [Fact]
    public void What_the_history_tells_of_later_days_does_not_count()
    {
        State[] life = [At("2026-05-20"), At("2026-06-20"), At("2026-07-20"), At("2026-08-20")];
        var book = Snapshots([.. life, life[3]]);

        Facts(book, life[1], Begin, Begin.AddDays(1)).Pushes.ShouldBe(1);
        Facts(book, life[3], Begin, Begin.AddDays(3)).Pushes.ShouldBe(3);
    }

    [Fact]
    public void The_date_that_is_written_when_a_deal_is_closed_is_no_push()
    {
        State[] life = [At("2026-05-20"), At("2026-06-20"), At("2026-07-20") with { Stage = "Closed Lost" }];
        var book = Log(life.Select((state, i) => (state, Begin.AddDays(i))));

        var facts = Facts(book, life[2], Begin, outcome: DealOutcome.Lost);

        facts.Pushes.ShouldBe(1);
        (facts.StageBeforeClose!.Name, facts.StageBeforeClose.Position, Day.Date(facts.OpenUntil))
            .ShouldBe(("Stage 0.4", 0.4m, Begin.AddDays(2)));
    }

    [Fact]
    public void Exports_show_a_closed_deal_open_until_the_last_of_them()
    {
        var book = new HistoriesByDeal();
        book.AddSnapshot(At("2026-05-20").Deal(), Begin);
        book.AddSnapshot(At("2026-05-20").Deal(), Begin.AddDays(7));
        Day.Date(Facts(book, At("2026-05-20") with { Stage = "Closed Lost" }, Begin, outcome: DealOutcome.Lost).OpenUntil)
            .ShouldBe(Begin.AddDays(7));

        book.AddSnapshot((At("2026-05-20") with { Stage = "Closed Lost" }).Deal(), Begin.AddDays(14));
        Day.Date(Facts(book, At("2026-05-20") with { Stage = "Closed Lost" }, Begin, outcome: DealOutcome.Lost).OpenUntil)
            .ShouldBe(Begin.AddDays(7));
    }

    private static void Verify(HistoriesByDeal book, State[] life, bool withSteps)
    {
        var days = Enumerable.Range(1, life.Length - 1).ToArray();
        var facts = Facts(book, life[^1], Begin, Begin.AddDays(life.Length - 1));

        facts.IsWhole.ShouldBeTrue();
        facts.Pushes.ShouldBe(days.Count(i => Month(life[i]) > Month(life[i - 1])));
        facts.FirstAmount.ShouldBe(life[0].Amount);
        var furthest = life.Max(state => state.Stage);
        Day.Date(facts.StageSince).ShouldBe(Begin.AddDays(Array.FindIndex(life, state => state.Stage == furthest)),
            "a step back is no advance");
        facts.StageEarliest.ShouldNotBe(0);
        Day.Date(facts.LastChange).ShouldBe(Begin.AddDays(days.LastOrDefault(i =>
            life[i].Stage != life[i - 1].Stage || life[i].Amount != life[i - 1].Amount || life[i].Close < life[i - 1].Close
            || (withSteps && i < life.Length - 1 && life[i].NextStep != life[i - 1].NextStep))));
    }

    private static int Month(State state) => (state.Close.Year * 12) + state.Close.Month;

    private static State At(string close) =>
        new("Stage 0.4", DateTime.Parse(close, System.Globalization.CultureInfo.InvariantCulture), 1000, "Step");

    private static HistoriesByDeal Snapshots(State[] life)
    {
        var book = new HistoriesByDeal();
        for (var i = 0; i < life.Length - 1; i++)
        {
            book.AddSnapshot(life[i].Deal(), Begin.AddDays(i));
        }

        return book;
    }

    private static HistoriesByDeal Log(IEnumerable<(State State, DateTime Day)> changes)
    {
        string[] headers = ["Id", "Stage", "Amount", "Close Date", "Date Entered"];
        OpportunityField[] fields = [OpportunityField.Id, OpportunityField.Stage, OpportunityField.Amount, OpportunityField.CloseDate,
            OpportunityField.LastModifiedDate];
        var table = new SourceTable(
            "log.csv", "Plain", headers, fields.Select((field, i) => (field, i))
                .ToDictionary(pair => pair.field, pair => pair.i), fields.ToDictionary(field => field, _ => FieldUsage.Recorded));
        var book = new HistoriesByDeal();
        var rows = new HistoryRows(book, LayoutFiles.Catalogue.Histories, day: null);
        rows.Options(headers, new ReadingOptions());
        foreach (var (state, day) in changes)
        {
            rows.Add(new Opportunity(new DealValues
            {
                Row = new ListedRow(table, 2, ["D-1", state.Stage, "", "", ""]),
                Stage = new SalesStage(state.Stage, null),
                Amount = state.Amount,
                CloseDay = Day.Number(state.Close),
                LastModifiedDay = Day.Number(day),
            })).ShouldBeNull();
        }

        return book;
    }

    private static HistoryFacts Facts(HistoriesByDeal book, State now, DateTime? created, DateTime? rowDay = null,
        DealOutcome outcome = DealOutcome.Open) => new(
        book.Find("D-1").ShouldNotBeNull(),
        new Opportunity(new DealValues { Stage = RawDeal.StageOf(now.Stage), Outcome = outcome, Amount = now.Amount,
            CloseDay = Day.Number(now.Close), CreatedDay = Day.Number(created) }),
        Day.Number(rowDay),
        RawDeal.StageOf);

    private sealed record State(string Stage, DateTime Close, decimal Amount, string NextStep)
    {
        public Opportunity Deal() => RawDeal.Read([new RawDeal
        {
            Id = "D-1",
            Outcome = RawDeal.StageOf(Stage).Outcome,
            Position = RawDeal.StageOf(Stage).Position,
            Close = Close,
            Amount = Amount,
            NextStep = NextStep,
        }])[0];
    }
}
