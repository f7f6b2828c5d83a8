using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CsCheck;
using EliteSeller.Analysis.Calendars;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Briefings;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Files.Import.Contacts;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Import.Layouts;
using EliteSeller.Files.Import.Reviews;
using EliteSeller.Files.Import.Roadmaps;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Ledgers;
using EliteSeller.Files.Storage;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using EliteSeller.Tests.Reading;
using EliteSeller.Tests.Reports;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Bounds;

/// <summary>
/// Every reader on texts that are nearly its own: it ends soon, with what it read or with an error of ours, and rows are accounted for.
/// The variable ELITESELLER_FUZZ asks for that many for each reader, as a nightly run does; CsCheck prints the seed of a failure, and
/// CsCheck_Seed runs it again.
/// </summary>
public sealed class ReaderFuzzTests : IDisposable
{
    /// <summary>Sixteen readers in all, so a run tries 6,400 inputs.</summary>
    private const int InputsInEveryRun = 400;

    private static readonly DayRange Around = new(new DateTime(2025, 1, 1), new DateTime(2031, 1, 1));

    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_export_ends_in_deals_and_refused_rows() => Fuzz(
        [.. FuzzSeeds.Corpus("", 40)], FuzzWords.Table, bytes => Accounted(Write("export.csv", bytes)));

    [Fact]
    public void A_history_ends_in_the_past_of_deals() =>
        Fuzz(FuzzSeeds.Corpus("History", 20), FuzzWords.Table, bytes =>
        {
            var problems = new List<Problem>();
            var reader = new HistoryReader(new ReadingOptions(), problems.Add);
            reader.Read([new HistorySource(Write("history.csv", bytes), new DateTime(2026, 11, 16))]);
        });

    [Fact]
    public void A_sheet_of_a_workbook_ends_in_deals_and_refused_rows() => Fuzz(
        FuzzSeeds.Texts(FuzzSeeds.Sheet), FuzzWords.Xml, bytes => Accounted(Write("deals.xlsx", FuzzSeeds.Package(bytes))));

    [Fact]
    public void The_list_of_sheets_of_a_workbook_ends_in_a_sheet() =>
        Fuzz(FuzzSeeds.Texts(FuzzSeeds.Book), FuzzWords.Xml, bytes => Accounted(Write(
            "book.xlsx", FuzzSeeds.Package(Encoding.UTF8.GetBytes(FuzzSeeds.Sheet), bytes))));

    [Fact]
    public void A_returned_roadmap_ends_in_steps_and_refused_rows() => Fuzz(
        FuzzSeeds.Texts(FuzzSeeds.Plan), FuzzWords.Table, bytes => Roadmaps(Write("plan.csv", bytes)));

    [Fact]
    public void A_returned_workbook_ends_in_steps_and_refused_rows() => Fuzz(
        FuzzSeeds.Texts(FuzzSeeds.PlanSheet), FuzzWords.Xml, bytes => Roadmaps(Write("plan.xlsx", FuzzSeeds.Package(bytes))));

    [Fact]
    public void A_review_sheet_ends_in_entries_of_the_ledger() => Fuzz(
        FuzzSeeds.Texts(FuzzSeeds.Review), [.. FuzzWords.Table, "Accepted", "Declined", "Redate", "Yes", "No"],
        bytes => Reviews(Write("review.csv", bytes)));

    [Fact]
    public void A_review_workbook_ends_in_entries_of_the_ledger() => Fuzz(
        FuzzSeeds.Texts(FuzzSeeds.ReviewSheet), FuzzWords.Xml, bytes => Reviews(Write("review.xlsx", FuzzSeeds.Package(bytes))));

    [Fact]
    public void A_list_of_people_ends_in_people_and_rows_that_are_accounted_for() => Fuzz(
        [File.ReadAllBytes(Path.Combine(CorpusCase.Folder, "../../../samples/contacts.csv"))],
        [.. FuzzWords.Table, "Sponsor", "Economic buyer", "Blocker", "Supports", "2026-11-03"],
        bytes =>
        {
            var reader = new ContactReader(new ReadingOptions(), _ => { }, _ => { });
            reader.Read([Write("contacts.csv", bytes)]);
            reader.Reports.ShouldAllBe(report =>
                report.RowsRead == report.Contacts + report.Merged + report.People
                    + report.WithoutDeal + report.WithoutName + report.Rejected);
        });

    [Fact]
    public void A_table_of_holidays_ends_in_days() => Fuzz(
        FuzzSeeds.Texts("Date,End\n2026-12-25,2026-12-26\n2027-01-01,\n"), FuzzWords.Table, bytes => Holidays(Write("days.csv", bytes)));

    [Fact]
    public void A_calendar_ends_in_days() =>
        Fuzz(FuzzSeeds.Texts(FuzzSeeds.Calendar), FuzzWords.Calendar, bytes => Holidays(Write("days.ics", bytes)));

    [Fact]
    public void A_list_of_stages_ends_in_stages() =>
        Fuzz(FuzzSeeds.Texts(FuzzSeeds.Stages), FuzzWords.Xml, bytes => SalesforceStages.Read(Write("stages.xml", bytes)));

    [Fact]
    public void A_ledger_ends_in_entries_and_problems_and_takes_an_entry_or_stays_as_it_is() =>
        Fuzz([FuzzSeeds.Ledger], [.. FuzzWords.Table, "Ask", "Give", "Evidence", "Yes", "2026-11-03"], bytes =>
        {
            var file = Write("ledger.csv", bytes);
            var ledger = new LedgerEntryFile(file, TimeSpan.FromSeconds(1));
            try
            {
                var before = ledger.Read([]).Count;
                ledger.Append(new LedgerEntry("D-1", new DateTime(2026, 11, 3), LedgerKind.Give, "Discount"));
                ledger.Read([]).Count.ShouldBeGreaterThanOrEqualTo(before + 1);
            }
            catch (EliteSellerException)
            {
                File.ReadAllBytes(file).ShouldBe(bytes);
                throw;
            }
        });

    [Fact]
    public void What_is_kept_of_a_history_ends_in_a_past_or_in_nothing()
    {
        var (past, folder) = (Path.Combine(CorpusCase.Folder, "History"), Path.GetTempPath());
        var seeds = Directory.GetFiles(past, "*.csv").Select(file =>
        {
            var reader = new HistoryReader(new ReadingOptions(), _ => { });
            reader.Read([new HistorySource(file, SnapshotDate.FromFileName(file))]);
            var runs = new Dictionary<string, (string, byte[])> { ["a.csv"] = ("key", [1, 2]) };
            return CacheWriter.ToBytes(new KeptHistory("key", reader.Files, reader.Book, runs).Write);
        }).ToArray();
        Fuzz(seeds, FuzzWords.Table, bytes => _ = CacheReader.TryRead(new MemoryStream(bytes), from => KeptHistory.Read(from, folder)));
    }

    [Fact]
    public void A_settings_file_ends_in_settings() => Fuzz(FuzzSeeds.Settings(), FuzzWords.Setting, bytes =>
    {
        var table = DataFile.Read(Write("settings.psd1", bytes));
        var problems = new List<Problem>();
        _ = PolicyReader.Read(table, problems);
        _ = RoadmapTemplateReader.Read(table, problems);
        _ = BriefingReader.Read(table, problems);
        foreach (var map in new Func<SettingTable, IReadOnlyDictionary<string, string>>[] {
            MapSettings.Columns, MapSettings.Units, MapSettings.Stages, MapSettings.Outcomes })
        {
            try
            {
                _ = map(table);
            }
            catch (EliteSellerException)
            {
                // It is a map of something else.
            }
        }
    });

    [Fact]
    public void A_template_of_a_page_ends_in_a_page()
    {
        var report = ReportCase.Of(ReportCase.Header + ReportCase.Row("1", pushes: "3"));
        Fuzz(FuzzSeeds.Texts(FuzzSeeds.Template), FuzzWords.Template, bytes =>
            ReportWriters.Create(ReportFormat.Html, Write("page.hbs", bytes))(report, Stream.Null));
    }

    private static void Fuzz(byte[][] seeds, IReadOnlyList<string> words, Action<byte[]> read) => Gen.Int.Sample(
        chance =>
        {
            var random = new Random(chance);
            var bytes = FuzzedText.Of(seeds[random.Next(seeds.Length)], words, random);
            Soon.Run(() => IsOurs(read, bytes));
        },
        iter: int.TryParse(Environment.GetEnvironmentVariable("ELITESELLER_FUZZ"), out var asked) ? asked : Repeats.Of(InputsInEveryRun),
        threads: 1);

    private static bool IsOurs(Action<byte[]> read, byte[] bytes)
    {
        try
        {
            read(bytes);
        }
        catch (EliteSellerException refusal)
        {
            refusal.Problem.ErrorId.ShouldNotBeNullOrWhiteSpace();
            refusal.Problem.Message.ShouldNotBeNullOrWhiteSpace();
        }

        return true;
    }

    private static void Accounted(string path)
    {
        var read = ReadFile.From(path);
        read.Report.RowsRead.ShouldBe(read.Deals.Count);
        read.Report.RowsRefused.ShouldBe(read.Problems.Count);
        if (read.Report.Worksheet is null)
        {
            Accounting.ShouldHold(read.Report, File.ReadAllBytes(path), path);
            return;
        }

        (read.Report.RowsRead + read.Report.RowsFolded + read.Report.RowsDropped + read.Report.RowsRefused)
            .ShouldBeGreaterThanOrEqualTo(read.Deals.Select(deal => deal.Source.Line).DefaultIfEmpty(1).Max() - 1);
    }

    private static void Holidays(string path) =>
        new HolidayFile(Around, null, _ => { }, CancellationToken.None).Read(path).ShouldNotBeEmpty();

    private static void Reviews(string path)
    {
        var problems = new List<Problem>();
        var entries = ReviewSheetReader.Read(path, new DateTime(2026, 11, 23), null, null, problems.Add, CancellationToken.None);
        entries.ShouldAllBe(entry => entry.OpportunityId.Length > 0);
    }

    private static void Roadmaps(string path)
    {
        var problems = new List<Problem>();
        var reader = new RoadmapSheetReader(RoadmapCalendars.MondayToFriday, null, problems.Add);
        var roadmaps = reader.Read(path, null, CancellationToken.None);
        (roadmaps.Sum(roadmap => roadmap.Steps.Count) + problems.Count).ShouldBeGreaterThan(0);
    }

    private string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
