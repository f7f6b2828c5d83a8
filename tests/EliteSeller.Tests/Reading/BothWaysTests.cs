using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>
/// The slow way is the reference: cells made into texts and read by the domain, one object a row, one thread. The fast ways (cells decided
/// by their bytes, rows made ready on another thread, deals measured without an object) have to show a user exactly the same.
/// </summary>
public class BothWaysTests
{
    private static readonly DateTime AsOf = new(2026, 11, 23);

    public static TheoryData<string, int> Cases => CorpusTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_of_the_corpus_is_read_alike_on_one_thread_and_on_two(string file, int number)
    {
        var one = CorpusCase.Of(file).ElementAt(number);

        Told(one.Path, one.Options, WayOfReading.Ahead).ShouldBe(Told(one.Path, one.Options, WayOfReading.Plain));
        Told(one.Path, one.Options, WayOfReading.AheadOnOneThread).ShouldBe(Told(one.Path, one.Options, WayOfReading.Plain));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_of_the_corpus_is_measured_alike_with_objects_and_without(string file, int number)
    {
        var one = CorpusCase.Of(file).ElementAt(number);

        Measured(one.Path, one.Options, isDirect: true).ShouldBe(Measured(one.Path, one.Options, isDirect: false));
    }

    [Fact]
    public void Generated_files_are_read_alike_by_bytes_by_texts_and_on_two_threads()
    {
        for (var seed = 1; seed <= Repeats.Of(30); seed++)
        {
            using var file = TextFile.Of(GeneratedExport.Bytes(seed, 900));
            using var packed = TextFile.Of(Pack(File.ReadAllBytes(file.Path)));
            var plain = Told(file.Path, new ReadingOptions(), WayOfReading.Plain);

            plain.Count(letter => letter == '\n').ShouldBeGreaterThan(1800);
            Told(file.Path, new ReadingOptions(), WayOfReading.Ahead).ShouldBe(plain, $"seed {seed}");
            WithoutUnread(Told(packed.Path, new ReadingOptions(), WayOfReading.Plain)).ShouldBe(WithoutUnread(plain), $"seed {seed}");
        }
    }

    [Fact]
    public void Generated_files_are_measured_alike_with_objects_and_without()
    {
        for (var seed = 1; seed <= Repeats.Of(30); seed++)
        {
            using var file = TextFile.Of(GeneratedExport.Bytes(seed, 1500));
            foreach (var grouping in new[] { null, "Owner", "Type", "Quarter", "Next Step" })
            {
                Measured(file.Path, new ReadingOptions(), isDirect: true, grouping)
                    .ShouldBe(Measured(file.Path, new ReadingOptions(), isDirect: false, grouping), $"seed {seed} by {grouping}");
            }
        }
    }

    [Fact]
    public void Damaged_files_are_read_and_measured_alike_in_every_way()
    {
        var files = CorpusCase.All().Where(one => Path.GetExtension(one.Path) is not (".gz" or ".xlsx" or ".zip"))
            .DistinctBy(one => one.Path)
            .ToList();
        for (var seed = 0; seed < Repeats.Of(1_000); seed++)
        {
            var one = files[seed % files.Count];
            using var file = TextFile.Of(Mutation.Of(File.ReadAllBytes(one.Path), new Random(seed)));
            var plain = Told(file.Path, one.Options, WayOfReading.Plain);

            Told(file.Path, one.Options, WayOfReading.Ahead).ShouldBe(plain, $"{one.Path} damaged with seed {seed}");
            Measured(file.Path, one.Options, isDirect: true)
                .ShouldBe(Measured(file.Path, one.Options, isDirect: false), $"{one.Path} damaged with seed {seed}");
        }
    }

    [Fact]
    public void Deals_are_judged_alike_ahead_on_another_thread_and_while_somebody_looks_at_earlier_results()
    {
        using var file = TextFile.Of(GeneratedExport.Bytes(7, 3000));
        var slow = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), AsOf);
        var expected = ReadFile.From(file.Path).Deals.Select(deal => Facts(slow.Judge(deal))).ToList();
        var fast = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), AsOf);
        using var rows = new ReadAhead<QualificationResult>(
            OpportunityFile.Open(file.Path, new ReadingOptions()), fast.Judge, ReadAheadThread.Always, CancellationToken.None);
        var results = new List<string>();
        while (rows.Read(out var result, out var aside))
        {
            if (result is not null)
            {
                results.Add(Facts(result));
            }
        }

        results.ShouldBe(expected);
    }

    /// <summary>Everything that reading a file shows: each item in its place, and the report afterwards.</summary>
    internal static string Told(string path, ReadingOptions options, WayOfReading way)
    {
        var told = new StringBuilder();
        var refused = Path.Combine(Path.GetTempPath(), "eliteseller-refused-" + Guid.NewGuid().ToString("N") + ".csv");
        using var rejects = new RejectFile(refused, force: false);
        try
        {
            using var reader = OpportunityFile.Open(
                path, options, Path.GetExtension(path) == ".xlsx" ? null : rejects, CancellationToken.None);
            foreach (var item in Items(reader, way))
            {
                told.Append(item.Opportunity is { } deal
                    ? DealFacts.Of(deal) : item.Problem is { } problem ? Facts(problem) : item.Note!.ToString()).Append('\n');
                told.Append(reader.Report).Append(' ').Append(reader.Report.Notes.Count).Append('\n');
            }

            told.Append(JsonSerializer.Serialize(reader.Report)).Append('\n');
            foreach (var reason in Enum.GetValues<DropReason>())
            {
                told.Append(reason).Append(' ').Append(reader.Report.CountDropped(reason)).Append('\n');
            }

            rejects.Commit();
            foreach (var written in new[] { refused, Path.ChangeExtension(refused, null) + ".reasons.csv" }.Where(File.Exists))
            {
                told.Append(Encoding.Latin1.GetString(File.ReadAllBytes(written)));
                File.Delete(written);
            }
        }
        catch (EliteSellerException refusal)
        {
            told.Append(Facts(refusal.Problem));
        }

        return told.ToString().Replace(path, "the file", StringComparison.Ordinal)
            .Replace(JsonSerializer.Serialize(path), "the file", StringComparison.Ordinal);
    }

    private static IEnumerable<ReadItem> Items(OpportunityReader reader, WayOfReading way)
    {
        if (way == WayOfReading.Plain)
        {
            while (reader.Read(out var item))
            {
                yield return item;
            }

            yield break;
        }

        using var rows = new ReadAhead<Opportunity>(
            reader, deal => deal, way == WayOfReading.Ahead ? ReadAheadThread.Always : ReadAheadThread.Never, CancellationToken.None);
        while (rows.Read(out var deal, out var aside))
        {
            yield return deal is null ? aside : new ReadItem(deal);
        }
    }

    private static string Measured(string path, ReadingOptions options, bool isDirect, string? grouping = null)
    {
        var told = new StringBuilder();
        try
        {
            using var reader = OpportunityFile.Open(path, options, CancellationToken.None);
            var measurement = new PipelineMeasurement(AsOf, PipelineGrouping.By(grouping), policy: RuleCatalogue.DefaultPolicy);
            while (isDirect ? reader.Pass(out var item) : reader.Read(out item))
            {
                if (item.Opportunity is { } deal)
                {
                    measurement.Add(deal);
                }
                else
                {
                    told.Append(item.Problem is { } problem ? Facts(problem) : item.Note!.ToString()).Append('\n').Append(reader.Report)
                        .Append('\n');
                }
            }

            told.Append(measurement.Deals).Append(JsonSerializer.Serialize(measurement.GetMeasures()))
                .Append(JsonSerializer.Serialize(reader.Report));
        }
        catch (EliteSellerException refusal)
        {
            told.Append(Facts(refusal.Problem));
        }

        return told.ToString();
    }

    private static string Facts(Problem problem) =>
        $"{problem.ErrorId} {problem.Kind} {problem.Message} {problem.Hint} {problem.File} {problem.Line} {problem.Column}";

    private static string Facts(QualificationResult result) =>
        $"{result} {result.Score} {result.Potential} {result.Momentum} {result.Evidence} {result.Coverage} {result.NextQuestion} "
            + $"{string.Join(' ', result.BlindSpots)} "
        + string.Join(
            ' ', result.Findings.Select(finding => $"{finding.Rule} {finding.Outcome} {finding.Points} {finding.Reason} {finding.Since}"));

    // What is packed has no length, so nobody can say how much of it was not read; nor can it be read again, so its rows stand in one place
    // less.
    private static string WithoutUnread(string told) => System.Text.RegularExpressions.Regex.Replace(told, "\"BytesUnread\":\\d+", "");

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
