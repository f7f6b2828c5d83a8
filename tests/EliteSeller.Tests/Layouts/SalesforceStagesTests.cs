using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Model;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Layouts;

public class SalesforceStagesTests
{
    private static readonly string Shipped = Path.Combine(CorpusCase.Folder, "History", "OpportunityStage.standardValueSet-meta.xml");

    [Fact]
    public void The_orgs_own_list_gives_every_stage_its_place_and_outcome_under_both_its_names() =>
        SalesforceStages.Read(Shipped).Select(stage => (stage.Name, stage.Position, stage.Outcome)).ShouldBe(
        [
            ("Door opened", 0.1m, DealOutcome.Open), ("Door Opened", 0.1m, DealOutcome.Open),
            ("Need proven", 0.3m, DealOutcome.Open), ("Need Proven", 0.3m, DealOutcome.Open),
            ("Board met", 0.6m, DealOutcome.Open), ("Board Met", 0.6m, DealOutcome.Open),
            ("Paper out", 0.9m, DealOutcome.Open), ("Paper Out", 0.9m, DealOutcome.Open),
            ("Signed", null, DealOutcome.Won),
            ("Walked away", null, DealOutcome.Lost), ("Walked", null, DealOutcome.Lost),
        ]);

    [Fact]
    public void Deals_in_the_orgs_stages_are_placed_and_none_is_unknown()
    {
        using var file = TextFile.Of(
            "Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Probability (%)\n1,A,Need proven,5,2026-12-31,30\n2,B,Walked away,5,"
                + "2026-12-31,0\n3,C,Paper out,5,2026-12-31,60\n4,D,Proposal/Price Quote,5,2026-12-31,75\n");
        var read = ReadFile.From(file.Path, new ReadingOptions(stages: SalesforceStages.Read(Shipped)));

        read.Deals.Select(deal => (deal.StagePosition, deal.Outcome)).ShouldBe(
            [(0.3m, DealOutcome.Open), (null, DealOutcome.Lost), (0.9m, DealOutcome.Open), (0.75m, DealOutcome.Open)]);
        read.Warnings.ShouldBeEmpty();
        var note = read.Report.Notes.Single();
        (note.Id, note.FirstLine, note.Count).ShouldBe(("ProbabilityAgainstStage", 4L, 1L));
        read.Deals[2].Probability.ShouldBe(60);
    }

    [Fact]
    public void The_users_own_word_wins_over_the_orgs_list()
    {
        using var file = TextFile.Of("Opportunity ID,Opportunity Name,Stage,Amount,Close Date\n1,A,Need proven,5,2026-12-31\n");
        var options = new ReadingOptions(
            stageMap: new Dictionary<string, string> { ["Need proven"] = "0.4" }, stages: SalesforceStages.Read(Shipped));

        ReadFile.From(file.Path, options).Deals.Single().StagePosition.ShouldBe(0.4m);
    }

    [Theory]
    [InlineData("<StandardValueSet></StandardValueSet>", "it has no stages.", null)]
    [InlineData("<Workflow><rules/></Workflow>", "Its root is not StandardValueSet.", null)]
    [InlineData("<StandardValueSet>\n<standardValue>", "it is not valid XML.", 2)]
    [InlineData("stage,position\n", "it is not valid XML.", 1)]
    [InlineData(
        "<StandardValueSet>\n<standardValue><fullName>A</fullName><probability>900</probability></standardValue></StandardValueSet>",
        "the probability of 'A' is not a number from 0 to 100.", 2)]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n<StandardValueSet><standardValue><fullName>&a;"
        + "</fullName></standardValue></StandardValueSet>", "it is not valid XML.", null)]
    public void A_file_that_is_no_such_list_says_why(string text, string why, int? line)
    {
        using var file = TextFile.Of(text);
        var problem = Should.Throw<EliteSellerException>(() => SalesforceStages.Read(file.Path)).Problem;

        (problem.ErrorId, problem.File, problem.Line).ShouldBe(("NotAStageList", file.Path, line));
        problem.Message.ShouldEndWith(why);
        problem.Hint!.ShouldContain("StandardValueSet:OpportunityStage");
    }

    [Fact]
    public void A_list_longer_than_any_org_writes_is_not_read()
    {
        using var file = TextFile.Of(
            new StringBuilder("<StandardValueSet>").Append(' ', 2_000_000).Append("</StandardValueSet>").ToString());
        Should.Throw<EliteSellerException>(() => SalesforceStages.Read(file.Path)).Problem.ErrorId.ShouldBe("NotAStageList");
    }
}
