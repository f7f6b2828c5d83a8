using EliteSeller.Analysis.Qualification;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Qualification;

public sealed class RuleThresholdTests
{
    [Theory]
    [InlineData(ThresholdUnit.Days, 36_500L, true)]
    [InlineData(ThresholdUnit.Count, 1_000_000L, true)]
    [InlineData(ThresholdUnit.Percent, 100L, false)]
    [InlineData(ThresholdUnit.Position, 1L, false)]
    [InlineData(ThresholdUnit.Money, 1_000_000_000_000L, false)]
    public void The_unit_says_how_much_makes_sense(ThresholdUnit unit, long maximum, bool isWhole)
    {
        var threshold = new RuleThreshold("Limit", 0.5m, unit, "What it means.");

        (threshold.Maximum, threshold.IsWhole, threshold.Meaning, threshold.ToString())
            .ShouldBe((maximum, isWhole, "What it means.", "Limit = 0.5"));
    }

    [Fact]
    public void A_value_says_where_it_comes_from_and_drops_zeros_that_say_nothing()
    {
        new PolicyValue(0.500m).ToString().ShouldBe("0.5");
        new PolicyValue(40m, ValueOrigin.Calibrated, 1212).OriginText.ShouldBe("Calibrated on 1212 deals");
        new PolicyValue(40m, ValueOrigin.Policy).OriginText.ShouldBe("Policy");
        new PolicyValue(40m).OriginText.ShouldBe("Default");
    }
}
