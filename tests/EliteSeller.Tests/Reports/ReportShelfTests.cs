using System.Linq;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reports;

public sealed class ReportShelfTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3_000)]
    [InlineData(16_000_000)]
    public void A_report_says_the_same_wherever_its_deals_lie_meanwhile(int mostInMemory)
    {
        var (now, before) = (MadePipeline.Csv(300), MadePipeline.Csv(300, isBefore: true));
        var held = new ReportCase(now, before) { Reviews = true }.Build();
        var put = new ReportCase(now, before) { Reviews = true, Shelf = new ReportShelf(mostInMemory) }.Build();

        foreach (var format in new[] { ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Json, ReportFormat.Xlsx })
        {
            put.Bytes(format).ShouldBe(held.Bytes(format));
        }

        put.Deals().ShouldBe(held.Deals());
        put.Deals.Count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void A_report_that_lists_no_failures_keeps_none_and_says_the_same_on_its_pages()
    {
        var (now, before) = (MadePipeline.Csv(300), MadePipeline.Csv(300, isBefore: true));
        var listed = new ReportCase(now, before) { Reviews = true }.Build();
        var spared = new ReportCase(now, before) { Reviews = true, ListsFailures = false, Shelf = new ReportShelf() }.Build();

        listed.Deals.SelectMany(deal => deal.Failed).ShouldNotBeEmpty();
        spared.Deals.SelectMany(deal => deal.Failed).ShouldBeEmpty();
        foreach (var format in new[] { ReportFormat.Html, ReportFormat.Email, ReportFormat.Markdown, ReportFormat.Json })
        {
            spared.Bytes(format).ShouldBe(listed.Bytes(format));
        }

        spared.Deals().ShouldBe(listed.Deals());
    }

    [Fact]
    public void A_deal_of_which_much_is_said_comes_back_whole()
    {
        var shelf = new ReportShelf(mostInMemory: 0);
        var many = Enumerable.Range(0, 600).Select(number => $"Sentence {number} \ud83d\ude00.").ToArray();
        var deal = new ReportDeal { Name = new string('W', 100_000), News = many, Headline = many[599], Reason = many[0] };

        shelf.Add(ReportCase.Of(ReportCase.Header + ReportCase.Row("1")).Deals[0]).ShouldBe(0);
        var back = shelf.Take(shelf.Add(deal));

        back.Name.ShouldBe(deal.Name);
        back.News.ShouldBe(many);
        back.Headline.ShouldBe(many[599]);
        back.Reason.ShouldBe(many[0]);
        back.Id.ShouldBeNull();
        shelf.Take(0).Id.ShouldBe("1");
    }
}
