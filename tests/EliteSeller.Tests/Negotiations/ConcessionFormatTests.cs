using System;
using System.Collections.Generic;
using System.Linq;
using EliteSeller.Negotiations;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Negotiations;

public sealed class ConcessionFormatTests
{
    private static readonly string[] Whole = ["D-1", "2026-11-03", "Seller", "Discount", "5 % more", "12000.50", "USD", "Term", "true"];

    [Fact]
    public void A_whole_line_is_read()
    {
        var concession = Read(Whole, out var problems)!;

        problems.ShouldBeEmpty();
        concession.OpportunityId.ShouldBe("D-1");
        concession.Date.ShouldBe(new DateTime(2026, 11, 3));
        concession.Date.Kind.ShouldBe(DateTimeKind.Unspecified);
        concession.Side.ShouldBe(ConcessionSide.Seller);
        concession.Kind.ShouldBe("Discount");
        concession.Description.ShouldBe("5 % more");
        concession.Value.ShouldBe(12000.50m);
        concession.Currency.ShouldBe("USD");
        concession.InReturnFor.ShouldBe("Term");
        concession.Written.ShouldBe(true);
        concession.Line.ShouldBe(7);
        concession.ToString().ShouldBe("Discount of 3 Nov 2026");
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        ConcessionFormat.Write(Read(Whole, out _)!).ShouldBe(Whole);
        ConcessionFormat.Write(Read(["D-1", "2026-11-03", "customer", "Term", "", "", "", "", ""], out _)!)
            .ShouldBe(["D-1", "2026-11-03", "Customer", "Term", null, null, null, null, null]);
    }

    [Fact]
    public void A_ledger_has_these_columns_and_may_lack_those_that_say_more()
    {
        ConcessionFormat.Columns.ShouldBe(["OpportunityId", "Date", "Side", "Kind", "Description", "Value", "Currency", "InReturnFor", "Written"]);
        ConcessionFormat.Optional.ShouldBe(["Description", "Value", "Currency", "InReturnFor", "Written"]);
    }

    [Theory]
    [InlineData("OpportunityId", "", "ConcessionIdMissing", "The line names no deal.", "Write the deal's id from the CRM. The line is not counted.")]
    [InlineData("OpportunityId", "000000000000000", "ConcessionIdMissing", "The line names no deal.", "Write the deal's id from the CRM. The line is not counted.")]
    [InlineData("Date", "", "ConcessionDateNotRead", "The date cannot be read.", "Write it as yyyy-MM-dd, such as 2026-11-23. The line is not counted.")]
    [InlineData("Date", "03/11/2026", "ConcessionDateNotRead", "The date cannot be read.", "Write it as yyyy-MM-dd, such as 2026-11-23. The line is not counted.")]
    [InlineData("Date", "2026-02-30", "ConcessionDateNotRead", "The date cannot be read.", "Write it as yyyy-MM-dd, such as 2026-11-23. The line is not counted.")]
    [InlineData("Side", "Us", "ConcessionSideUnknown", "The side is neither Seller nor Customer.", "Write Seller for what we gave and Customer for what they gave. The line is not counted.")]
    [InlineData("Side", "1", "ConcessionSideUnknown", "The side is neither Seller nor Customer.", "Write Seller for what we gave and Customer for what they gave. The line is not counted.")]
    [InlineData("Kind", " ", "ConcessionKindMissing", "The line does not say what was given.", "Name it in a word, such as Discount. The line is not counted.")]
    public void A_line_that_can_not_be_placed_is_refused(string column, string text, string errorId, string message, string hint)
    {
        Read(With(column, text), out var problems).ShouldBeNull();

        var problem = problems.ShouldHaveSingleItem();
        (problem.ErrorId, problem.Message, problem.Hint, problem.Column, problem.File, problem.Line).ShouldBe((errorId, message, hint, column, "ledger.csv", 7));
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_line_is_said_at_once()
    {
        Read(["", "", "", "", "", "", "", "", ""], out var problems).ShouldBeNull();

        problems.Select(problem => problem.Column).ShouldBe(["OpportunityId", "Date", "Side", "Kind"]);
    }

    [Theory]
    [InlineData("Value", "12.000,50", "ConcessionValueNotRead", "The value is not a number.", "Write it with a decimal point and without thousands separators, such as 12000.50. The line counts without a value.")]
    [InlineData("Value", "a lot", "ConcessionValueNotRead", "The value is not a number.", "Write it with a decimal point and without thousands separators, such as 12000.50. The line counts without a value.")]
    [InlineData("Value", "-0.01", "ConcessionValueNegative", "The value is negative.", "Write what the concession is worth; Side says who gave it.")]
    [InlineData("Currency", "", "ConcessionCurrencyMissing", "There is a value without a currency.", "Write the currency's ISO code, such as USD. Until then the value is not counted.")]
    [InlineData("Written", "perhaps", "ConcessionWrittenNotRead", "The value of Written cannot be read.", "Write true or false. The line counts as not in writing.")]
    public void A_line_whose_worth_can_not_be_read_still_counts(string column, string text, string errorId, string message, string hint)
    {
        var concession = Read(With(column, text), out var problems);

        concession.ShouldNotBeNull();
        (column == "Written" ? concession.Written : (object?)concession.Value).ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        (problem.ErrorId, problem.Message, problem.Hint, problem.Column, problem.File, problem.Line).ShouldBe((errorId, message, hint, column, "ledger.csv", 7));
    }

    [Theory]
    [InlineData("2026-11-03")]
    [InlineData("2026-11-03T00:00:00")]
    [InlineData("2026-11-03 00:00:00")]
    [InlineData(" 2026-11-03 ")]
    public void A_day_is_read_as_programs_write_it(string text) => Read(With("Date", text), out _)!.Date.ShouldBe(new DateTime(2026, 11, 3));

    [Theory]
    [InlineData("0", "0")]
    [InlineData(" 12000.50 ", "12000.50")]
    [InlineData("+5", "5")]
    public void A_value_is_a_number_with_a_point_and_nothing_is_a_value_too(string text, string value) =>
        Read(With("Value", text), out _)!.Value.ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_a_line_leaves_out_is_not_known_and_no_fault()
    {
        var concession = Read(["D-1", "2026-11-03", "Seller", "Discount", " ", "", "USD", "", " "], out var problems)!;

        problems.ShouldBeEmpty();
        (concession.Description, concession.Value, concession.Currency, concession.InReturnFor, concession.Written).ShouldBe((null, null, null, null, null));
    }

    [Theory]
    [InlineData(true, "true", "TRUE", "yes", "Yes", "y", "x", "X", "1")]
    [InlineData(false, "false", "FALSE", "no", "n", "N", "0")]
    public void Written_is_read_in_the_words_people_use(bool written, params string[] words) =>
        words.Select(word => $"{word}: {Read(With("Written", word), out _)!.Written}").ShouldBe(words.Select(word => $"{word}: {written}"));

    [Fact]
    public void What_is_not_in_writing_is_written_so() => ConcessionFormat.Write(Read(With("Written", "no"), out _)!)[8].ShouldBe("false");

    [Theory]
    [InlineData("D-1", "2026-11-23", "Discount", 100, "USD", null)]
    [InlineData("D-1", "2026-11-23", "Discount", 0, "USD", null)]
    [InlineData("D-1", "2026-11-23", "Discount", null, null, null)]
    [InlineData("", "2026-11-23", "Discount", 100, "USD", "ConcessionIdMissing")]
    [InlineData("D-1", "2026-11-23", " ", 100, "USD", "ConcessionKindMissing")]
    [InlineData("D-1", "2026-11-24", "Discount", 100, "USD", "ConcessionInFuture")]
    [InlineData("D-1", "2026-11-23", "Discount", -1, "USD", "ConcessionValueNegative")]
    [InlineData("D-1", "2026-11-23", "Discount", 100, " ", "ConcessionCurrencyMissing")]
    [InlineData("", "2026-11-24", "", -1, "", "ConcessionIdMissing")]
    public void A_new_line_is_added_unless_something_keeps_it_out(string id, string day, string kind, int? value, string? currency, string? errorId) =>
        (ConcessionFormat.CheckAddition(new Concession(id, Lines.Day(day), ConcessionSide.Seller, kind, value: value, currency: currency), Lines.Day("2026-11-23"))?.ErrorId)
        .ShouldBe(errorId);

    private static string[] With(string column, string text)
    {
        var cells = (string[])Whole.Clone();
        cells[ConcessionFormat.Columns.ToList().IndexOf(column)] = text;
        return cells;
    }

    private static Concession? Read(string[] cells, out List<Problem> problems) =>
        ConcessionFormat.Read(column => cells[ConcessionFormat.Columns.ToList().IndexOf(column)], "ledger.csv", 7, problems = []);
}
