using System.Collections.Generic;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class OutcomeQuestionTests
{
    private const string Deals = "Id,Name,Amount,Stage,Closed\n1,A,1,Delivered,Y\n2,B,1,Delivered,Y\n3,C,1,It's off,Y\n4,D,1,Demo,N\n";

    [Fact]
    public void One_error_lists_every_word_with_its_count_and_an_answer_to_paste()
    {
        using var file = TextFile.Of(Deals);

        var problem = Should.Throw<EliteSellerException>(() => ReadFile.From(file.Path)).Problem;

        problem.ErrorId.ShouldBe("OutcomeUnclear");
        problem.Message.ShouldBe(
            "Cannot tell whether 3 deals were won or lost: stage 'Delivered', closed: yes (2); stage 'It's off', closed: yes (1).");
        problem.Hint.ShouldBe("Write Won, Lost or Open for each: -OutcomeMap @{ 'Delivered' = '?'; 'It''s off' = '?' }");
    }

    [Fact]
    public void The_answer_is_taken()
    {
        using var file = TextFile.Of(Deals);

        var read = ReadFile.From(
            file.Path, new ReadingOptions(outcomeMap: new Dictionary<string, string> { ["Delivered"] = "Won", ["it's off"] = "lost" }));

        read.Deals.Select(deal => deal.Outcome).ShouldBe([DealOutcome.Won, DealOutcome.Won, DealOutcome.Lost, DealOutcome.Open]);
    }

    [Fact]
    public void An_answer_about_a_stage_does_not_close_the_deals_that_are_called_open()
    {
        using var file = TextFile.Of("Id,Name,Amount,Stage,Closed\n1,A,1,Demo,Y\n2,B,1,Demo,N\n");

        var read = ReadFile.From(file.Path, new ReadingOptions(outcomeMap: new Dictionary<string, string> { ["Demo"] = "Lost" }));

        read.Deals.Select(deal => deal.Outcome).ShouldBe([DealOutcome.Lost, DealOutcome.Open]);
    }

    [Fact]
    public void A_value_that_is_no_outcome_is_refused()
    {
        using var file = TextFile.Of(Deals);

        Should.Throw<EliteSellerException>(() =>
            ReadFile.From(file.Path, new ReadingOptions(outcomeMap: new Dictionary<string, string> { ["Delivered"] = "?" })))
            .Problem.ErrorId.ShouldBe("OutcomeMapInvalid");
    }

    [Fact]
    public void All_unknown_stages_are_one_note_whose_map_proposes_what_a_name_tells()
    {
        using var file = TextFile.Of("Id,Name,Amount,Stage\n1,A,1,Sniffing\n2,B,1,Circling\n3,C,1,Proposal drafted\n4,D,1,Sniffing\n");

        var note = ReadFile.From(file.Path).Report.Notes.Single(one => one.Id == "UnknownStage");

        note.Text.ShouldContain("3 stages are unknown: 'Sniffing' (2), 'Circling' (1), 'Proposal drafted' (1).");
        note.Text.ShouldEndWith("-StageMap @{ 'Sniffing' = '?'; 'Circling' = '?'; 'Proposal drafted' = 0.75 }");
    }

    [Fact]
    public void The_stages_of_deals_that_have_ended_are_not_asked_about_and_every_open_deal_is_counted()
    {
        var rows = string.Concat(
            Enumerable.Range(1, 3000).Select(i => $"{i},A,1,{(i % 3 == 0 ? "Sniffing" : "Proposal")},Open,2026-12-01\n"));
        using var file = TextFile.Of("Id,Name,Amount,Stage,Status,Close Date\n" + rows + "9001,Z,1,Buried,Lost,2026-01-01\n");

        var note = ReadFile.From(file.Path).Report.Notes.Single(one => one.Id == "UnknownStage");

        note.Text.ShouldStartWith("One stage is unknown: 'Sniffing' (1000).");
        note.Count.ShouldBe(1);
    }
}
