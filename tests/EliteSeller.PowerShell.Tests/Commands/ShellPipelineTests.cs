using System.Globalization;
using System.IO;
using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Samples;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>Our commands between those of the shell, as people write them.</summary>
public sealed class ShellPipelineTests
{
    [Fact]
    public void Rows_of_Import_Csv_are_judged_sorted_and_exported_and_none_is_lost()
    {
        using var folder = new TempFolder();
        using var session = ModuleSession.Open();
        var variables = new { plain = Path.Combine(Sample.Folder, "plain.csv"), sheet = folder.File("sheet.csv") };

        var run = session.Run(
            "Import-Csv $plain | Test-Opportunity -AsOf 2026-11-23 -WarningAction SilentlyContinue | Sort-Object Score, Id | Export-Csv "
                + "$sheet; Import-Csv $sheet",
            variables);
        var direct = session.Run("Test-Opportunity $plain -AsOf 2026-11-23 -WarningAction SilentlyContinue", variables);

        run.Errors.ShouldBeEmpty();
        run.Output.Select(Line).Order().ShouldBe(direct.Output.Select(Line).Order());
        var scores = run.Output.Select(row => (string)row.Properties["Score"].Value).SkipWhile(score => score.Length == 0);
        scores.Select(score => decimal.Parse(score, CultureInfo.InvariantCulture)).ShouldBeInOrder();
    }

    private static string Line(System.Management.Automation.PSObject row) =>
        $"{row.Properties["Id"].Value} {row.Properties["Verdict"].Value} {row.Properties["Score"].Value}";
}
