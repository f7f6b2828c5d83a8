using EliteSeller.Analysis.Negotiations;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Negotiations;

public sealed class PeerDiscountsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 200)] // 10 % of 2,000
    [InlineData(20, 500)] // 20 % of 2,000 and 10 % of 1,000
    [InlineData(30, 800)] // 30 % of 2,000 and 20 % of 1,000
    [InlineData(40, 1_150)] // 40 % of 2,000, 30 % of 1,000 and 10 % of 500
    public void Each_deal_loses_what_the_discount_is_higher_than_its_own(int discount, int atRisk)
    {
        var peers = new PeerDiscounts();
        foreach (var (list, own) in new[] { (1_000m, 10m), (500m, 30m), (2_000m, 0m) })
        {
            peers.Add(list, own);
        }

        peers.Count.ShouldBe(3);
        peers.ProfitAtRisk(discount).ShouldBe(atRisk);
    }

    [Fact]
    public void A_deal_that_comes_after_the_first_question_counts_in_the_next()
    {
        var peers = new PeerDiscounts();
        peers.ProfitAtRisk(10m).ShouldBe(0m);
        peers.Add(1_000m, 5m);
        peers.ProfitAtRisk(10m).ShouldBe(50m);
        peers.Add(1_000m, 0m);
        peers.ProfitAtRisk(10m).ShouldBe(150m);
    }

    [Fact]
    public void Profit_is_counted_to_the_cent()
    {
        var peers = new PeerDiscounts();
        peers.Add(0.50m, 0m);

        peers.ProfitAtRisk(1m).ShouldBe(0.01m, "half a cent is rounded away from nothing");
        peers.ProfitAtRisk(0.9m).ShouldBe(0m);
    }
}
