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
    [InlineData("To do", StepStatus.ToDo)]
    [InlineData("todo", StepStatus.ToDo)]
    [InlineData("IN PROGRESS", StepStatus.InProgress)]
    [InlineData("Canceled", StepStatus.Cancelled)]
    [InlineData("cancelled", StepStatus.Cancelled)]
    [InlineData("blocked!", StepStatus.Blocked)]
    [InlineData("finished", null)]
    public void A_status_is_read_as_people_write_it(string text, StepStatus? status) => Labels.StatusOf(text).ShouldBe(status);

    [Fact]
    public void A_day_that_nobody_knows_is_written_as_nothing()
    {
        Labels.Format("2026-12-01".Day()).ShouldBe("2026-12-01");
        Labels.Format(day: null).ShouldBe("");
    }
}
