using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Negotiations;

public sealed class NegotiationTermsTests
{
    [Theory]
    [InlineData("Payment Days", "2% 10, net 30", "Write one whole number of days, such as 60 or Net 60.")]
    [InlineData("Payment Days", "soon", "Write one whole number of days, such as 60 or Net 60.")]
    [InlineData("Response Hours", "at once", "Write one whole number of hours, such as 4 or 4 h.")]
    [InlineData("Go-Live", "next spring", "Write a day as yyyy-MM-dd.")]
    public void A_term_that_can_not_be_read_is_reported(string column, string text, string hint)
    {
        var talks = new Talks();
        string Under(string other) => column == other ? text : "";

        var problem = talks.Judge(talks.Add("D-1", 75_000m, 5m, paymentDays: Under("Payment Days"), responseHours: Under("Response Hours"),
            goLive: Under("Go-Live"))).Problems.ShouldHaveSingleItem();

        (problem.ErrorId, problem.Message, problem.Hint, problem.File, problem.Line, problem.Column)
            .ShouldBe(("TermNotRead", "The term cannot be read and is not judged.", hint, "deals.csv", 2, column));
    }

    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("2026-12-01T09:30:00")]
    [InlineData("2026-12-01 09:30:00")]
    [InlineData("2026-12-01 09:30")]
    public void A_go_live_is_read_as_programs_write_a_day(string text)
    {
        var talks = new Talks();

        talks.Judge(talks.Add("D-1", 75_000m, 5m, goLive: text))
            .Reason.ShouldBe("Go-live on 1 Dec 2026 is 8 days away (at least 30 needed).");
    }
}
