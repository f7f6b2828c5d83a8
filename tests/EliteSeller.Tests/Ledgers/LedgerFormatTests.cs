using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Ledgers;

public sealed class LedgerFormatTests
{
    private static readonly string[] Give = ["D-1", "2026-11-03", "Give", "Discount", "", "12000.50", "USD", "Lena", "", "Mail", "Term",
        "true", "", ""];
    private static readonly string[] Ask = ["D-1", "2026-11-03", "Ask", "Benefit", "Yes", "", "", "Lena", "Ann Weber", "Mail", "", "", "",
        ""];
    private static readonly string[] Evidence = ["D-1", "2026-11-03", "Evidence", "Sponsor", "Confirmed", "", "", "Lena", "Ann Weber",
        "Call", "", "", "", "2026-12-31"];
    private static readonly string[] Discount = ["D-1", "2026-11-03", "WalkAwayPoint", "MaximumDiscount", "", "20", "", "Mia", "", "", "",
        "", "", ""];
    private static readonly string[] LastDate = ["D-1", "2026-11-03", "WalkAwayPoint", "LastDate", "", "", "", "Mia", "", "", "", "",
        "2026-12-01", ""];

    public static TheoryData<string[]> Whole => [Give, Ask, Evidence, LastDate];

    [Theory]
    [MemberData(nameof(Whole))]
    public void What_is_written_is_read_back(string[] cells)
    {
        var entry = Read(cells, out var problems)!;

        problems.ShouldBeEmpty();
        LedgerFormat.Write(entry).Select(cell => cell ?? "").ShouldBe(cells);
        (entry.File, entry.Line, entry.On.Kind).ShouldBe(("ledger.csv", 7L, DateTimeKind.Unspecified));
    }

    [Fact]
    public void Names_are_read_in_either_case_and_written_in_one()
    {
        var entry = Read(With(With(With(Ask, "Kind", "ask"), "What", "BENEFIT"), "Answer", "yes"), out _)!;

        (entry.Kind, entry.What, entry.Answer, entry.ToString()).ShouldBe((LedgerKind.Ask, "Benefit", "Yes", "Benefit: Yes"));
        Read(Give, out _)!.ToString().ShouldBe("Discount of 3 Nov 2026");
    }

    [Theory]
    [InlineData("Give", "OpportunityId", "", "LedgerIdMissing")]
    [InlineData("Give", "OpportunityId", "000000000000000", "LedgerIdMissing")]
    [InlineData("Give", "On", "", "LedgerDateNotRead")]
    [InlineData("Give", "On", "03/11/2026", "LedgerDateNotRead")]
    [InlineData("Give", "On", "2026-02-30", "LedgerDateNotRead")]
    [InlineData("Give", "Kind", "Us", "LedgerKindUnknown")]
    [InlineData("Give", "Kind", "1", "LedgerKindUnknown")]
    [InlineData("Give", "What", " ", "LedgerWhatMissing")]
    [InlineData("Ask", "What", "Money", "LedgerWhatUnknown")]
    [InlineData("Ask", "What", "1", "LedgerWhatUnknown")]
    [InlineData("Ask", "Answer", "Perhaps", "LedgerAnswerUnknown")]
    [InlineData("Ask", "Answer", "", "LedgerAnswerUnknown")]
    [InlineData("Evidence", "What", "Amount", "LedgerWhatUnknown")]
    [InlineData("Evidence", "Answer", "Yes", "LedgerAnswerUnknown")]
    [InlineData("Evidence", "Expires", "2026-11-02", "LedgerExpiresBefore")]
    [InlineData("Discount", "Value", "", "LedgerLimitMissing")]
    [InlineData("Discount", "Value", "-1", "LedgerValueNegative")]
    [InlineData("LastDate", "Due", "", "LedgerLimitMissing")]
    public void A_line_that_cannot_be_placed_is_rejected(string line, string column, string text, string errorId)
    {
        Read(With(Line(line), column, text), out var problems).ShouldBeNull();

        var problem = problems.ShouldHaveSingleItem();
        (problem.ErrorId, problem.Column, problem.File, problem.Line).ShouldBe((errorId, column, "ledger.csv", 7L));
        problem.Hint.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_person_who_left_needs_a_name_and_no_answer()
    {
        Read(With(With(Evidence, "What", "Left"), "Answer", ""), out _)!.Customer.ShouldBe("Ann Weber");
        Read(With(With(Evidence, "What", "Left"), "Customer", ""), out var problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().ErrorId.ShouldBe("LedgerPersonMissing");
    }

    [Fact]
    public void A_least_get_needs_a_currency()
    {
        Read(With(Discount, "What", "MinimumGet"), out var problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().ErrorId.ShouldBe("LedgerCurrencyMissing");
    }

    [Theory]
    [InlineData("Value", "12.000,50", "LedgerValueNotRead")]
    [InlineData("Value", "a lot", "LedgerValueNotRead")]
    [InlineData("Value", "-0.01", "LedgerValueNegative")]
    [InlineData("Currency", "", "LedgerCurrencyMissing")]
    [InlineData("Written", "perhaps", "LedgerWrittenNotRead")]
    [InlineData("Due", "soon", "LedgerDateNotRead")]
    public void A_give_whose_value_cannot_be_read_still_counts(string column, string text, string errorId)
    {
        var entry = Read(With(Give, column, text), out var problems).ShouldNotBeNull();

        (column switch { "Written" => entry.Written, "Due" => entry.Due, _ => (object?)entry.Value }).ShouldBeNull();
        problems.ShouldHaveSingleItem().ErrorId.ShouldBe(errorId);
    }

    [Theory]
    [InlineData(true, "true", "TRUE", "yes", "y", "x", "1")]
    [InlineData(false, "false", "FALSE", "no", "n", "0")]
    public void Written_is_read_in_the_words_people_use(bool written, params string[] words) =>
        words.Select(word => Read(With(Give, "Written", word), out _)!.Written).ShouldBe(words.Select(_ => (bool?)written));

    [Theory]
    [InlineData("2026-11-03")]
    [InlineData("2026-11-03T00:00:00")]
    [InlineData("2026-11-03 00:00:00")]
    [InlineData(" 2026-11-03 ")]
    public void A_day_is_read_as_programs_write_it(string text) =>
        Read(With(Give, "On", text), out _)!.On.ShouldBe(new DateTime(2026, 11, 3));

    [Fact]
    public void Everything_that_keeps_a_line_from_its_place_is_told_at_once()
    {
        Read([.. Give.Select(_ => "")], out var problems).ShouldBeNull();

        problems.Select(problem => problem.Column).ShouldBe(["OpportunityId", "On", "Kind"]);
    }

    [Fact]
    public void An_entry_of_tomorrow_is_not_added() =>
        LedgerFormat.CheckAddition(Read(Ask, out _)!, new DateTime(2026, 11, 2))!.ToString().ShouldBe(
            "ledger.csv, line 7, column 'On': The ask of 3 Nov 2026 is after the as-of date 2 Nov 2026.");

    private static string[] Line(string name) => name switch
    {
        nameof(Give) => Give,
        nameof(Ask) => Ask,
        nameof(Evidence) => Evidence,
        nameof(Discount) => Discount,
        _ => LastDate,
    };

    private static string[] With(string[] line, string column, string text)
    {
        var cells = (string[])line.Clone();
        cells[LedgerForm.Columns.ToList().IndexOf(column)] = text;
        return cells;
    }

    private static LedgerEntry? Read(string[] cells, out List<Problem> problems) =>
        LedgerFormat.Read(column => cells[LedgerForm.Columns.ToList().IndexOf(column)], "ledger.csv", 7, problems = []);
}
