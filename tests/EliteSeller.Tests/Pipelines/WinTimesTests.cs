using System.Linq;
using EliteSeller.Analysis.Pipelines;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

/// <summary>How long wins take, of each pipeline and type and of the whole file.</summary>
public sealed class WinTimesTests
{
    [Fact]
    public void Each_pipeline_and_type_keeps_its_number_however_many_came_in_between()
    {
        var times = new WinTimes();
        var numbers = Enumerable.Range(0, 20).Select(i => times.NumberOf("Pipeline " + i, i % 2 == 0 ? "New" : null)).ToArray();

        numbers.ShouldBe(Enumerable.Range(0, 20));
        Enumerable.Range(0, 20).Reverse().Select(i => times.NumberOf("Pipeline " + i, i % 2 == 0 ? "New" : null))
            .ShouldBe(Enumerable.Range(0, 20).Reverse());
        times.NumberOf("Pipeline 1", "New").ShouldBe(20);
        times.NumberOf(null, null).ShouldBe(21);
    }

    [Fact]
    public void Fewer_than_ten_wins_borrow_those_of_the_file()
    {
        var times = new WinTimes();
        var (small, large) = (times.NumberOf("Small", null), times.NumberOf("Large", null));
        foreach (var i in Enumerable.Range(0, 9))
        {
            times.AddWin(small, 10);
            times.AddWin(large, 90);
        }

        times.Of(large).ShouldBeSameAs(times.All);
        times.AddWin(large, 90);
        times.Of(large).Quantile(0.5).ShouldBe(90);
        times.Of(small).Count.ShouldBe(19);
    }

    [Fact]
    public void The_first_stage_is_the_earliest_of_its_own_pipeline_within_the_first_fifth()
    {
        var times = new WinTimes();
        var (direct, partner, late, none) = (times.NumberOf("Direct", null), times.NumberOf("Partner", null), times.NumberOf("Late", null),
            times.NumberOf(null, null));
        times.AddPosition("Direct", 0.2m);
        times.AddPosition("Partner", 0.15m);
        times.AddPosition("Direct", 0.1m);
        times.AddPosition("Direct", 0.1m);
        times.AddPosition("Direct", 0.4m);
        times.AddPosition("Late", 0.3m);
        times.AddPosition(null, 0.2m);

        (times.IsFirstStage(direct, 0.1m), times.IsFirstStage(direct, 0.15m), times.IsFirstStage(partner, 0.15m))
            .ShouldBe((true, false, true));
        (times.IsFirstStage(late, 0.3m), times.IsFirstStage(late, 0.1m), times.IsFirstStage(none, 0.2m)).ShouldBe((false, true, true));
        times.IsFirstStage(times.NumberOf("Never seen", null), 0.1m).ShouldBeFalse();
    }
}
