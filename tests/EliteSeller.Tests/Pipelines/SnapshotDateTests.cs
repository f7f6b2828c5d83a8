using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Pipelines;

/// <summary>The day of a snapshot, by the name of its file.</summary>
public sealed class SnapshotDateTests
{
    [Theory]
    [InlineData("history/2026-11-16 pipeline.csv", "2026-11-16")]
    [InlineData("C:\\exports\\2026-11-16.csv", "2026-11-16")]
    [InlineData("2026-11-16", "2026-11-16")]
    [InlineData("2026-11-163.csv", null)]
    [InlineData("2026-11", null)]
    [InlineData("pipeline-2026-11-16.csv", null)]
    [InlineData("2026-02-30.csv", null)]
    [InlineData(null, null)]
    public void A_snapshot_is_of_the_day_that_its_file_name_begins_with(string? path, string? day)
    {
        SnapshotDate.FromFileName(path)?.ToString("yyyy-MM-dd", null).ShouldBe(day);
        (SnapshotDate.FromFileName(path) is null).ShouldBe(day is null);
    }
}
