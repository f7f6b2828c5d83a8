using System.Linq;
using EliteSeller.Asks;
using EliteSeller.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapTemplateTests
{
    [Fact]
    public void Steps_that_wait_for_each_other_are_named_with_their_line()
    {
        var problem = Refused(Step("Start"), Step("A", "C", "Start"), Step("B", "A"), Step("C", "B"), Step("End", "C"));

        problem.ErrorId.ShouldBe("RoadmapCycle");
        problem.Message.ShouldBe("The steps wait for each other in a circle: A waits for C waits for B waits for A.");
        problem.File.ShouldBe("team.psd1");
        problem.Line.ShouldBe(10);
    }

    [Fact]
    public void A_step_that_waits_for_itself_is_a_circle_too() =>
        Refused(Step("A", "A")).Message.ShouldBe("The steps wait for each other in a circle: A waits for A.");

    [Fact]
    public void A_predecessor_that_is_no_step_is_named_with_those_that_are()
    {
        var problem = Refused(Step("A"), Step("B", "Signatur"));

        problem.ErrorId.ShouldBe("MissingPredecessor");
        problem.Message.ShouldBe("The step 'B' waits for 'Signatur', which is no step.");
        problem.Hint!.ShouldContain("A, B");
        problem.Line.ShouldBe(10);
    }

    [Theory]
    [InlineData(-1, 0, "NegativeDuration")]
    [InlineData(1, -2, "NegativeDuration")]
    [InlineData(20000, 0, "DurationTooLong")]
    public void Durations_are_those_of_human_work(int days, int lead, string errorId) =>
        Refused(new TemplateStep("A", "A", RoadmapSide.Joint, days, leadDays: lead, line: 10)).ErrorId.ShouldBe(errorId);

    [Fact]
    public void An_id_that_stands_there_twice_is_refused_without_regard_to_case() =>
        Refused(Step("Signature"), Step("SIGNATURE")).ErrorId.ShouldBe("RoadmapStepTwice");

    [Fact]
    public void No_steps_are_no_plan() => Refused().ErrorId.ShouldBe("NoRoadmapSteps");

    [Fact]
    public void An_ask_has_one_date() =>
        Refused(Asking("A", RoadmapSide.Customer), Asking("B", RoadmapSide.Joint)).ErrorId.ShouldBe("AskTwice");

    [Fact]
    public void An_ask_is_the_customers_commitment() =>
        Refused(Asking("A", RoadmapSide.Seller)).ErrorId.ShouldBe("AskOfSeller");

    [Fact]
    public void A_plan_of_more_than_twenty_five_steps_warns()
    {
        var steps = Enumerable.Range(0, 26).Select(i => Step($"S{i}")).ToArray();

        new RoadmapTemplate("Long", steps).GetWarnings().Select(warning => warning.ErrorId).ShouldBe(["LongRoadmap", "AskWithoutStep"]);
        new RoadmapTemplate("Short", steps.Take(25).ToArray()).GetWarnings().ShouldHaveSingleItem().Message
            .ShouldBe("The roadmap template 'Short' has no step for these asks: Benefit, Timeline, Roadmap, Executive.");
    }

    private static Problem Refused(params TemplateStep[] steps) =>
        Should.Throw<EliteSellerException>(() => new RoadmapTemplate("Team", steps, file: "team.psd1")).Problem;

    private static TemplateStep Step(string id, params string[] dependsOn) =>
        new(id, id, RoadmapSide.Joint, 1, dependsOn, line: dependsOn.Length > 0 ? 10 : 5);

    private static TemplateStep Asking(string id, RoadmapSide side) => new(id, id, side, 1, ask: AskKind.Benefit, line: 7);
}
