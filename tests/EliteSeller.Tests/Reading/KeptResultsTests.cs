using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Import;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

/// <summary>
/// A user who keeps a few results of many keeps their rows, and nothing of the others. The test runs by itself, because it looks at the
/// memory of the whole process.
/// </summary>
[CollectionDefinition(nameof(KeptResultsTests), DisableParallelization = true)]
[Collection(nameof(KeptResultsTests))]
public class KeptResultsTests
{
    private const int Rows = 200_000;
    private const int Each = 50;

    [Fact]
    public void Four_thousand_kept_results_hold_less_than_ten_megabytes()
    {
        using var file = TextFile.Of(Export());
        Keep(file.Path, Rows);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var kept = Keep(file.Path, Each);

        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0;
        kept.Count.ShouldBe(Rows / Each);
        megabytes.ShouldBeLessThan(10);
        GC.KeepAlive(kept);
    }

    private static List<QualificationResult> Keep(string path, int each)
    {
        var judge = new OpportunityJudge(new RuleSet(RuleCatalogue.DefaultPolicy), new DateTime(2026, 11, 23));
        var kept = new List<QualificationResult>();
        using var rows = new ReadAhead<QualificationResult>(
            OpportunityFile.Open(path, new ReadingOptions()), judge.Judge, CancellationToken.None);
        for (var row = 0; rows.Read(out var result, out var aside);)
        {
            aside.Problem.ShouldBeNull();
            if (result is not null && row++ % each == 0)
            {
                kept.Add(result);
            }
        }

        return kept;
    }

    private static string Export()
    {
        var text = new StringBuilder("Id,Name,Account,Owner,Amount,Stage,Created Date,Close Date,Last Activity,Next Step\n");
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row:000000},Deal {row} for spare parts,Account,Owner,{row % 5000}.50,Demo,")
                .Append("2026-01-05,2026-12-05,2026-11-05,Call again\n");
        }

        return text.ToString();
    }
}
