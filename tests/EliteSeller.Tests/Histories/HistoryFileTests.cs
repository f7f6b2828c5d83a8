using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using EliteSeller.Files.Import.Histories;
using EliteSeller.Model;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Histories;

public class HistoryFileTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Past.Folder, "*.expected.json").Order(StringComparer.Ordinal)
            .Select(file => Path.GetFileName(file)[..^".expected.json".Length])];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_history_of_the_corpus_tells_what_its_expectation_says(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Past.Folder, name + ".expected.json")));

        var read = Past.Read(Path.Combine(Past.Folder, "export.csv"), new DateTime(2026, 11, 23), Path.Combine(Past.Folder, name));

        foreach (var deal in expected.RootElement.GetProperty("deals").EnumerateArray())
        {
            var found = read.Deals.Single(one => one.Id == deal.GetProperty("Id").GetString());
            foreach (var property in deal.EnumerateObject())
            {
                var value = property.Name == nameof(OpportunityHistory.IsWhole)
                    ? found.History!.IsWhole.ToString().ToLowerInvariant()
                    : CorpusCase.Show(typeof(Opportunity).GetProperty(property.Name)!.GetValue(found));
                value.ShouldBe(property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
                    ? property.Value.GetRawText() : CorpusCase.Show(property.Value), $"{property.Name} of {found.Id}");
            }
        }

        read.Report.RowsWithHistory.ShouldBe(expected.RootElement.GetProperty("deals").GetArrayLength());
    }

    [Fact]
    public void The_corpus_has_a_history_of_each_kind()
    {
        Files.Count.ShouldBe(8);
    }

    [Fact]
    public void A_history_that_knows_no_deal_of_the_export_is_told()
    {
        using var other = TextFile.Of("Id,Name,Amount,Stage\n1,Crane,10,Demo\n");

        var read = Past.Read(other.Path, new DateTime(2026, 11, 23), Path.Combine(Past.Folder, "generic-stage-history.csv"));

        read.Report.Notes.Single(note => note.Id == "HistoryUnused").Text.ShouldContain("none of which is in this export");
        Past.Read(
            Path.Combine(Past.Folder, "export.csv"), new DateTime(2026, 11, 23), Path.Combine(Past.Folder, "generic-stage-history.csv"))
            .Report.Notes.ShouldNotContain(note => note.Id == "HistoryUnused");
    }

    [Fact]
    public void Rows_that_are_folded_into_one_deal_are_folded_in_earlier_exports_too()
    {
        using var file = TextFile.Of("Id,Name,Amount,Stage,Close Date\nD-1,Crane,10,Demo,2027-03-01\nD-1,Crane,20,Demo,2027-03-01\n");
        var reader = new HistoryReader(new ReadingOptions(oneRowPerDeal: true), problem => problem.ShouldBeNull());
        reader.Read([new HistorySource(file.Path, new DateTime(2026, 11, 9)), new HistorySource(file.Path, new DateTime(2026, 11, 16))]);

        var read = ReadFile.From(
            file.Path, new ReadingOptions(oneRowPerDeal: true, history: reader.Book, day: new DateTime(2026, 11, 23)));

        reader.Files.ShouldAllBe(file => file.RowsRead == 1 && file.RowsLeftOut == 1);
        read.Deals.Single().LastChangeDate.ShouldBeNull();
    }
}
