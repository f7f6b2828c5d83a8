using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Shell;

/// <summary>Every test of Pester is a test here, by its own name.</summary>
public sealed class PesterTests
{
    private static readonly Lazy<IReadOnlyList<PesterResult>> _run = new(PesterRun.Start);

    public static IEnumerable<object[]> Results => _run.Value.Select(result => new object[] { result });

    [Theory(DisplayName = "Pester")]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public void Pester(PesterResult test) => test.Result.ShouldBe("Passed", $"{test.File}: {test.Name}\n{test.Message}");

    [Fact]
    public void No_file_of_Pester_is_left_out() =>
        _run.Value.Select(test => test.File).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(Directory.GetFiles(PesterRun.Folder, "*.Tests.ps1").Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
