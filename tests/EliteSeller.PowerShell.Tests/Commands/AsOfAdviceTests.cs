using System.IO;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Commands;

/// <summary>The day that is proposed for an old export is one on which something happened, never an expected close date.</summary>
public sealed class AsOfAdviceTests
{
    [Theory]
    [InlineData("asof-from-future-close.csv", "2025-09-30")]
    [InlineData("asof-hubspot-fr.csv", "2025-06-12")]
    [InlineData("asof-pipedrive.csv", "2025-08-29")]
    [InlineData("asof-dynamics.csv", "2025-05-06")]
    public void The_advice_names_the_last_day_that_has_happened(string file, string day)
    {
        using var session = ModuleSession.Open();

        var run = session.Run("$null = Test-Opportunity $path -AsOf 2026-11-23",
            new { path = Path.Combine(Built.SourceRoot, "tests", "EliteSeller.Tests", "Corpus", file) });

        run.Errors.ShouldBeEmpty();
        run.Warnings.ShouldContain(warning => warning.Contains("-AsOf " + day));
    }
}
