using System;
using System.IO;
using System.Linq;
using EliteSeller.Model;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Histories;

public class RowHistoryTests
{
    private const string Log = "Opportunity ID,From Stage,To Stage,Last Modified,Amount,Close Date\n"
        + "1,,Qualification,2026-06-15,100,2026-09-30\n"
        + "1,Qualification,Needs Analysis,2026-07-14,100,2026-10-30\n"
        + "1,Needs Analysis,Needs Analysis,2026-08-14,100,2026-12-30\n";

    [Theory]
    [InlineData("", 2, null)]
    [InlineData("2", 2, null)]
    [InlineData("1", 2, "The push count is lower than the history shows. The history is used.")]
    [InlineData("5", 5, "The push count is higher than the history shows. The export's count is used.")]
    public void The_larger_count_of_pushes_stands_and_the_report_says_where_they_differ(string written, int counted, string? remark)
    {
        var read = Read(
            "Id,Name,Stage,Amount,Close Date,Created,Pushes\n1,Crane,Needs Analysis,100,2026-12-30,2026-06-15," + written + "\n");

        read.Deals.Single().PushCount.ShouldBe(counted);
        read.Report.Notes.Where(note => note.Id == "PushesAgainstHistory").Select(note => note.Text)
            .ShouldBe(remark is null ? [] : [remark]);
    }

    [Theory]
    [InlineData("", "2026-07-14", false)]
    [InlineData("2026-07-14", "2026-07-14", false)]
    [InlineData("2026-06-20", "2026-07-14", true)]
    [InlineData("2026-10-01", "2026-07-14", true)]
    public void The_exports_own_day_of_the_stage_counts_unless_the_history_shows_another_stage_then_or_this_one_before(
        string written, string expected, bool isRemarked)
    {
        var read = Read(
            "Id,Name,Stage,Amount,Close Date,Created,Stage Since\n1,Crane,Needs Analysis,100,2026-12-30,2026-06-15," + written + "\n");

        CorpusCase.Show(read.Deals.Single().StageEnteredDate).ShouldBe(expected);
        read.Report.Notes.Any(note => note.Id == "StageAgainstHistory").ShouldBe(isRemarked);
    }

    [Fact]
    public void A_history_makes_pushes_and_stage_days_recorded_and_other_deals_stay_unknown()
    {
        var read = Read("Id,Name,Stage,Amount,Close Date,Created\n1,Crane,Needs Analysis,100,2026-12-30,2026-06-15\n2,Winch,Needs "
            + "Analysis,100,2026-12-30,2026-06-15\n");

        var (known, unknown) = (read.Deals[0], read.Deals[1]);
        known.Row.Table.UsageOf(OpportunityField.PushCount).ShouldBe(FieldUsage.HardlyUsed);
        known.Row.Table.UsageOf(OpportunityField.StageEnteredDate).ShouldBe(FieldUsage.HardlyUsed);
        (unknown.PushCount, unknown.StageEnteredDate, unknown.History, unknown.FirstAmount, unknown.LastChangeDate)
            .ShouldBe((null, null, null, null, null));
        read.Report.RowsWithHistory.ShouldBe(1);
    }

    [Fact]
    public void Columns_of_days_in_which_stages_were_entered_need_no_other_file()
    {
        var read = ReadFile.From(Path.Combine(Past.Folder, "hubspot-stage-columns.csv"));

        read.Deals.Select(deal => (deal.StageEnteredDate, deal.PushCount))
            .ShouldBe([(new DateTime(2026, 10, 13), null), (new DateTime(2026, 10, 5), null)]);
        read.Deals[0].History!.Stages.Select(stage => stage.Stage).ShouldBe(["Qualification", "Needs Analysis", "Proposal/Price Quote"]);
    }

    [Fact]
    public void A_day_that_can_be_read_two_ways_is_asked_for_and_never_guessed()
    {
        using var log = TextFile.Of("Id,Stage,Date Entered\n1,Qualification,03/04/2026\n");

        Past.Of(out var problems, log.Path).Deals.ShouldBe(0);

        problems.ShouldHaveSingleItem().ErrorId.ShouldBe("AmbiguousDate");
    }

    [Fact]
    public void A_value_of_a_field_history_that_can_be_read_two_ways_is_a_problem_with_its_line()
    {
        using var log = TextFile.Of("OpportunityId,Field,OldValue,NewValue,CreatedDate\n1,CloseDate,03/04/2026,04/05/2026,2026-06-15\n1,"
            + "Amount,ten,20,2026-06-16\n1,StageName,A,B,2026-06-17\n");

        Past.Of(out var problems, log.Path).Deals.ShouldBe(1);

        problems.Select(problem => (problem.ErrorId, problem.Line))
            .ShouldBe([("HistoryValueUnreadable", 2L), ("HistoryValueUnreadable", 3L)]);
    }

    [Fact]
    public void Rows_of_an_earlier_export_without_an_id_are_counted_once_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("eliteseller-");
        try
        {
            var file = Path.Combine(folder.FullName, "2026-10-01.csv");
            File.WriteAllText(
                file, "Id,Name,Stage,Close Date\n,Crane,Proposal,2026-12-01\n,Winch,Proposal,2026-12-01\n3,Lock,Proposal,2026-12-01\n");
            var nameless = Path.Combine(folder.FullName, "2026-10-02.csv");
            File.WriteAllText(nameless, "Name,Stage,Close Date\nCrane,Proposal,2026-12-01\n");

            Past.Of(out var problems, file, nameless).Deals.ShouldBe(1);

            problems.Select(problem => problem.ErrorId).ShouldBe(["HistoryRowsWithoutId", "IdColumnMissing"]);
            problems[0].Message.ShouldBe("2 rows have no id, so their history belongs to no deal.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReadFile Read(string export)
    {
        using var log = TextFile.Of(Log);
        using var file = TextFile.Of(export);
        return Past.Read(file.Path, new DateTime(2026, 11, 23), log.Path);
    }
}
