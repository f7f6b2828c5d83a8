using System;
using System.Globalization;
using System.Linq;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>The forty deals of the samples, with evidence and without, against a table made beforehand.</summary>
public sealed class FortyDealsTests
{
    /// <summary>The table was worked out from the rules' definitions by other means than this program.</summary>
    [Theory]
    [InlineData("salesforce-report.csv", "forty-deals.csv")]
    [InlineData("without-evidence/salesforce-report.csv", "forty-deals-without-evidence.csv")]
    public void Verdicts_and_scores_are_the_ones_worked_out_beforehand(string file, string table)
    {
        var found = Sample.Judge(file).ToDictionary(
            result => result.Key,
            result => string.Join(
                ',', result.Value.Verdict, Number(result.Value.Score), Number(result.Value.Potential), Number(result.Value.Momentum)));

        found.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ShouldBe(Sample.WorkedOut(table).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
