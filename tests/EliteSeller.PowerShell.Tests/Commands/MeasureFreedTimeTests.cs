using System.Linq;
using EliteSeller.Analysis.Actions;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class MeasureFreedTimeTests
{
    [Fact]
    public void Beth_gets_her_hours_back_and_no_order_from_ten_closed_deals()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run("Test-Opportunity samples/beth.csv -AsOf 2026-11-23 | Measure-FreedTime");

        run.Errors.ShouldBeEmpty();
        var beth = run.Single<FreedTime>();
        (beth.Owner, beth.Deals, beth.HoursSoFar).ShouldBe(("Beth Marlowe", 6, 875));
        beth.Better.ShouldBeEmpty();
        run.Text(120).ShouldContain("Beth Marlowe: Closing 6 deals stops work that has taken 875 hours so far, 19.9 hours a week.");
        run.Text(120).ShouldContain("  No order can be given: ");
    }

    [Fact]
    public void With_the_record_of_a_team_the_other_deals_have_an_order()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run(
            "Test-Opportunity samples/plain.csv -AsOf 2026-11-23 -Record samples/closed-deals.csv | Measure-FreedTime");

        run.Of<FreedTime>().ShouldContain(freed => freed.Better.Count > 1);
        foreach (var freed in run.Of<FreedTime>())
        {
            freed.Better.Select(deal => deal.Return).ShouldBeInOrder(SortDirection.Descending);
            freed.Better.ShouldAllBe(deal => deal.Unit == TimeUnit.DealWeeks);
        }

        run.Text(120).ShouldContain(" USD a week (");
    }
}
