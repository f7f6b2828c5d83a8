using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Backtests;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Files.Export.Backtests;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Backtests;

public class BacktestPageTests
{
    private const string Hostile = "<script>alert(1)</script>\"'{{Title}}";

    [Fact]
    public void A_hostile_stage_is_shown_as_text()
    {
        var html = Page(new PlantedHistory(1, stage: Hostile).Test(PlantedHistory.Weeks));

        html.ShouldNotContain("<script");
        html.ShouldContain("&lt;script&gt;alert(1)");
        html.ShouldContain("{{Title}}");
    }

    [Fact]
    public void The_same_backtest_is_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var german = Page(new PlantedHistory(1).Test(PlantedHistory.Weeks));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Page(new PlantedHistory(1).Test(PlantedHistory.Weeks)).ShouldBe(german);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Everything_in_the_plots_is_in_a_table_too()
    {
        var test = new PlantedHistory(2).Test(PlantedHistory.Weeks);
        var html = Page(test);

        foreach (var band in test.ScoreBands.Where(band => band.Deals > 0))
        {
            html.ShouldContain($"<tr><td>{band.From}–{band.To}</td><td>{band.Deals}</td>");
        }

        foreach (var band in test.LeadTimes.Where(band => band.To is not null))
        {
            html.ShouldContain($"<tr><td>{band.From}–{band.To}</td><td>{band.Lost}</td><td>{band.Won}</td></tr>");
        }

        foreach (var sentence in test.Sentences)
        {
            System.Net.WebUtility.HtmlDecode(html).ShouldContain(sentence);
        }
    }

    [Fact]
    public void Two_policies_are_side_by_side_with_their_difference()
    {
        var tests = new PlantedHistory(3).Test(PlantedHistory.Weeks, [RuleCatalogue.DefaultPolicy, RuleCatalogue.DefaultPolicy]);

        var html = Write(tests);

        html.ShouldContain("<h2>Policies side by side</h2>");
        html.ShouldContain("<th scope=\"col\">Default minus Default</th>");
        html.ShouldContain("<td>0 (0 to 0)</td>");
        Page(tests[0]).ShouldNotContain("side by side</h2>");
    }

    [Fact]
    public void With_too_few_deals_there_are_counts_and_no_plot_of_shares()
    {
        var html = Page(new PlantedHistory(4, deals: 30).Test(PlantedHistory.Weeks));

        html.ShouldContain("counts only");
        html.ShouldNotContain("Won by score");
    }

    private static string Page(PolicyBacktest test) => Write([test]);

    private static string Write(System.Collections.Generic.IReadOnlyList<PolicyBacktest> tests)
    {
        using var output = new MemoryStream();
        new BacktestPage().Write(tests, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
