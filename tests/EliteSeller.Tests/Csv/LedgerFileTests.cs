using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Csv;

public sealed class LedgerFileTests : IDisposable
{
    private static readonly string[] Columns = ["Id", "Text", "Note"];

    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-").FullName;

    private string File => Path.Combine(_folder, "ledger.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_ledger_begins_with_its_header()
    {
        Ledger().Append(["D-1", "plain", null]).ShouldBeEmpty();
        Ledger().Append(["D-2", "with, comma and \"quote\"", "-5 % for a year"]).ShouldBeEmpty();

        System.IO.File.ReadAllText(File)
            .ShouldBe("Id,Text,Note\r\nD-1,plain,\r\nD-2,\"with, comma and \"\"quote\"\"\",'-5 % for a year\r\n");
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("with, comma; semicolon\tand tab")]
    [InlineData("a \"quote\" and 'another'")]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("-5 %")]
    [InlineData("Zürich 日本 🚀")]
    [InlineData("")]
    public void What_was_written_is_read_back(string text)
    {
        Ledger().Append(["D-1", text, "end"]);

        var row = Ledger().Read().Rows.ShouldHaveSingleItem();

        row["Text"].ShouldBe(text);
        row["note"].ShouldBe("end");
        row["Elsewhere"].ShouldBe("");
        row.Line.ShouldBe(2);
    }

    [Fact]
    public void A_record_is_one_line_whatever_stands_in_its_fields()
    {
        Ledger().Append(["D-1", "first\r\nsecond\nthird", null]);

        System.IO.File.ReadAllLines(File).ShouldBe(["Id,Text,Note", "D-1,first second third,"]);
    }

    [Fact]
    public void Columns_of_a_team_their_order_and_delimiter_are_kept()
    {
        System.IO.File.WriteAllText(File, "Team;Note;id;Text\nNorth;n1;D-1;t1\n");

        Ledger().Append(["D-2", "t2", "n2"]);

        System.IO.File.ReadAllText(File).ShouldBe("Team;Note;id;Text\nNorth;n1;D-1;t1\n;n2;D-2;t2\n");
        Ledger().Read().Rows.Select(row => row["Text"]).ShouldBe(["t1", "t2"]);
    }

    [Fact]
    public void A_byte_order_mark_and_line_breaks_within_a_spreadsheets_cell_are_read()
    {
        System.IO.File.WriteAllText(File, "Id,Text,Note\r\nD-1,\"one\r\ntwo, three\",x\r\nD-2,four,y\r\n", new UTF8Encoding(true));

        var content = Ledger().Read();

        content.Problems.ShouldBeEmpty();
        content.Rows.Select(row => row["Text"]).ShouldBe(["one\ntwo, three", "four"]);
        content.Rows.Select(row => row.Line).ShouldBe([2L, 4L]);
    }

    [Theory]
    [InlineData("D-2,te", 2)]
    [InlineData("D-2", 1)]
    [InlineData("D-2,\"quo", 2)]
    public void A_line_cut_off_by_a_crash_is_reported_and_costs_nothing_else(string torn, int fields)
    {
        System.IO.File.WriteAllText(File, "Id,Text,Note\r\nD-1,one,\r\n" + torn);

        var before = Ledger().Read();
        var appended = Ledger().Append(["D-3", "\"three\"", "n"]);
        var after = Ledger().Read();

        before.Rows.Count().ShouldBe(1);
        before.Problems.Select(problem => problem.ErrorId).ShouldBe(["LedgerLineTorn", "LedgerLineOpen"]);
        appended.ShouldHaveSingleItem().ErrorId.ShouldBe("LedgerLineOpen");
        after.Rows.Select(row => row["Id"]).ShouldBe(["D-1", "D-3"]);
        var problem = after.Problems.ShouldHaveSingleItem();
        problem.ToString().ShouldBe($"{File}, line 3: The line has {fields} of 3 fields, so it is incomplete and not counted.");
        System.IO.File.ReadAllLines(File)[2].ShouldBe(torn);
    }

    [Fact]
    public void A_whole_last_line_without_an_end_counts_and_is_reported()
    {
        System.IO.File.WriteAllText(File, "Id,Text,Note\nD-1,one,typed by hand");

        var content = Ledger().Read();

        content.Rows.ShouldHaveSingleItem()["Note"].ShouldBe("typed by hand");
        content.Problems.ShouldHaveSingleItem().ErrorId.ShouldBe("LedgerLineOpen");
    }

    [Theory]
    [InlineData("D-1,a \"b\",c", "LedgerLineMalformed")]
    [InlineData("D-1,\"a\"b,c", "LedgerLineMalformed")]
    [InlineData("D-1,a,b,c", "LedgerFieldCount")]
    [InlineData("D-1,a", "LedgerLineTorn")]
    public void Each_way_to_spoil_a_line_has_an_error_id_of_its_own(string line, string errorId)
    {
        System.IO.File.WriteAllText(File, $"Id,Text,Note\n{line}\nD-2,whole,\n");

        var content = Ledger().Read();

        content.Rows.ShouldHaveSingleItem()["Id"].ShouldBe("D-2");
        var problem = content.Problems.ShouldHaveSingleItem();
        problem.ErrorId.ShouldBe(errorId);
        problem.Line.ShouldBe(2);
        problem.Hint.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_ledger_without_a_needed_column_is_refused_and_left_alone()
    {
        System.IO.File.WriteAllText(File, "Id,Note\nD-1,x\n");

        Should.Throw<EliteSellerException>(() => Ledger().Read()).Problem.ErrorId.ShouldBe("LedgerColumnMissing");
        Should.Throw<EliteSellerException>(() => Ledger().Append(["D-2", "t", "n"])).Problem.Column.ShouldBe("Text");
        new LedgerFile(File, Columns, optional: ["Text"]).Read().Rows.ShouldHaveSingleItem()["Text"].ShouldBe("");
        System.IO.File.ReadAllText(File).ShouldBe("Id,Note\nD-1,x\n");
    }

    [Fact]
    public void A_ledger_that_is_no_text_in_utf8_is_refused()
    {
        System.IO.File.WriteAllBytes(File, Encoding.Latin1.GetBytes("Id,Text,Note\nD-1,Zürich,\n"));

        Should.Throw<EliteSellerException>(() => Ledger().Read()).Problem.ErrorId.ShouldBe("LedgerNotUtf8");
    }

    [Fact]
    public void A_missing_file_or_folder_is_named()
    {
        Should.Throw<EliteSellerException>(() => Ledger().Read()).Problem.ErrorId.ShouldBe("FileNotFound");
        var nowhere = new LedgerFile(Path.Combine(_folder, "no", "ledger.csv"), Columns);
        Should.Throw<EliteSellerException>(() => nowhere.Append(["a", "b", "c"])).Problem.ErrorId.ShouldBe("FolderNotFound");
    }

    [Fact]
    public void Who_holds_the_file_for_too_long_is_reported_after_a_time()
    {
        Ledger().Append(["D-1", "one", null]);
        using var spreadsheet = new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var impatient = new LedgerFile(File, Columns, patience: TimeSpan.FromMilliseconds(50));

        Should.Throw<EliteSellerException>(() => impatient.Append(["D-2", "two", null])).Problem.ErrorId.ShouldBe("LedgerBusy");
        Should.Throw<EliteSellerException>(() => impatient.Read()).Problem.ErrorId.ShouldBe("LedgerBusy");
        Should.Throw<OperationCanceledException>(() => Ledger().Append(["D-2", "two", null], new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Waiting_ends_when_the_file_is_free_again()
    {
        Ledger().Append(["D-1", "one", null]);
        var spreadsheet = new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var release = new Timer(_ => spreadsheet.Dispose(), null, 200, Timeout.Infinite);

        Ledger().Append(["D-2", "two", null]);

        Ledger().Read().Rows.Count().ShouldBe(2);
    }

    [Fact]
    public void Many_processes_write_at_once_while_others_read_and_no_line_is_lost_or_mixed()
    {
        var writers = Repeats.AreAll ? 8 : 3;
        const int lines = 500;
        var program = typeof(LedgerFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "LedgerWriter")
            .Value!;
        var processes = Enumerable.Range(1, writers).Select(writer => Process.Start("dotnet", [program, File, $"w{writer}", $"{lines}"]))
            .ToList();
        var ledger = new LedgerFile(File, ["Writer", "Number", "Text"], patience: TimeSpan.FromMinutes(5));
        var seen = 0;
        while (processes.Any(process => !process.HasExited))
        {
            var meanwhile = System.IO.File.Exists(File) ? ledger.Read() : null;
            meanwhile?.Problems.ShouldBeEmpty();
            (meanwhile?.Rows.Count() ?? 0).ShouldBeGreaterThanOrEqualTo(seen);
            seen = meanwhile?.Rows.Count() ?? 0;
            Thread.Sleep(50);
        }

        processes.ShouldAllBe(process => process.ExitCode == 0);
        var content = ledger.Read();
        content.Problems.ShouldBeEmpty();
        content.Rows.Count().ShouldBe(writers * lines);
        foreach (var writer in content.Rows.GroupBy(row => row["Writer"]))
        {
            writer.Select(row => (row["Number"], row["Text"])).ShouldBe(Enumerable.Range(1, lines).Select(number =>
                (number.ToString(CultureInfo.InvariantCulture), new string((char)('a' + (number % 26)), number % 97))));
        }
    }

    [Fact]
    public void Whatever_comes_later_in_the_file_what_was_read_stays_the_same()
    {
        Ledger().Append(["D-1", "one", null]);
        var content = Ledger().Read();
        using var records = content.Rows.GetEnumerator();
        records.MoveNext().ShouldBeTrue();
        Ledger().Append(["D-2", "two", null]);

        records.Current["Id"].ShouldBe("D-1");
        records.MoveNext().ShouldBeFalse();
        content.Rows.Count().ShouldBe(1);
        Ledger().Read().Rows.Count().ShouldBe(2);
    }

    [Fact]
    public void What_is_wrong_is_told_line_by_line_with_a_last_line_that_ends_nowhere()
    {
        System.IO.File.WriteAllText(File, """
            Id,Text,Note
            D-1,"a,b

            D-2,x"y,c
            D-3,"over
            two",d
            D-4,a,b,c
            D-5,"the
            end",e
            """.ReplaceLineEndings("\n"));
        var content = Ledger().Read();

        content.Rows.Select(row => (row["Id"], row.Line)).ShouldBe([("D-3", 5L), ("D-5", 8L)]);
        content.Problems.Select(problem => (problem.ErrorId, problem.Line)).ShouldBe(
        [
            ("LedgerLineTorn", 2L), ("LedgerLineMalformed", 4L), ("LedgerFieldCount", 7L), ("LedgerLineOpen", 9L),
        ]);
    }

    private LedgerFile Ledger() => new(File, Columns);
}
