using System.Linq;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

public sealed class PackedTableTests
{
    [Fact]
    public void Every_record_is_found_by_its_text_however_many_there_are_and_they_keep_their_order()
    {
        var records = new PackedRecords();
        var table = new PackedTable(records);
        var writer = new PackedWriter();
        var texts = Enumerable.Range(0, 40_000).Select(number => number == 77 ? new string('x', 2_000_000) : $"D-{number}").ToArray();
        foreach (var text in texts)
        {
            Write(writer, text);
            table.Find(new PackedReader(writer.Bytes, 0)).ShouldBe(-1);
            table.Add(writer);
        }

        table.Count.ShouldBe(texts.Length);
        records.Places.Select(place => records.At(place).ReadText()).ShouldBe(texts);
        foreach (var text in texts)
        {
            Write(writer, text);
            records.At(table.Find(new PackedReader(writer.Bytes, 0))).ReadText().ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("0065g00000AbCdE", "0065g00000AbCdEAA4")]
    [InlineData("zcrm_4876", "4876")]
    public void A_deal_is_found_by_each_form_of_its_id_and_comes_back_with_the_one_it_had(string one, string other)
    {
        other = other.Length == 18 ? OpportunityId.Lengthen(one) : other;
        foreach (var (written, looked) in new[] { (one, other), (other, one) })
        {
            var deals = new SnapshotDeals();
            foreach (var id in new[] { "D-1", written, "zcrm_", "Ü-7", "D-2" })
            {
                deals.Add(new SnapshotDeal(id, "Cranes", "Ann", DealOutcome.Open, 0));
            }

            deals.Get(deals.Find(looked)).Id.ShouldBe(written);
            deals.Unseen.Select(place => deals.Get(place).Id).ShouldBe(["D-1", written, "zcrm_", "Ü-7", "D-2"]);
        }
    }

    private static void Write(PackedWriter writer, string text)
    {
        writer.Clear();
        writer.Write(text);
    }
}
