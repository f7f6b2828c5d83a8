using System.Linq;
using EliteSeller.Text;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Files;

public sealed class TextPoolTests
{
    [Fact]
    public void Equal_texts_become_one_object()
    {
        var pool = new TextPool();
        var first = new string('a', 100);

        pool.Of(first).ShouldBeSameAs(first);
        pool.Of(new string('a', 100)).ShouldBeSameAs(first);
        pool.Of(null).ShouldBeNull();
    }

    [Fact]
    public void Long_texts_and_those_beyond_a_few_thousand_are_handed_through_and_not_kept()
    {
        var pool = new TextPool();
        var @long = new string('a', 101);
        pool.Of(@long).ShouldBeSameAs(@long);
        var again = new string('a', 101);
        pool.Of(again).ShouldBeSameAs(again);

        var texts = Enumerable.Range(0, 4097).Select(i => "owner " + i).ToArray();
        foreach (var text in texts)
        {
            pool.Of(text);
        }

        pool.Of("owner " + 4095).ShouldBeSameAs(texts[4095]);
        pool.Of("owner " + 4096).ShouldNotBeSameAs(texts[4096]);
    }
}
