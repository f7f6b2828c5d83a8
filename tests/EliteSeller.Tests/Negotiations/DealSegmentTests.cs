using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Negotiations;

public sealed class DealSegmentTests
{
    [Theory]
    [InlineData(8_999, "New, below 10,000")]
    [InlineData(9_000, "New, 10,000 to 50,000")]
    [InlineData(44_999, "New, 10,000 to 50,000")]
    [InlineData(45_000, "New, 50,000 to 250,000")]
    [InlineData(224_999, "New, 50,000 to 250,000")]
    [InlineData(225_000, "New, 250,000 and more")]
    public void The_size_of_a_deal_is_that_of_its_list(int amount, string segment) =>
        Segment(new Talks(), amount).ShouldBe(segment);

    [Fact]
    public void A_column_of_ones_own_makes_the_segments()
    {
        var talks = new Talks { SegmentColumn = "Region" };
        talks.Add("P-1", 20_000m, region: "North");
        talks.Add("P-2", 20_000m, region: "South");
        var deal = talks.Add("D-1", 18_000m, 10m, region: "North");

        var result = talks.Judge(deal);

        result.Segment.ShouldBe("North");
        result.ProfitAtRisk.ShouldBe(2_000m);
    }

    [Theory]
    [InlineData("", 20_000, "", "no type, 10,000 to 50,000")]
    [InlineData("New", null, "USD", "New, size unknown")]
    [InlineData("New", 20_000, "EUR", "New, size unknown")]
    [InlineData("New", 20_000, "usd", "New, 10,000 to 50,000")]
    public void A_deal_whose_type_or_size_nobody_knows_has_a_segment_of_its_own(string type, int? amount, string currency, string segment)
    {
        var talks = new Talks();
        talks.Policy.Currency = "USD";

        talks.Judge(talks.Add("D-1", amount, 0m, type, currency)).Segment.ShouldBe(segment);
    }

    [Theory]
    [InlineData("USD", "New, 10,000 to 50,000")] // 9,500 EUR are 10,450 USD
    [InlineData("CHF", "New, size unknown")]
    public void The_size_of_a_deal_in_another_currency_is_that_by_the_rates_into_the_policys(string policy, string segment)
    {
        var talks = new Talks { Rates = new([new("USD", 1m), new("EUR", 1.1m), new("CHF", 1.2m)]) };
        talks.Policy.Currency = policy;

        talks.Judge(talks.Add("D-1", 9_500m, 0m, currency: "EUR")).Segment.ShouldBe(segment);
    }

    [Fact]
    public void A_deal_without_a_value_in_the_teams_own_column_is_with_its_like()
    {
        var talks = new Talks { SegmentColumn = "Region" };

        talks.Judge(talks.Add("D-1", 18_000m, 10m)).Segment.ShouldBe("no Region");
    }

    private static string? Segment(Talks talks, decimal amount) => talks.Judge(talks.Add("D-1", amount, 10m)).Segment;
}
