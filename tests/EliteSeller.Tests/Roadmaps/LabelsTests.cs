using EliteSeller.Analysis.Roadmaps;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Roadmaps;

public sealed class LabelsTests
{
    [Fact]
    public void Every_status_has_words_in_the_order_of_the_work()
    {
        Labels.StatusLabels.ShouldBe(["To do", "In progress", "Done", "Blocked", "Cancelled"]);
        Labels.Format(StepStatus.InProgress).ShouldBe("In progress");
        Labels.Format(StepStatus.Cancelled).ShouldBe("Cancelled");
    }

    [Theory]
    [InlineData("Eve Example", "Project lead", "Eve Example")]
    [InlineData(null, "Project lead", "to be named (Project lead)")]
    [InlineData(null, null, null)]
    public void A_role_without_a_person_is_still_to_be_named(string? owner, string? role, string? shown) =>
        Labels.Owner(owner, role).ShouldBe(shown);

    [Fact]
    public void A_day_that_nobody_knows_is_written_as_nothing()
    {
        Labels.Format("2026-12-01".Day()).ShouldBe("2026-12-01");
        Labels.Format(day: null).ShouldBe("");
    }
}
