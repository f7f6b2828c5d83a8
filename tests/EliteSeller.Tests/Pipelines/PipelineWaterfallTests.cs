using System;
using EliteSeller.Analysis.Pipelines;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

public sealed class PipelineWaterfallTests
{
    [Fact]
    public void A_waterfall_reads_as_its_two_ends()
    {
        var book = new WaterfallTotals();
        book.Open(1200);
        book.Close(900);

        new PipelineWaterfall("EUR", null, null, book).ToString().ShouldBe("EUR: 1200 to 900");
        new PipelineWaterfall(null, null, null, book).ToString().ShouldBe("no currency: 1200 to 900");
    }

    [Theory]
    [InlineData(PipelineChangeKind.Pushed)]
    [InlineData(PipelineChangeKind.Idle)]
    public void What_moves_no_money_is_never_booked(PipelineChangeKind change) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new WaterfallTotals().Book(change, 5))
            .Message.ShouldStartWith("This change carries no amount.");

    [Fact]
    public void A_book_is_without_amounts_until_any_of_its_sums_has_one()
    {
        var blank = new WaterfallTotals();
        blank.Open(null);
        blank.Close(null);
        blank.Book(PipelineChangeKind.Lost, 0);
        (blank.IsWithoutAmounts, blank.OpeningDeals, blank.ClosingDeals, blank.OpeningBlank, blank.ClosingBlank, blank.LostDeals)
            .ShouldBe((true, 1, 1, 1, 1, 1));

        foreach (var change in new[]
        {
            PipelineChangeKind.AmountUp, PipelineChangeKind.AmountDown, PipelineChangeKind.New, PipelineChangeKind.Reopened,
                PipelineChangeKind.Won, PipelineChangeKind.Lost, PipelineChangeKind.Gone,
        })
        {
            var book = new WaterfallTotals();
            book.Book(change, -5);
            book.IsWithoutAmounts.ShouldBeFalse(change.ToString());
        }

        var open = new WaterfallTotals();
        open.Open(5);
        open.IsWithoutAmounts.ShouldBeFalse();
        var closed = new WaterfallTotals();
        closed.Close(5);
        closed.IsWithoutAmounts.ShouldBeFalse();
    }
}
