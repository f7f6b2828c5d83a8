using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Bounds;

/// <summary>Small files that once took minutes or never ended. The limit that ends them stands in the error.</summary>
public sealed class BoundedReaderTests : IDisposable
{
    private static readonly DayRange Around = new(new DateTime(2026, 1, 1), new DateTime(2031, 1, 1));

    // As many as the size of a settings file allows.
    private static readonly int Lines = Repeats.AreAll ? 9000 : 3000;

    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "20260101", "CalendarRuleNotRead")]
    [InlineData("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", "20260101", "CalendarRuleNotRead")]
    [InlineData("FREQ=HOURLY;INTERVAL=1000", "20260101", "CalendarRuleNotRead")]
    [InlineData("FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3", "20260101", "CalendarRuleNotRead")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "20260101", "CalendarRuleNotRead")]
    [InlineData("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "20260101", "CalendarRuleNotRead")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20260101", "CalendarRuleNotRead")]
    [InlineData("FREQ=DAILY", "19000101", "CalendarTooLarge")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=99999999999", "20260101", "NotACalendar")]
    public void A_rule_that_never_ends_never_matches_or_cannot_be_read_is_refused(string rule, string start, string id)
    {
        var file = Write("never.ics", Calendar(string.Concat(Enumerable.Repeat(Event(start, rule), id == "CalendarTooLarge" ? 200 : 1))));

        var problem = Soon.Run(() => Refused(() => Holidays(file)), rule);

        problem.ErrorId.ShouldBe(id);
        problem.File.ShouldBe(file);
        problem.Hint.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("FREQ=YEARLY", "20200501", 5)]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "19000228", 1)]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", "19960229", 1)]
    public void A_rule_that_rarely_matches_is_laid_out(string rule, string start, int days) =>
        Soon.Run(() => Holidays(Write("rare.ics", Calendar(Event(start, rule))))).Count.ShouldBe(days);

    [Fact]
    public void A_calendar_of_components_within_components_is_refused()
    {
        var file = Write("nested.ics", "BEGIN:VCALENDAR\r\n" + string.Concat(Enumerable.Repeat("BEGI\r\n N:VEVENT\r\n", 100_000)));

        var problem = Soon.Run(() => Refused(() => Holidays(file)));

        problem.ErrorId.ShouldBe("CalendarTooLarge");
        problem.Message.ShouldContain("8 components within each other");
    }

    [Theory]
    [InlineData("k = 1\n", "SettingTwice", 3)]
    [InlineData("k = 'using'\n", "SettingTwice", 3)]
    [InlineData("k = \n", "DataFileHoldsCode", 3)]
    [InlineData("'k' 'a'\n", "DataFileHoldsCode", 2)]
    public void A_settings_file_of_nothing_but_errors_ends_at_the_first(string line, string id, int number)
    {
        var text = "@{\n" + string.Concat(Enumerable.Repeat(line, 200_000 / line.Length)) + "}";

        var problem = Soon.Run(() => Refused(() => SettingParser.Parse(text, "errors.psd1")), line);

        (problem.ErrorId, problem.Line).ShouldBe((id, number));
    }

    [Fact]
    public void A_key_that_comes_twice_late_in_a_settings_file_is_told_with_both_lines()
    {
        var text = "@{\n" + string.Concat(Enumerable.Range(0, Lines).Select(i => $"k{i} = @(1, 2)\n"))
            + string.Concat(Enumerable.Repeat("K7 = 1\n", Lines)) + "}";

        var problem = Soon.Run(() => Refused(() => SettingParser.Parse(text, "late.psd1")));

        (problem.ErrorId, problem.Line).ShouldBe(("SettingTwice", Lines + 2));
        problem.Message.ShouldContain("on line 9.");
    }

    [Fact]
    public void A_long_settings_file_is_read_to_its_end()
    {
        var text = "@{\n" + string.Concat(Enumerable.Range(0, Lines).Select(i => $"k{i} = @(1, @{{ a = 'x' }})\n")) + "}";

        Soon.Run(() => SettingParser.Parse(text, "long.psd1")).Entries.Count.ShouldBe(Lines);
    }

    [Fact]
    public void A_settings_file_that_is_too_large_is_refused_with_its_limit()
    {
        var file = Write("large.psd1", "@{ A = 1 }\n" + string.Concat(Enumerable.Repeat("#requires -Modules x\n", 20_000)));

        var problem = Refused(() => DataFile.Read(file));

        (problem.ErrorId, problem.Message).ShouldBe(("DataFileTooLarge", "The settings file is too large (limit: 256 KiB)."));
    }

    [Theory]
    [InlineData("<a>", "</a>", 100_000)]
    [InlineData("<a>", "", 100_000)]
    public void A_stage_list_of_elements_within_elements_is_refused(string begin, string end, int times)
    {
        var file = Write("deep.xml", "<StandardValueSet><standardValue>" + string.Concat(Enumerable.Repeat(begin, times))
            + string.Concat(Enumerable.Repeat(end, times)) + "</standardValue></StandardValueSet>");

        var problem = Soon.Run(() => Refused(() => SalesforceStages.Read(file)));

        problem.ErrorId.ShouldBe("NotAStageList");
        problem.Message.ShouldContain("it nests too deep (limit: 16)");
    }

    [Theory]
    [InlineData("<style>", 100_000, null)]
    [InlineData("<!-- > ", 100_000, null)]
    [InlineData("{{ a ", 200_000, "TemplateBroken")]
    [InlineData("{{!-- ", 100_000, "TemplateBroken")]
    [InlineData("{{asOf}} ", 100_000, "TemplateBroken")]
    [InlineData("{{#if asOf}}", 300, "TemplateBroken")]
    public void A_template_of_one_piece_repeated_is_checked_in_no_time(string piece, int times, string? id)
    {
        var file = Write("page.hbs", string.Concat(Enumerable.Repeat(piece, times))
            + (piece.StartsWith("{{#", StringComparison.Ordinal) ? string.Concat(Enumerable.Repeat("{{/if}}", times)) : ""));

        Soon.Run(() => Problem(() => ReportWriters.Create(ReportFormat.Html, file))?.ErrorId, piece).ShouldBe(id);
    }

    [Theory]
    [InlineData("<style>a</style>\n<p>{{asOf}}</p>\n<STYLE media=\"x\">b</style><style>\n{{asOf}}</style>", 4)]
    [InlineData("<!-- a -->{{asOf}}<!-- {{!-- remark --}} -->\n<!-- {{asOf}} -->", 2)]
    [InlineData("<style>\n{{asOf}}", 2)]
    public void A_value_in_a_style_sheet_or_a_comment_is_refused_wherever_it_stands(string template, int line)
    {
        var problem = Refused(() => ReportWriters.Create(ReportFormat.Html, Write("page.hbs", template)));

        (problem.ErrorId, problem.Line).ShouldBe(("TemplateUnsafe", line), problem.Message);
    }

    [Fact]
    public void A_table_of_more_steps_than_anybody_plans_is_refused_and_one_of_ten_thousand_is_read()
    {
        Soon.Run(() => Refused(() => Roadmaps(Steps(10_001))).Message).ShouldBe("The table is too large (limit: 10000 rows).");
        Soon.Run(() => Roadmaps(Steps(10_000))).Single().Steps.Count.ShouldBe(10_000);
    }

    [Fact]
    public void A_ledger_whose_lines_all_open_a_quote_is_read_once()
    {
        var line = "\"" + new string('a', 200) + "\n";
        var file = Write("ledger.csv", "OpportunityId,On,Kind,What\n" + string.Concat(Enumerable.Repeat(line, 50_000)));
        var problems = new List<Problem>();

        Soon.Run(() => new LedgerEntryFile(file).Read(problems.Add).ToArray()).ShouldBeEmpty();
        problems.Select(problem => problem.ErrorId).Distinct().ShouldBe(["LedgerLineTorn"]);
        problems.Count.ShouldBe(50_000);
    }

    [Fact]
    public void Columns_of_one_name_get_a_name_each()
    {
        var names = Soon.Run(() => new HeaderNames([.. Enumerable.Repeat("Amount", 100_000), "Amount_3"])).Names;

        names.Take(4).ShouldBe(["Amount", "Amount_2", "Amount_4", "Amount_5"]);
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(100_001);
    }

    private static string Calendar(string events) => "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + events + "END:VCALENDAR\r\n";

    private static string Event(string start, string rule) =>
        $"BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:{start}\r\nSUMMARY:x\r\nRRULE:{rule}\r\nEND:VEVENT\r\n";

    private static IReadOnlyList<DayRange> Holidays(string file) =>
        new HolidayFile(Around, null, _ => { }, CancellationToken.None).Read(file);

    private static IReadOnlyList<ActionRoadmap> Roadmaps(string file) =>
        new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, null, _ => { }).Read(file, null, CancellationToken.None);

    private static Problem Refused(Action action) => Should.Throw<EliteSellerException>(action).Problem;

    private static Problem? Problem(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (EliteSellerException failure)
        {
            return failure.Problem;
        }
    }

    private string Steps(int count) => Write("steps.csv", "Step Id,Step,Start,Due,As Of,Depends On\n"
        + string.Concat(Enumerable.Range(0, count)
            .Select(i => $"s{i},x,2026-12-01,2026-12-04,2026-11-23,{(i == 0 ? "" : $"s{i - 1}")}\n")));

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
