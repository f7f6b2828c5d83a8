using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Files.Storage;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Histories;

/// <summary>What is kept of a folder tells the same as its files, as long as these are the same; otherwise nothing.</summary>
public sealed class HistoryCacheTests : IDisposable
{
    private const string Header =
        "Id,Name,Account,Amount,Stage,Created,Close Date,Last Activity,Next Step,Days In Stage,Push Count,Sponsor\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-").FullName;

    private string CachePath => Path.Combine(_folder, HistoryCache.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void What_is_kept_of_the_first_exports_and_the_others_read_is_the_past_of_all(int kept)
    {
        for (var seed = 0; seed < Repeats.Of(20); seed++)
        {
            Array.ForEach(Directory.GetFiles(_folder), File.Delete);
            var weeks = WriteWeeks(new Random(seed), 4);
            Keep(weeks.Take(kept));

            var (told, toldOfAll) = (new List<Problem>(), new List<Problem>());
            var resumed = Read(weeks, new HistoryCache(_folder), told);
            var whole = Read(weeks, null, toldOfAll);

            resumed.Kept.ShouldBe(kept);
            Bytes(resumed.Book).ShouldBe(Bytes(whole.Book));
            told.Select(problem => problem.ToString()).ShouldBe(toldOfAll.Select(problem => problem.ToString()));
            resumed.Files.Select(Describe).ShouldBe(whole.Files.Select(Describe));
            resumed.Exports.Select(export => (export.File, export.Day)).ShouldBe(whole.Exports.Select(export => (export.File, export.Day)));
        }
    }

    [Fact]
    public void The_histories_of_the_corpus_are_kept_too()
    {
        var files = Directory.GetFiles(Past.Folder, "*.csv");
        files.Length.ShouldBeGreaterThan(5);
        foreach (var file in files)
        {
            var book = new HistoryReader(new ReadingOptions(), _ => { });
            book.Read([new HistorySource(file, SnapshotDate.FromFileName(file))]);

            Bytes(Unpacked(Bytes(book.Book))).ShouldBe(Bytes(book.Book), file);
        }
    }

    [Theory]
    [InlineData("a file has another size")]
    [InlineData("a file was written again")]
    [InlineData("a file has another name")]
    [InlineData("a file is missing")]
    [InlineData("a file came before the last")]
    [InlineData("other settings")]
    [InlineData("the cache was deleted")]
    public void What_is_kept_counts_for_nothing_when(string what)
    {
        var weeks = WriteWeeks(new Random(1), 3);
        Keep(weeks);
        var options = new ReadingOptions();
        switch (what)
        {
            case "a file has another size":
                var time = File.GetLastWriteTimeUtc(weeks[1].File);
                File.AppendAllText(weeks[1].File, "\n");
                File.SetLastWriteTimeUtc(weeks[1].File, time);
                break;
            case "a file was written again":
                File.SetLastWriteTimeUtc(weeks[1].File, File.GetLastWriteTimeUtc(weeks[1].File).AddSeconds(1));
                break;
            case "a file has another name":
                var name = weeks[1].File.Replace(" deals", " pipeline", StringComparison.Ordinal);
                File.Move(weeks[1].File, name);
                weeks[1] = new HistorySource(name, weeks[1].Day);
                break;
            case "a file is missing":
                weeks = [weeks[0], weeks[2]];
                break;
            case "a file came before the last":
                weeks = [weeks[0], WriteWeek(new Random(7), weeks[0].Day!.Value.AddDays(1)), .. weeks.Skip(1)];
                break;
            case "other settings":
                options = new ReadingOptions(stageMap: new Dictionary<string, string> { ["Demo"] = "0.5" });
                break;
            default:
                File.Delete(CachePath);
                break;
        }

        var told = new List<Problem>();
        var reader = new HistoryReader(options, told.Add);
        reader.Read(weeks, new HistoryCache(_folder));

        reader.Kept.ShouldBe(0);
        reader.Files.Count.ShouldBe(weeks.Length, string.Join("\n", told));
    }

    [Fact]
    public void A_cache_that_is_damaged_anywhere_counts_for_nothing()
    {
        var weeks = WriteWeeks(new Random(1), 2);
        Keep(weeks);
        var bytes = File.ReadAllBytes(CachePath);
        for (var at = 0; at < bytes.Length; at += Math.Max(1, bytes.Length / 100))
        {
            File.WriteAllBytes(CachePath, [.. bytes.Take(at)]);
            Read(weeks, new HistoryCache(_folder), []).Kept.ShouldBe(0);
            var flipped = (byte[])bytes.Clone();
            flipped[at] ^= 0x10;
            File.WriteAllBytes(CachePath, flipped);
            Read(weeks, new HistoryCache(_folder), []).Kept.ShouldBe(0);
        }
    }

    [Fact]
    public void A_file_of_somebody_else_under_that_name_stays()
    {
        var weeks = WriteWeeks(new Random(1), 2);
        File.WriteAllText(CachePath, "mine");
        var cache = new HistoryCache(_folder);

        cache.Save(Read(weeks, cache, [])).ShouldBeFalse();

        File.ReadAllText(CachePath).ShouldBe("mine");
    }

    [Fact]
    public void A_file_that_cannot_be_read_to_its_end_is_tried_again()
    {
        var weeks = WriteWeeks(new Random(1), 2);
        File.WriteAllText(weeks[1].File, "Id,Name,Amount,Stage,Status\n1,Crane,10,Closed Won,Open\n");
        var cache = new HistoryCache(_folder);

        cache.Save(Read(weeks, cache, [])).ShouldBeFalse();

        File.Exists(CachePath).ShouldBeFalse();
    }

    [Fact]
    public void What_was_made_of_an_export_is_found_by_its_key_alone_and_goes_when_nobody_asks_for_it()
    {
        var weeks = WriteWeeks(new Random(1), 2);
        Save(weeks, cache =>
        {
            cache.Keep("a.csv", "key", [1, 2]);
            cache.Keep("b.csv", "key", [3]);
        });
        Save(weeks, cache =>
        {
            cache.Find("a.csv", "other key").ShouldBeNull();
            cache.Find("a.csv", "key").ShouldBe([1, 2]);
            cache.Keep("c.csv", "key", [4]);
        });

        Save(weeks, cache =>
        {
            cache.Find("a.csv", "key").ShouldBe([1, 2]);
            cache.Find("b.csv", "key").ShouldBeNull();
            cache.Find("c.csv", "key").ShouldBe([4]);
        });
    }

    private static string Describe(HistoryFile file) => string.Join('|', file.Source.File, file.Source.Day, file.Stamp, file.IsExport,
        file.Layout, file.RowsRead, file.RowsLeftOut, file.RowsRefused, string.Join(';', file.RefusedAmounts),
        string.Join(';', file.Notes.Select(note => $"{note.Id} {note}")), string.Join(';', file.Problems));

    private static byte[] Bytes(HistoriesByDeal book) => CacheWriter.ToBytes(to => PackedPast.Write(to, book));

    private static HistoriesByDeal Unpacked(byte[] bytes)
    {
        using var from = new CacheReader(new MemoryStream(bytes));
        return PackedPast.Read(from);
    }

    private static HistoryReader Read(IEnumerable<HistorySource> sources, HistoryCache? cache, List<Problem> problems)
    {
        var reader = new HistoryReader(new ReadingOptions(), problems.Add);
        reader.Read(sources, cache);
        return reader;
    }

    private void Keep(IEnumerable<HistorySource> weeks) => Save(weeks, _ => { });

    private void Save(IEnumerable<HistorySource> weeks, Action<HistoryCache> work)
    {
        var cache = new HistoryCache(_folder);
        var reader = Read(weeks, cache, []);
        work(cache);
        cache.Save(reader).ShouldBeTrue();
    }

    private HistorySource[] WriteWeeks(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(week => WriteWeek(random, new DateTime(2026, 10, 5).AddDays(7 * week)))];

    // Deals come and go, are created again under another id, change, repeat, and some rows cannot be read.
    private HistorySource WriteWeek(Random random, DateTime day)
    {
        var text = new StringBuilder(Header);
        for (var deal = 0; deal < 30; deal++)
        {
            if (random.Next(6) > 0)
            {
                var id = random.Next(9) == 0 ? "" : $"D-{deal % 25}{(random.Next(12) == 0 ? "b" : "")}";
                var amount = random.Next(8) == 0 ? "x" : $"{random.Next(1, 4)}00";
                text.Append(CultureInfo.InvariantCulture, $"{id},Deal {deal % 7},Account {deal % 5},{amount},")
                    .Append(Pick("Demo", "Proposal", "Closed Won", "")).Append(",2026-09-0").Append(1 + (deal % 9)).Append(',')
                    .Append(Pick("2026-12-01", "2027-01-15", "")).Append(',').Append(Pick("2026-10-01", "2026-10-12", "")).Append(',')
                    .Append(Pick("Call", "Meeting \ud83d\ude80", "", "Ann 2026-11-01")).Append(',').Append(Pick("3", "", "9")).Append(',')
                    .Append(Pick("0", "1", "")).Append(',').Append(Pick("Yes", "No", "")).Append('\n');
            }
        }

        var path = Path.Combine(_folder, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " deals.csv");
        File.WriteAllText(path, text.ToString());
        return new HistorySource(path, day);

        string Pick(params string[] from) => from[random.Next(from.Length)];
    }
}
