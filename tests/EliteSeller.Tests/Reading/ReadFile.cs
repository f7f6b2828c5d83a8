using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Model;

namespace EliteSeller.Tests.Reading;

/// <summary>A file read to its end.</summary>
internal sealed class ReadFile
{
    private ReadFile(ReadingReport report, List<ReadItem> items)
    {
        Report = report;
        Deals = items.Where(item => item.Opportunity is not null).Select(item => item.Opportunity!).ToList();
        Problems = items.Where(item => item.Problem is not null).Select(item => item.Problem!).ToList();
        Warnings = items.Where(item => item.Note is not null).Select(item => item.Note!).ToList();
    }

    public ReadingReport Report { get; }

    public IReadOnlyList<Opportunity> Deals { get; }

    public IReadOnlyList<Problem> Problems { get; }

    public IReadOnlyList<ReadingWarning> Warnings { get; }

    public static ReadFile From(string path, ReadingOptions? options = null)
    {
        using var reader = OpportunityFile.Open(path, options ?? new ReadingOptions(), CancellationToken.None);
        var items = new List<ReadItem>();
        while (reader.Read(out var item))
        {
            items.Add(item);
        }

        return new ReadFile(reader.Report, items);
    }
}
