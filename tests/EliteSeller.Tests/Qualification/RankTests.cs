using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Qualification;

/// <summary>Every deal has a rank, so that a file of deals about which little is known has an order too.</summary>
public sealed class RankTests
{
    [Fact]
    public void It_is_the_amount_times_the_share_that_is_known()
    {
        var deal = Deal.At(0.2m).With(CloseDate, "2027-03-01").With(Amount, "40000");
        var result = deal.Judge();

        result.Rank.ShouldBe(40000m * result.Coverage);
        result.Coverage.ShouldBeGreaterThan(0.01m);
        deal.With(Amount, "").Judge().Rank.ShouldBe(deal.With(Amount, "").Judge().Coverage, 0.01m, "as if it were worth 1");
        Deal.AtUnknownStage.Judge().Rank.ShouldBe(0.01m);
    }

    [Fact]
    public void Deals_that_cannot_be_qualified_have_an_order()
    {
        string[] amounts = ["", "100", "5000", "90000"];
        var ranks = amounts.Select(amount => Deal.AtUnknownStage.With(Amount, amount).Judge())
            .Select(result => (result.Verdict, result.Rank)).ToArray();

        ranks.ShouldAllBe(one => one.Verdict == Verdict.CannotQualify);
        ranks.Select(one => one.Rank).ShouldBe(ranks.Select(one => one.Rank).Order().Distinct());
    }
}
