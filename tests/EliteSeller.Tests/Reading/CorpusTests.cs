using System.IO;
using System.IO.Compression;
using System.Linq;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class CorpusTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var one in CorpusCase.All())
            {
                cases.Add(Path.GetRelativePath(CorpusCase.Folder, one.Path), one.Number);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_record_of_the_corpus_is_read_folded_dropped_or_refused_once(string file, int number)
    {
        var one = CorpusCase.Of(file).ElementAt(number);
        if (one.Error is not null || Path.GetExtension(file) is ".xlsx" or ".zip")
        {
            return;
        }

        var bytes = File.ReadAllBytes(one.Path);
        Accounting.ShouldHold(ReadFile.From(one.Path, one.Options).Report, Path.GetExtension(file) == ".gz" ? Unpack(bytes) : bytes, file);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_file_of_the_corpus_is_read_as_its_expectation_says(string file, int number)
    {
        var expected = CorpusCase.Of(file).ElementAt(number);
        if (expected.Error is { } error)
        {
            Should.Throw<EliteSellerException>(() => ReadFile.From(expected.Path, expected.Options)).Problem.ErrorId.ShouldBe(error);
            return;
        }

        var read = ReadFile.From(expected.Path, expected.Options);

        read.Problems.Select(problem => (problem.Line!.Value, problem.ErrorId)).ShouldBe(expected.Refused, read.Report.ToString());
        read.Report.Layout.ShouldBe(expected.Text("layout"));
        read.Report.Encoding.ShouldBe(expected.Text("encoding"));
        read.Report.Delimiter.ShouldBe(expected.Text("delimiter"));
        read.Deals.Count.ShouldBe((int)expected.Rows("deals"));
        read.Report.RowsRead.ShouldBe(expected.Rows("deals"));
        read.Report.RowsDropped.ShouldBe(expected.Rows("dropped"));
        read.Report.RowsFolded.ShouldBe(expected.Rows("folded"));
        read.Report.RowsRefused.ShouldBe(expected.Rows("refused"));
        expected.Notes.Except(read.Report.Notes.Select(note => note.Id)).ShouldBeEmpty();
        foreach (var deal in expected.Deals)
        {
            var line = deal.GetProperty("Line").GetInt64();
            var found = read.Deals.Single(one => one.Source.Line == line);
            foreach (var property in deal.EnumerateObject().Where(property => property.Name != "Line"))
            {
                CorpusCase.Show(typeof(Opportunity).GetProperty(property.Name)!.GetValue(found))
                    .ShouldBe(CorpusCase.Show(property.Value), $"{property.Name} in line {line}");
            }
        }
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
