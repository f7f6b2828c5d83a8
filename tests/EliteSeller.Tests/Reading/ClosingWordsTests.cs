using EliteSeller.Text;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class ClosingWordsTests
{
    [Theory]
    [InlineData("Won and Closed", "Won")]
    [InlineData("6 - Closed Won", "Won")]
    [InlineData("Closed Won - Renewal", "Won")]
    [InlineData("closed_won", "Won")]
    [InlineData("C6:WON", "Won")]
    [InlineData("Cerrado ganado", "Won")]
    [InlineData("Fechado", "Won")]
    [InlineData("Fermée gagnée", "Won")]
    [InlineData("Успешно реализовано", "Won")]
    [InlineData("受注済み", "Won")]
    [InlineData("Lost to Competitor", "Lost")]
    [InlineData("Lost - no budget", "Lost")]
    [InlineData("Closed Lost - Pending legal", "Closed")]
    [InlineData("Closed - No Decision", "Lost")]
    [InlineData("Canceled by customer", "Lost")]
    [InlineData("Fechado perdido", "Lost")]
    [InlineData("Закрыто и не реализовано", "Lost")]
    [InlineData("Closed", "Closed")]
    [InlineData("Closed Won/Lost", "Closed")]
    [InlineData("Not won yet", "Closed")]
    [InlineData("Verbally Won", "Closed")]
    [InlineData("Done", "Closed")]
    [InlineData("Demo Completed", "Unknown")]
    [InlineData("Closing", "Unknown")]
    [InlineData("Win plan agreed", "Unknown")]
    [InlineData("Proposal rejected", "Unknown")]
    [InlineData("Wonderland", "Unknown")]
    [InlineData("Deleted", "Deleted")]
    [InlineData("", "None")]
    public void A_name_is_won_or_lost_by_the_words_it_holds_and_closed_where_they_do_not_say(string name, string word) =>
        OutcomeText.Word(name).ToString().ShouldBe(word);

    [Fact]
    public void Half_a_character_is_no_reason_to_fail() => OutcomeText.Word("won \uD83D").ToString().ShouldBe("Won");
}
