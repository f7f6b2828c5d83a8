using System;
using System.Globalization;
using System.Linq;
using System.Text;
using EliteSeller.Calibration;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

public sealed class MeasureQualificationPolicyTests
{
    [Fact]
    public void A_planted_signal_is_found_in_a_file_and_leaks_are_left_out_by_name()
    {
        using var folder = new TempFolder();
        var path = folder.Write("closed.csv", Closed(600, hasSignal: true));
        using var session = ModuleSession.Open();

        var run = session.Run("Measure-QualificationPolicy $path", new { path });

        run.Errors.ShouldBeEmpty();
        var measurement = run.Single<PolicyMeasurement>();
        measurement.Signal.ShouldBeTrue();
        measurement.Columns.ShouldContain("Need");
        measurement.Excluded.Select(column => column.Column).ShouldBe(["Id", "Name", "Owner", "Outcome", "Forecast Category", "Total activities", "Created", "Close Date"], ignoreOrder: true);
        measurement.HeldOut.ShouldNotBeNull().ShouldBeInRange(175, 185);
        run.Text(120).ShouldContain("yes: AUC");
    }

    [Fact]
    public void Without_signal_it_says_so()
    {
        using var folder = new TempFolder();
        var path = folder.Write("closed.csv", Closed(600, hasSignal: false));
        using var session = ModuleSession.Open();

        var run = session.Run("Measure-QualificationPolicy $path", new { path });

        run.Single<PolicyMeasurement>().Signal.ShouldBeFalse();
        run.Single<PolicyMeasurement>().Remark.ShouldNotBeNull().ShouldStartWith("No signal:");
        run.Single<PolicyMeasurement>().Thresholds.ShouldContain(threshold => threshold.Rule == "AgeReasonable");
    }

    [Fact]
    public void Thin_data_are_refused_with_exit_code_4()
    {
        using var session = ModuleSession.Open().At(Built.SourceRoot);

        var run = session.Run("Measure-QualificationPolicy samples/salesforce-report.csv");

        run.ErrorIds.ShouldBe(["TooFewClosedDeals"]);
        run.Errors[0].Exception.ShouldBeOfType<EliteSellerException>().ExitCode.ShouldBe(4);
    }

    [Fact]
    public void A_column_is_let_in_by_name()
    {
        using var folder = new TempFolder();
        var path = folder.Write("closed.csv", Closed(600, hasSignal: true));
        using var session = ModuleSession.Open();

        session.Run("Measure-QualificationPolicy $path -IncludeColumn 'Total activities'", new { path }).Single<PolicyMeasurement>()
            .Columns.ShouldContain("Total activities");
    }

    /// <summary>Closed deals by a rule of thumb that needs no chance: a need that is clear wins three times in four, one that is not one time in four.</summary>
    private static string Closed(int count, bool hasSignal)
    {
        var text = new StringBuilder("Id,Name,Owner,Outcome,Forecast Category,Total activities,Created,Close Date,Need,Region,Size\n");
        for (var i = 0; i < count; i++)
        {
            var isClear = i * 7 % 11 < 5;
            var isWon = hasSignal ? (isClear ? i % 4 != 0 : i % 4 == 0) : i * 13 % 29 < 14;
            var created = new DateTime(2023, 1, 1).AddDays(i);
            text.AppendLine(CultureInfo.InvariantCulture, $"D-{i},Deal {i},Ann,{(isWon ? "Won" : "Lost")},{(isWon ? "Closed" : "Omitted")},{(isWon ? 20 : 5) + (i % 9)},{created:yyyy-MM-dd},{created.AddDays(20 + (i % 60)):yyyy-MM-dd},{(isClear ? "clear" : "unclear")},Region {i * 31 % 7},{100 + (i * 37 % 501)}");
        }

        return text.ToString();
    }
}
