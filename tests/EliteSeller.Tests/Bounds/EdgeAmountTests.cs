using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Sellers;
using EliteSeller.Files.Export.Reports;
using EliteSeller.Model;
using EliteSeller.Tests.Pipelines;
using EliteSeller.Tests.Reading;
using EliteSeller.Tests.Reports;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Bounds;

/// <summary>Amounts at the edge: what is read can be added up, and what cannot be added up is refused where it stands.</summary>
public class EdgeAmountTests
{
    private static readonly string[] Texts =
    [
        "1000000000000000", "1000000000000001", "-1000000000000000", "999999999999999.99", "79228162514264337593543950335",
        "-79228162514264337593543950335", "7.9e28", "1e15", "1e16", "900000000bn", "0.0000000000000000000000000001", "5", "",
    ];

    private static readonly Gen<string[]> Amounts = Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]).Array[1, 30];

    [Theory]
    [InlineData("1000000000000000", true)]
    [InlineData("-1000000000000000", true)]
    [InlineData("999999999999999.99", true)]
    [InlineData("1000000000000000.01", false)]
    [InlineData("1000000000000001", false)]
    [InlineData("999999999999999999", false)]
    [InlineData("-79228162514264337593543950335", false)]
    [InlineData("1000001bn", false)]
    public void An_amount_beyond_the_limit_is_refused_with_its_place(string amount, bool isRead)
    {
        using var file = TextFile.Of(ReportCase.Header + ReportCase.Row("1") + ReportCase.Row("2", amount: amount));
        var read = ReadFile.From(file.Path);

        read.Deals.Count.ShouldBe(isRead ? 2 : 1);
        read.Problems.Select(problem => (problem.ErrorId, problem.File, problem.Line, problem.Column))
            .ShouldBe(isRead ? [] : [("NumberTooLarge", file.Path, (long?)3, "Amount")]);
        read.Problems.ShouldAllBe(problem => problem.Message.EndsWith("(limit: 1,000,000,000,000,000).") && problem.Hint != null);
    }

    [Fact]
    public void Whatever_is_read_is_measured_compared_reported_and_assigned_to_sellers_without_an_overflow() =>
        Gen.Select(Amounts, Amounts, Gen.Bool).Sample((now, before, converts) =>
        {
            ExchangeRates? rates = converts ? new ExchangeRates([new("EUR", 1), new("USD", 1)], "EUR") : null;
            string[] texts = [Rows(before), Rows(now)];
            var (first, second) = (Read(texts[0]), Read(texts[1]));
            var measurement = new PipelineMeasurement(ReportCase.AsOf, PipelineGrouping.All, rates, RuleCatalogue.DefaultPolicy);
            var comparison = new PipelineComparison(ReportCase.Before, ReportCase.AsOf, rates);
            var sellers = new SellerMeasurement(ReportCase.AsOf, RuleCatalogue.DefaultPolicy, null);
            sellers.BeginSnapshot(ReportCase.Before);
            foreach (var deal in first.Deals)
            {
                comparison.AddReference(deal);
                sellers.AddToSnapshot(deal);
            }

            foreach (var deal in second.Deals)
            {
                measurement.Add(deal);
                comparison.AddDifference(deal, out _);
                sellers.Add(deal);
            }

            comparison.GetGone().Count();
            comparison.GetWaterfalls().ShouldAllBe(one => one.Opening + one.AmountUp + one.AmountDown + one.New + one.Reopened + one.Won
                + one.Lost + one.Gone == one.Closing);
            measurement.GetMeasures().Sum(measure => measure.Deals).ShouldBe(second.Deals.Count);
            sellers.GetMeasures().ShouldNotBeNull();
            var report = new ReportCase(texts[1], texts[0])
            {
                Rates = rates,
                Targets = new System.Collections.Generic.Dictionary<string, decimal> { ["EUR"] = AmountLimit.Largest },
                Reviews = true,
            }.Build();
            foreach (var format in new[] { ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Json })
            {
                report.Text(format).ShouldNotBeEmpty();
            }
        }, iter: Repeats.Of(50), threads: 1);

    [Fact]
    public void A_rate_that_makes_an_amount_too_large_is_named()
    {
        var rates = new ExchangeRates([new("EUR", 1), new("USD", 1e20m)]);

        rates.Convert(0.000001m, "USD", ReportCase.AsOf).ShouldBe(100_000_000_000_000m);
        var problem = Should.Throw<EliteSellerException>(() => rates.Convert(1000, "USD", ReportCase.AsOf)).Problem;
        problem.ErrorId.ShouldBe("ConvertedAmountTooLarge");
        problem.Message.ShouldBe(
            "An amount in USD is too large after conversion at the rate 100000000000000000000 (limit: 1,000,000,000,000,000).");
    }

    private static ReadFile Read(string text)
    {
        using var file = TextFile.Of(text);
        return ReadFile.From(file.Path);
    }

    // The first rows settle the columns, so that one odd amount does not make the column unreadable.
    private static string Rows(string[] amounts) => ReportCase.Header
        + string.Concat(Enumerable.Range(0, 31).Select(i => ReportCase.Row($"P-{i}")))
        + string.Concat(amounts.Select((amount, i) => ReportCase.Row(
            "D-" + i.ToString(CultureInfo.InvariantCulture), owner: i % 2 == 0 ? "Ann" : "Ben", amount: amount,
            outcome: i % 5 == 4 ? "Won" : i % 7 == 6 ? "Lost" : "Open", stage: i % 5 == 4 ? "Closed Won" : "Proposal")));
}
