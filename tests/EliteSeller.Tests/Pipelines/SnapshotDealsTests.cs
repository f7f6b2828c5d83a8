using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

public sealed class SnapshotDealsTests
{
    [Fact]
    public void Every_deal_is_found_again_by_its_id_with_all_that_is_remembered_of_it()
    {
        var deals = new SnapshotDeals();
        var texts = new TextPool();
        var made = Enumerable.Range(0, 5_000).Select(number => new SnapshotDeal(
            Tests.Deals.Deal.At(0.4m).With(OpportunityField.Name, $"Kräne {number} 😀").With(OpportunityField.Owner, "Ann").Build(),
            $"D-{number}", number % 3 == 0 ? null : number / 7m, "EUR", texts)).ToArray();
        foreach (var deal in made)
        {
            deals.Find(deal.Id).ShouldBe(-1);
            deals.Add(deal);
        }

        foreach (var deal in made)
        {
            var found = deals.Get(deals.Find(deal.Id));
            found.Id.ShouldBe(deal.Id);
            found.Name.ShouldBe(deal.Name);
            found.Amount.ShouldBe(deal.Amount);
            found.Owner.ShouldBe("Ann");
            found.IsOpen.ShouldBe(deal.IsOpen);
        }

        deals.See(deals.Find("D-17")).ShouldBeTrue();
        deals.See(deals.Find("D-17")).ShouldBeFalse();
        deals.Unseen.Count().ShouldBe(4_999);
        deals.Find("D-5000").ShouldBe(-1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Crane")]
    [InlineData("Kräne 😀")]
    [InlineData("half \ud83d of a pair")]
    public void A_text_comes_back_as_it_was(string? text)
    {
        var store = new TextStore();
        store.Add("before");
        var place = store.Add(text);
        var longer = store.Add(new string('x', 100_000));

        store.Get(place).ShouldBe(text);
        store.Get(longer)!.Length.ShouldBe(100_000);
    }
}
