using System;
using System.Linq;
using EliteSeller.Model;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>What may come down the pipeline in place of a deal.</summary>
public sealed class PipelineInputTests : IDisposable
{
    private readonly ModuleSession _session = ModuleSession.Open();

    [Theory]
    [InlineData("'deals.csv' | ConvertTo-Opportunity")]
    [InlineData("'deals.csv' | Test-Opportunity -AsOf 2026-11-23")]
    [InlineData("'Id,Name' | Measure-Pipeline -AsOf 2026-11-23")]
    public void A_text_is_refused_and_the_hint_says_how_to_read_a_file(string script)
    {
        var error = _session.Run(script).Errors.Single();

        error.FullyQualifiedErrorId.ShouldStartWith("TextInPipeline,");
        error.ErrorDetails!.RecommendedAction.ShouldContain("Import-Opportunity -Path deals.csv");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("12.5d")]
    [InlineData("$true")]
    [InlineData("[datetime]'2026-11-23'")]
    public void A_single_value_is_refused_and_the_hint_asks_for_whole_rows(string value)
    {
        var error = _session.Run($"{value} | Test-Opportunity -AsOf 2026-11-23").Errors.Single();

        error.FullyQualifiedErrorId.ShouldStartWith("ValueInPipeline,");
        error.ErrorDetails!.RecommendedAction.ShouldBe("Pass whole rows, such as those of Import-Csv, not one column.");
    }

    [Theory]
    [InlineData("@() | Test-Opportunity")]
    [InlineData("$null | Test-Opportunity")]
    public void A_pipeline_without_a_deal_is_told(string script) =>
        _session.Run(script).ErrorIds.ShouldBe(["NoOpportunity"]);

    [Theory]
    [InlineData("[pscustomobject]@{ Id = 1; Stage = 'Demo'; Amount = 1 } | Test-Opportunity -ReadingOption @{ Culture = 'de-DD' }")]
    [InlineData("Import-Opportunity nothing.csv -Culture de-DD")]
    [InlineData("ConvertTo-Opportunity -InputObject @{ Id = 1 } -Culture de-DD")]
    [InlineData("Import-ActionRoadmap nothing.csv -Culture de-DD")]
    public void A_slip_in_the_name_of_a_culture_is_refused_before_anything_is_read(string script) =>
        _session.Run(script).ErrorIds.ShouldBe(["CultureUnknown"]);

    [Fact]
    public void Nothing_among_the_rows_is_passed_over()
    {
        var run = _session.Run("$null, [pscustomobject]@{ Id = '7'; Name = 'Crane'; Amount = 5 }, $null | ConvertTo-Opportunity");

        run.Errors.ShouldBeEmpty();
        run.Single<Opportunity>().Name.ShouldBe("Crane");
    }

    [Fact]
    public void Lists_are_joined_and_tables_left_out()
    {
        var run = _session.Run("[pscustomobject]@{ Id = '7'; Name = 'Crane'; 'Next Step' = 'Call', 'Mail'; Amount = [psobject] 1200; "
            + "Notes = @{ a = 1 } } | ConvertTo-Opportunity");

        run.Errors.ShouldBeEmpty();
        var deal = run.Single<Opportunity>();
        (deal.NextStep, deal.Amount, deal.Fields["Notes"]?.ToString()).ShouldBe(("Call;Mail", 1200m, ""));
    }

    [Fact]
    public void A_property_that_can_not_be_read_says_nothing_about_the_deal()
    {
        var run = _session.Run("$row | ConvertTo-Opportunity", new { row = new Row() });

        run.Errors.ShouldBeEmpty();
        var deal = run.Single<Opportunity>();
        (deal.Id?.ToString(), deal.Name, deal.NextStep).ShouldBe(("7", "Crane", null));
    }

    [Theory]
    [InlineData("@() | Measure-Seller -AsOf 2026-11-23", "NoOpportunity")]
    [InlineData("@() | Test-Negotiation -AsOf 2026-11-23", "NoOpportunity")]
    [InlineData("Compare-Pipeline -Reference '2026-11-16 a.csv' -Difference '2026-11-23 b.csv'", "HeaderOnly")]
    public void A_measurement_of_nothing_is_an_error_and_not_a_zero(string script, string ids)
    {
        using var folder = new TempFolder();
        folder.Write("2026-11-16 a.csv", "Id,Name,Stage,Close Date\n");
        folder.Write("2026-11-23 b.csv", "Id,Name,Stage,Close Date\n");

        var run = _session.At(folder.Path).Run(script);

        run.Output.ShouldBeEmpty();
        string.Join(" ", run.ErrorIds).ShouldBe(ids);
    }

    [Fact]
    public void Deals_that_were_all_closed_end_with_a_word_about_it()
    {
        var run = _session.Run("[pscustomobject]@{ Id = '7'; Name = 'Crane'; Stage = 'Closed Won'; 'Close Date' = '2026-10-01' } | "
            + "Test-Opportunity -AsOf 2026-11-23");

        run.Output.ShouldBeEmpty();
        run.Warnings.ShouldBe(["The only deal is closed. Use -IncludeClosed to test closed deals as of their close date."]);
    }

    public void Dispose() => _session.Dispose();

    /// <summary>A row whose getter fails, as one of a half-open database connection does.</summary>
    private sealed class Row
    {
        public string Id { get; } = "7";

        public string Name { get; } = "Crane";

        public string Amount { get; } = "5";

        public string NextStep => throw new InvalidOperationException($"The connection of {Name} is closed.");
    }
}
