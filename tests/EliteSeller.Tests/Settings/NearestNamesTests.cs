using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Settings;

public sealed class NearestNamesTests
{
    private static readonly string[] Known = ["Close Date", "Created Date", "Amount", "Stage", "StageEntered"];

    [Theory]
    [InlineData("closedate", "Close Date")]
    [InlineData("Close_Dtae", "Close Date")]
    [InlineData("Amuont", "Amount")]
    [InlineData("stag", "Stage", "StageEntered")]
    [InlineData("Owner")]
    [InlineData("")]
    public void Names_near_to_a_slip_are_offered_best_first(string typed, params string[] expected) =>
        NearestNames.To(typed, Known).ShouldBe(expected);
}
