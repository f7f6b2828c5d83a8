using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using EliteSeller.Files.Import;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class FileErrorTests
{
    private const string Header = "Id,Name,Account,Amount,Stage,Close Date\n";

    [Fact]
    public void A_missing_file_is_FileNotFound() =>
        Refused(Path.Combine(Path.GetTempPath(), "nowhere.csv")).ErrorId.ShouldBe("FileNotFound");

    [Fact]
    public void A_folder_is_PathIsFolder() => Refused(Path.GetTempPath()).ErrorId.ShouldBe("PathIsFolder");

    [Theory]
    [InlineData("", "EmptyFile")]
    [InlineData("\n\n\n", "EmptyFile")]
    [InlineData("Id,Name,Amount,Stage\n", "HeaderOnly")]
    [InlineData("Id,Name,Amount,Stage\n\n,,,\nTotal,,,\n", "HeaderOnly")]
    [InlineData("Colour,Shape\nred,round\n", "NoColumnRecognised")]
    [InlineData("Name,Account,Owner\nA,B,C\n", "NotADealsTable")]
    [InlineData("OpportunityId,Field,OldValue,NewValue,CreatedDate\n1,StageName,Demo,Proposal,2026-07-14\n", "LogOfChanges")]
    [InlineData("Opportunity ID,From Stage,To Stage,Stage,Last Modified\n1,Demo,Proposal,Won,2026-07-14\n", "LogOfChanges")]
    [InlineData("%PDF-1.7 \n", "BinaryFile")]
    [InlineData("Id,Name\0,Amount,Stage\n1,2,3,4\n", "BinaryFile")]
    [InlineData("Stage,x;Amount\nDemo,y;5\n", "AmbiguousDelimiter")]
    public void A_file_that_can_not_be_used_says_why(string text, string errorId)
    {
        using var file = TextFile.Of(text);
        var problem = Refused(file.Path);

        problem.ErrorId.ShouldBe(errorId);
        problem.File.ShouldBe(file.Path);
        problem.Hint.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_log_of_changes_is_read_where_the_first_row_of_each_deal_states_it()
    {
        using var file = TextFile.Of("Opportunity ID,From Stage,To Stage,Stage,Last Modified\n1,Demo,Proposal,Won,2026-07-14\n"
            + "1,,Demo,Won,2026-06-14\n2,,Demo,Demo,2026-06-14\n");
        var read = ReadFile.From(file.Path, new ReadingOptions(oneRowPerDeal: true));

        read.Deals.Select(deal => deal.Stage).ShouldBe(["Won", "Demo"]);
        (read.Report.RowsRead, read.Report.RowsFolded).ShouldBe((2, 1));
    }

    [Theory]
    [InlineData("1,Crane,Harbour,5,Demo,2026-12-31\n2,Winch,Har", "FileEndsInRow", false)]
    [InlineData("1,Crane,Harbour,5,Demo,2026-12-31\n2,Winch,Har", "FileEndsInRow", true)]
    [InlineData("1,Crane,Harbour,5,Demo,2026-12-31\n2,Winch,Har\n", "FieldCountMismatch", false)]
    [InlineData("2,Winch,Har\n1,Crane,Harbour,5,Demo,2026-12-31", "FieldCountMismatch", false)]
    [InlineData("1,Crane,Harbour,5,Demo,2026-12-31\n2,Winch,Har,5,Demo,2026-12-31,more", "FieldCountMismatch", true)]
    public void A_last_row_that_breaks_off_tells_a_file_that_is_not_whole(string rows, string errorId, bool hasMark)
    {
        using var file = TextFile.Of(Header + rows, new UTF8Encoding(hasMark));
        var read = ReadFile.From(file.Path);

        read.Problems.Select(problem => problem.ErrorId).ShouldBe([errorId]);
        (read.Deals.Count, read.Report.RowsRefused).ShouldBe((1, 1));
    }

    [Fact]
    public void Headers_that_nobody_knows_are_listed_with_what_would_help()
    {
        using var file = TextFile.Of("Umsatz geplant,Phase X,Deel Name\n1,2,3\n");
        var problem = Refused(file.Path);

        problem.ErrorId.ShouldBe("NoColumnRecognised");
        problem.Message.ShouldContain("'Umsatz geplant', 'Phase X', 'Deel Name'");
        problem.Hint!.ShouldContain("'Deel Name' resembles 'Deal Name'");
        problem.Hint!.ShouldContain("-Property");
        problem.Hint!.ShouldContain("-Layout");
    }

    [Fact]
    public void A_wrong_delimiter_is_what_the_hint_speaks_of_and_the_line_is_not_printed_whole()
    {
        using var file = TextFile.Of("Opportunity ID,Opportunity Name,Account Name,Amount,Stage\n1,A,B,5,Demo\n");
        var problem = Refused(file.Path, new ReadingOptions(delimiter: ';'));

        problem.ErrorId.ShouldBe("NoColumnRecognised");
        problem.Message.ShouldBe(
            "The file was read as one column, 'Opportunity ID,Opportunity Name,Account…', which is not a known header.");
        problem.Hint.ShouldBe("Its columns appear to use another separator: omit -Delimiter, or use -Delimiter ','.");
    }

    [Fact]
    public void A_file_without_a_header_gives_its_first_row_away_only_in_parts()
    {
        const string Secret = "The board of Acme will stop the project in May and nobody knows yet";
        using var file = TextFile.Of($"1,\"{Secret}\",B,5\n2,x,y,6\n");

        Refused(file.Path).Message.ShouldNotContain(Secret[..60]);
    }

    [Theory]
    [InlineData("Amount", "Pennies", "Its units are Whole, Cents, Thousands.")]
    [InlineData("DaysInStage", "Cents", "Its units are Days, Hours, Minutes, Seconds, Milliseconds.")]
    [InlineData("Sponsor", "Cents", "Sponsor has no units; omit Unit.")]
    public void A_unit_that_there_is_not_gets_those_that_there_are(string property, string unit, string hint)
    {
        using var file = TextFile.Of(Header + "1,A,B,5,Demo,2026-12-31\n");
        var problem = Refused(file.Path, new ReadingOptions(units: new Dictionary<string, string> { [property] = unit }));

        problem.ErrorId.ShouldBe("UnknownUnit");
        problem.Hint.ShouldBe(hint);
    }

    [Theory]
    [InlineData("Sponsr", "Name", "UnknownProperty", "'Sponsor'")]
    [InlineData("Zzzz", "Name", "UnknownProperty", "Properties are Id, Name")]
    [InlineData("Sponsor", "Clos Date", "ColumnNotFound", "'Close Date'")]
    public void A_wrong_name_in_Property_gets_the_nearest_ones(string property, string column, string errorId, string hint)
    {
        using var file = TextFile.Of(Header + "1,A,B,5,Demo,2026-12-31\n");
        var problem = Refused(file.Path, new ReadingOptions(property: new Dictionary<string, string> { [property] = column }));

        problem.ErrorId.ShouldBe(errorId);
        problem.Hint!.ShouldContain(hint);
    }

    [Theory]
    [InlineData("Salesfarce", null, "UnknownLayout")]
    [InlineData(null, "utf-99", "UnknownEncoding")]
    public void A_layout_or_encoding_that_does_not_exist_is_refused(string? layout, string? encoding, string errorId)
    {
        using var file = TextFile.Of(Header + "1,A,B,5,Demo,2026-12-31\n");
        Refused(file.Path, new ReadingOptions(layout: layout, encoding: encoding)).ErrorId.ShouldBe(errorId);
    }

    [Fact]
    public void A_quote_that_never_closes_ends_the_file_at_its_line_and_counts_what_was_not_read()
    {
        const string Rest = "3,\"C,B,5,Demo,2026-12-31\n4,D,B,5,Demo,2026-12-31\n";
        using var file = TextFile.Of(Header + "1,A,B,5,Demo,2026-12-31\n2,B,B,5,Demo,2026-12-31\n" + Rest);
        var read = ReadFile.From(file.Path);

        read.Deals.Select(deal => deal.Id).ShouldBe(["1", "2"]);
        read.Problems.Single().ErrorId.ShouldBe("UnclosedQuote");
        read.Problems.Single().Line.ShouldBe(4);
        read.Report.BytesUnread.ShouldBe(Rest.Length);
    }

    [Fact]
    public void An_endless_quote_is_given_up_after_a_mebibyte()
    {
        using var file = TextFile.Of(
            Header + "1,A,B,5,Demo,2026-12-31\n2,\"B,B,5,Demo,2026-12-31\n" + string.Concat(Enumerable.Repeat("x,y,z\n", 500_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = ReadFile.From(file.Path);

        read.Deals.Single().Id.ShouldBe("1");
        read.Problems.Single().ErrorId.ShouldBe("UnclosedQuote");
        read.Problems.Single().Line.ShouldBe(3);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(30_000_000);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_ends_the_file_without_being_read()
    {
        using var file = TextFile.Of(
            Header + "1,A,B,5,Demo,2026-12-31\n2," + new string('x', 50_000_000) + ",B,5,Demo,2026-12-31\n3,C,B,5,Demo,2026-12-31\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = ReadFile.From(file.Path);

        read.Deals.Single().Id.ShouldBe("1");
        read.Problems.Single().ErrorId.ShouldBe("RecordTooLong");
        read.Problems.Single().Line.ShouldBe(3);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(30_000_000);
    }

    [Fact]
    public void Bytes_that_contradict_the_encoding_after_the_first_mebibyte_refuse_their_row()
    {
        var rows = Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Repeat("1,Müller,B,5,Demo,2026-12-31\n", 40_000)));
        using var file = TextFile.Of(
            [.. rows, .. Encoding.Latin1.GetBytes("2,Müller,B,5,Demo,2026-12-31\n"), .. "3,A,B,5,Demo,2026-12-31\n"u8]);
        var read = ReadFile.From(file.Path);

        read.Deals.Count.ShouldBe(40_001);
        read.Problems.Single().ErrorId.ShouldBe("EncodingContradiction");
        read.Problems.Single().Line.ShouldBe(40_002);
        read.Problems.Single().Hint!.ShouldContain("-Encoding");
    }

    [Fact]
    public void Headers_that_stand_there_twice_are_kept_under_another_name()
    {
        using var file = TextFile.Of("Id,Name,Amount,Stage,Amount,,AMOUNT\n1,A,5,Demo,6,7,8\n");
        var read = ReadFile.From(file.Path);

        read.Warnings.Select(note => note.Id).ShouldBe(["DuplicateHeader", "BlankHeader"]);
        var fields = read.Deals.Single().Fields;
        (fields["Amount"], fields["Amount_2"], fields["AMOUNT_3"], fields["Column6"]).ShouldBe(("5", "6", "8", "7"));
        read.Deals.Single().Amount.ShouldBe(5);
    }

    [Fact]
    public void A_stop_ends_the_reading()
    {
        using var file = TextFile.Of(Header + string.Concat(Enumerable.Repeat("1,A,B,5,Demo,2026-12-31\n", 200_000)));
        using var stop = new CancellationTokenSource();
        using var reader = OpportunityFile.Open(file.Path, new ReadingOptions(), stop.Token);
        reader.Read(out _).ShouldBeTrue();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() =>
        {
            while (reader.Read(out _))
            {
            }
        });
    }

    [Fact]
    public void No_message_holds_a_whole_row()
    {
        using var file = TextFile.Of(
            Header + "1,Secret name,Secret account,lots,Demo,2026-12-31\n2,Secret name,too,many,Demo,cells,here,2026-12-31\n");
        var read = ReadFile.From(file.Path);

        read.Problems.Count.ShouldBe(2);
        read.Problems.ShouldAllBe(problem => !problem.ToString().Contains("Secret") && !problem.Hint!.Contains("Secret"));
    }

    private static Problem Refused(string path, ReadingOptions? options = null) =>
        Should.Throw<EliteSellerException>(() => ReadFile.From(path, options)).Problem;
}
