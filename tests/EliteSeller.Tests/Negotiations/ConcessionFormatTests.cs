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
        concession.ToString().ShouldBe("Discount of 2026-11-03");
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        ConcessionFormat.Write(Read(Whole, out _)!).ShouldBe(Whole);
        ConcessionFormat.Write(Read(["D-1", "2026-11-03", "customer", "Term", "", "", "", "", ""], out _)!)
            .ShouldBe(["D-1", "2026-11-03", "Customer", "Term", null, null, null, null, null]);
    }

    [Theory]
    [InlineData("OpportunityId", "", "ConcessionIdMissing")]
    [InlineData("OpportunityId", "000000000000000", "ConcessionIdMissing")]
    [InlineData("Date", "", "ConcessionDateNotRead")]
    [InlineData("Date", "03/11/2026", "ConcessionDateNotRead")]
    [InlineData("Date", "2026-02-30", "ConcessionDateNotRead")]
    [InlineData("Side", "Us", "ConcessionSideUnknown")]
    [InlineData("Side", "1", "ConcessionSideUnknown")]
    [InlineData("Kind", " ", "ConcessionKindMissing")]
    public void A_line_that_can_not_be_placed_is_refused(string column, string text, string errorId)
    {
        Read(With(column, text), out var problems).ShouldBeNull();

        var problem = problems.ShouldHaveSingleItem();
        problem.ErrorId.ShouldBe(errorId);
        problem.Column.ShouldBe(column);
        problem.File.ShouldBe("ledger.csv");
        problem.Line.ShouldBe(7);
        problem.Hint.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("Value", "12.000,50", "ConcessionValueNotRead")]
    [InlineData("Value", "a lot", "ConcessionValueNotRead")]
    [InlineData("Value", "-5", "ConcessionValueNegative")]
    [InlineData("Currency", "", "ConcessionCurrencyMissing")]
    [InlineData("Written", "perhaps", "ConcessionWrittenNotRead")]
    public void A_line_whose_worth_can_not_be_read_still_counts(string column, string text, string errorId)
    {
        var concession = Read(With(column, text), out var problems);

        concession.ShouldNotBeNull();
        problems.ShouldHaveSingleItem().ErrorId.ShouldBe(errorId);
        (column == "Written" ? concession.Written : (object?)concession.Value).ShouldBeNull();
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("Yes", true)]
    [InlineData("x", true)]
    [InlineData("FALSE", false)]
    [InlineData("no", false)]
    [InlineData("", null)]
    public void Written_is_read_in_the_words_people_use(string text, bool? written) =>
        Read(With("Written", text), out _)!.Written.ShouldBe(written);

    private static string[] With(string column, string text)
    {
        var cells = (string[])Whole.Clone();
        cells[ConcessionFormat.Columns.ToList().IndexOf(column)] = text;
        return cells;
    }

    private static Concession? Read(string[] cells, out List<Problem> problems) =>
        ConcessionFormat.Read(column => cells[ConcessionFormat.Columns.ToList().IndexOf(column)], "ledger.csv", 7, problems = []);
}
