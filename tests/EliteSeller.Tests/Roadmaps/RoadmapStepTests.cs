using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapStepTests
{
    [Fact]
    public void A_step_that_ends_before_it_starts_is_refused_in_words()
    {
        var refusal = Should.Throw<EliteSellerException>(() =>
            new RoadmapStep
            {
                Id = "A", Name = "A", Side = RoadmapSide.Joint, Start = "2026-12-02".Day(), Due = "2026-12-01".Day(),
            }.Checked()).Problem;

        (refusal.ErrorId, refusal.Message, refusal.Hint)
            .ShouldBe(("StepEndsBeforeItStarts", "The step 'A' is due on 2026-12-01, before it starts on 2026-12-02.",
                "Correct one of the two dates."));
    }

    [Theory]
    [InlineData(RoadmapSide.Seller, null, RoadmapSide.Seller)]
    [InlineData(RoadmapSide.Customer, null, RoadmapSide.Customer)]
    [InlineData(RoadmapSide.Joint, null, RoadmapSide.Seller)]
    [InlineData(RoadmapSide.Joint, RoadmapSide.Customer, RoadmapSide.Customer)]
    public void One_side_answers_for_a_step(RoadmapSide side, RoadmapSide? named, RoadmapSide accountable)
    {
        new TemplateStep("A", "Agree", side, 1, accountable: named).Accountable.ShouldBe(accountable);
        var step = new RoadmapStep { Id = "A", Name = "A", Side = side };
        (named is null ? step : step with { Accountable = named.Value }).Accountable.ShouldBe(accountable);
    }
}
