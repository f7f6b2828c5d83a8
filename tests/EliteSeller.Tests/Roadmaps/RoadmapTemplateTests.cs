using System.Linq;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class RoadmapTemplateTests
{
    [Fact]
    public void Steps_that_wait_for_each_other_are_named_with_their_line()
    {
        var problem = Refused(Step("Start"), Step("A", "Start", "C"), Step("B", "A"), Step("C", "B"), Step("End", "C"));

        problem.ErrorId.ShouldBe("RoadmapCycle");
        problem.Message.ShouldBe("The steps depend on each other in a circle: A \u2192 C \u2192 B \u2192 A.");
        problem.Hint.ShouldBe("Remove one of these dependencies.");
        problem.File.ShouldBe("team.psd1");
        problem.Line.ShouldBe(10);
    }

    [Fact]
    public void A_step_that_waits_for_itself_is_a_circle_too() =>
        Refused(Step("A", "A")).Message.ShouldBe("The steps depend on each other in a circle: A \u2192 A.");

    [Fact]
    public void A_predecessor_that_is_no_step_is_named_with_those_that_are()
    {
        var problem = Refused(Step("A"), Step("B", "Signatur"));

        problem.ErrorId.ShouldBe("MissingPredecessor");
        problem.Message.ShouldBe("The step 'B' depends on 'Signatur', which does not exist.");
        problem.Hint!.ShouldContain("A, B");
        problem.Line.ShouldBe(10);
    }

    [Theory]
    [InlineData(
        -1, 0, "NegativeDuration", "The step 'A' has a duration of -1 working days.", "Use 0 for a milestone, and 1 or more for work.")]
    [InlineData(
        1, -2, "NegativeDuration", "The step 'A' has a lead time of -2 working days.", "Use 0 for a milestone, and 1 or more for work.")]
    [InlineData(
        0, -2, "NegativeDuration", "The step 'A' has a lead time of -2 working days.", "Use 0 for a milestone, and 1 or more for work.")]
    [InlineData(15001, 0, "DurationTooLong", "The step 'A' has more than 15000 working or lead days.", "Check the number (limit: 15000).")]
    [InlineData(1, 15001, "DurationTooLong", "The step 'A' has more than 15000 working or lead days.", "Check the number (limit: 15000).")]
    public void Durations_are_those_of_human_work(int days, int lead, string errorId, string message, string hint)
    {
        var problem = Refused(new TemplateStep("A", "A", RoadmapSide.Joint, days, leadDays: lead, line: 10));

        (problem.ErrorId, problem.Message, problem.Hint, problem.Line).ShouldBe((errorId, message, hint, 10));
    }

    [Fact]
    public void A_step_may_take_and_wait_as_long_as_a_career() =>
        new RoadmapTemplate("Career", [new TemplateStep("A", "A", RoadmapSide.Joint, 15000, leadDays: 15000)]).Steps.Single().ToString()
            .ShouldBe("A: A");

    [Fact]
    public void A_benefit_does_not_come_before_the_signature()
    {
        var problem = Should.Throw<EliteSellerException>(() =>
            new RoadmapTemplate("Team", [Step("A")], timeToValueDays: -1, file: "team.psd1")).Problem;

        (problem.ErrorId, problem.ToString(), problem.Hint).ShouldBe((
            "NegativeDuration", "team.psd1: The time to value is negative.",
                "Enter the working days from signature to benefit, 0 or more."));
    }

    [Fact]
    public void An_id_that_stands_there_twice_is_refused_without_regard_to_case()
    {
        var problem = Refused(Step("Signature"), Step("SIGNATURE", "Signature"));

        (problem.ErrorId, problem.ToString(), problem.Hint).ShouldBe((
            "RoadmapStepTwice", "team.psd1, line 10: The step 'SIGNATURE' occurs twice.", "Give each step its own id."));
    }

    [Fact]
    public void No_steps_are_no_plan()
    {
        var problem = Refused();

        (problem.ErrorId, problem.ToString(), problem.Hint)
            .ShouldBe(("NoRoadmapSteps", "team.psd1: The roadmap has no steps.", "Add at least one step."));
    }

    [Fact]
    public void An_ask_has_one_date()
    {
        var problem = Refused(Asking("A", RoadmapSide.Customer), Asking("B", RoadmapSide.Joint, line: 9));

        (problem.ErrorId, problem.ToString(), problem.Hint).ShouldBe((
            "AskTwice", "team.psd1, line 9: The ask 'Benefit' is on several steps: A, B.",
                "Keep the ask on one step; an answer has one date."));
    }

    [Fact]
    public void An_ask_is_the_customers_commitment()
    {
        var problem = Refused(Asking("A", RoadmapSide.Seller));

        (problem.ErrorId, problem.ToString(), problem.Hint).ShouldBe((
            "AskOfSeller",
            "team.psd1, line 7: The step 'A' has the ask 'Benefit', but the seller does the step.",
            "Set its Side to Customer or Joint; an ask is the customer's commitment."));
    }

    [Fact]
    public void The_asks_that_no_step_carries_are_named_and_a_plan_with_all_four_is_whole()
    {
        AskKind[] asks = [AskKind.Benefit, AskKind.Timeline, AskKind.Roadmap, AskKind.Executive];
        RoadmapTemplate With(int count) =>
            new("Team", [
            .. asks.Take(count).Select(ask => new TemplateStep($"{ask}", $"{ask}", RoadmapSide.Customer, 1, ask: ask)), Step("End")]);

        var warning = With(2).GetWarnings().Single();
        (warning.ErrorId, warning.Message, warning.Hint).ShouldBe((
            "AskWithoutStep",
            "The roadmap template 'Team' has no step for the asks Roadmap, Executive.",
            "Set Ask on a customer step, so that the answer has a date (briefing 39)."));
        With(4).GetWarnings().ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_of_more_than_twenty_five_steps_warns()
    {
        var steps = Enumerable.Range(0, 26).Select(i => Step($"S{i}")).ToArray();

        new RoadmapTemplate("Long", steps).GetWarnings().Select(warning => warning.ErrorId).ShouldBe(["LongRoadmap", "AskWithoutStep"]);
        new RoadmapTemplate("Long", steps).GetWarnings().First()
            .Hint.ShouldBe("Combine steps until both sides can take in the plan at a glance.");
        new RoadmapTemplate("Short", steps.Take(25).ToArray()).GetWarnings().ShouldHaveSingleItem().Message
            .ShouldBe("The roadmap template 'Short' has no step for the asks Benefit, Timeline, Roadmap, Executive.");
    }

    private static Problem Refused(params TemplateStep[] steps) =>
        Should.Throw<EliteSellerException>(() => new RoadmapTemplate("Team", steps, file: "team.psd1")).Problem;

    private static TemplateStep Step(string id, params string[] dependsOn) =>
        new(id, id, RoadmapSide.Joint, 1, dependsOn, line: dependsOn.Length > 0 ? 10 : 5);

    private static TemplateStep Asking(string id, RoadmapSide side, long line = 7) =>
        new(id, id, side, 1, ask: AskKind.Benefit, line: line);
}
