using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Ledgers;

public sealed class IdIndexTests
{
    [Fact]
    public void The_places_of_an_id_are_found_in_their_order_and_in_both_of_its_forms()
    {
        var index = new IdIndex(["D-1", "001C000000o4OOI", "", "D-1 ", "001C000000o4OOIIA2", "000000000000000", "d-1"]);

        index.Find("D-1").ShouldBe([0, 3]);
        index.Find("001C000000o4OOIIA2").ShouldBe([1, 4]);
        index.Find("d-1").ShouldBe([6]);
        index.Find("D-2").ShouldBeEmpty();
        index.Find("").ShouldBeEmpty();
        index.Find("000000000000000").ShouldBeEmpty("this is Salesforce's empty id");
        index.Find(null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_id_of_many_is_found_where_it_is_and_nowhere_else()
    {
        var ids = Enumerable.Range(0, 20_000).Select(i => $"D-{i % 7_000}").ToArray();
        var index = new IdIndex(ids);

        for (var i = 0; i < 7_000; i++)
        {
            index.Find($"D-{i}").ShouldBe(Enumerable.Range(0, 3).Select(round => i + (round * 7_000)).Where(place => place < ids.Length));
        }

        index.Find("D-7000").ShouldBeEmpty();
        new IdIndex([]).Find("D-1").ShouldBeEmpty();
    }
}
