using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public sealed class OrderedWorkTests : IDisposable
{
    private readonly List<string> _worked = [];
    private readonly ManualResetEventSlim _begun = new();
    private readonly ManualResetEventSlim _goOn = new(true);
    private readonly OrderedWork<string> _work;

    public OrderedWorkTests() => _work = new OrderedWork<string>(deal =>
    {
        _begun.Set();
        _goOn.Wait();
        _worked.Add(deal.Name!);
        return deal.Name == "bad" ? throw new InvalidOperationException("bad") : "made of " + deal.Name;
    });

    [Fact]
    public void Who_needs_a_batch_does_the_work_on_those_before_it_first()
    {
        var (first, second, third) = (Put("a", "b"), Put("c"), Put("d"));

        _work.DoUpTo(second);

        _worked.ShouldBe(["a", "b", "c"]);
        (first.IsWorked, second.IsWorked, third.IsWorked).ShouldBe((true, true, false));
    }

    [Fact]
    public void Who_is_ahead_does_the_work_on_the_oldest_and_hears_when_nothing_is_left()
    {
        var first = Put("a");
        Put("b");

        _work.TryDoNext().ShouldBeTrue();
        _worked.ShouldBe(["a"]);
        first.IsWorked.ShouldBeTrue();
        _work.TryDoNext().ShouldBeTrue();
        _work.TryDoNext().ShouldBeFalse();
        _worked.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task While_one_is_at_it_the_other_does_not_begin_and_who_needs_it_waits()
    {
        var batch = Put("a");
        Put("b");
        _goOn.Reset();
        var one = Task.Run(_work.TryDoNext);
        _begun.Wait();

        _work.TryDoNext().ShouldBeFalse();
        var other = Task.Run(() => _work.DoUpTo(batch));
        (await Task.WhenAny(other, Task.Delay(50))).ShouldNotBe(other);
        _goOn.Set();
        await other;

        (await one).ShouldBeTrue();
        _worked.ShouldBe(["a"]);
    }

    [Fact]
    public void Where_it_goes_wrong_the_batch_ends_and_what_was_made_before_is_handed_out()
    {
        var batch = Put("a", "bad", "c");

        _work.DoUpTo(batch);

        var log = new ReadingLog(null);
        batch.TryTake(log, out var made, out _).ShouldBeTrue();
        made.ShouldBe("made of a");
        batch.TryTake(log, out _, out _).ShouldBeFalse();
        batch.IsLast.ShouldBeTrue();
        batch.Failure!.SourceException.Message.ShouldBe("bad");
    }

    public void Dispose()
    {
        _begun.Dispose();
        _goOn.Dispose();
    }

    private ReadBatch<string> Put(params string[] names)
    {
        var batch = new ReadBatch<string>(names.Length);
        foreach (var deal in names.Select(name => Deal.At(0.5m).With(OpportunityField.Name, name).Build()))
        {
            batch.Add(deal);
        }

        _work.Put(batch);
        return batch;
    }
}
