using System;
using System.Globalization;
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
        var made = Enumerable.Range(0, 5_000).Select(number => new SnapshotDeal(
            Tests.Deals.Deal.At(0.4m).With(OpportunityField.Name, $"Kräne {number} 😀").With(OpportunityField.Owner, "Ann").Build(),
            $"D-{number}", number % 3 == 0 ? null : number / 7m, "EUR")).ToArray();
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
        var records = new PackedRecords();
        var writer = new PackedWriter();
        writer.Write("before");
        records.Add(writer);
        writer.Clear();
        writer.Write(text);
        var place = records.Add(writer);
        writer.Clear();
        writer.Write(new string('x', 100_000));
        var longer = records.Add(writer);

        records.At(place).ReadText().ShouldBe(text);
        records.At(longer).ReadText()!.Length.ShouldBe(100_000);
    }

    [Fact]
    public void Texts_have_the_order_of_their_letters()
    {
        string?[] texts = [null, "", "A", "a", "ab", "\u00e9", "\ud7ff", "\ue000", "\uffff", "\ud83d\ude00", "x \ud83d", "D-10", "D-9"];
        var records = new PackedRecords();
        var writer = new PackedWriter();
        var places = texts.Select(text =>
        {
            writer.Clear();
            writer.Write(text);
            return records.Add(writer);
        }).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = 0; j < texts.Length; j++)
            {
                Math.Sign(PackedReader.CompareTexts(records.At(places[i]), records.At(places[j])))
                    .ShouldBe(Math.Sign(string.CompareOrdinal(texts[i], texts[j])), $"{texts[i]} and {texts[j]}");
            }
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-12.50")]
    [InlineData("12.500")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    public void An_amount_comes_back_with_its_places(string amount)
    {
        var records = new PackedRecords();
        var writer = new PackedWriter();
        writer.Write(decimal.Parse(amount, CultureInfo.InvariantCulture));

        records.At(records.Add(writer)).ReadAmount().ToString(CultureInfo.InvariantCulture).ShouldBe(amount);
    }

    [Fact]
    public void Of_a_deal_that_was_closed_only_how_it_ended_and_whose_it_was_is_kept()
    {
        var deals = new SnapshotDeals();
        deals.Add(new SnapshotDeal(
            Tests.Deals.Deal.At(0.4m).With(OpportunityField.Owner, "Ann").Ended(DealOutcome.Won).Build(), "D-1", 100m, "EUR"));
        deals.AddLater("D-2");

        var found = deals.Get(deals.Find("D-1"));
        (found.Outcome, found.Owner, found.Name, found.Amount).ShouldBe((DealOutcome.Won, "Ann", null, null));
        deals.See(deals.Find("D-2")).ShouldBeFalse();
        deals.Unseen.ShouldBe([0]);
    }
}
