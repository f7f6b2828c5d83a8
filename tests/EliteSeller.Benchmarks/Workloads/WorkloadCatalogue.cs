using System.Collections.Generic;
using System.Globalization;

namespace EliteSeller.Benchmarks.Workloads;

/// <summary>
/// Everything that is measured: the floors first, then what a user runs, and a database beside it. What needs a command that the module
/// does not have is left out.
/// </summary>
internal static class WorkloadCatalogue
{
    public const string Read = "floor: typed read";
    public const string OneStage = "floor: one stage";
    public const string TwoStages = "floor: two stages";

    private const string AsOf = "-AsOf 2026-11-23";

    public static IReadOnlyList<Workload> All { get; } =
    [
        new(Read, (_, input) => TypedRead.Run(input.Path, input.WithEvidence)),
        Script(OneStage, null, null, "Write-ReadyObject {rows} | Out-Null"),
        Script(TwoStages, null, null, "Write-ReadyObject {rows} | Step-ReadyObject | Out-Null"),
        Script(
            "Import", "Import-Opportunity", ([Read, OneStage], 1.0), "Import-Opportunity -LiteralPath '{path}' | Out-Null", streams: true),
        Script("Import | Test", "Test-Opportunity", ([Read, TwoStages], 1.25),
            $"Import-Opportunity -LiteralPath '{{path}}' | Test-Opportunity {AsOf} | Out-Null", streams: true),
        Script("Import | Test | Where", "Test-Opportunity", null,
            $"Import-Opportunity -LiteralPath '{{path}}' | Test-Opportunity {AsOf} | Where-Object Verdict -eq WalkAway | Out-Null",
            streams: true),
        Script("Test -Path", "Test-Opportunity", ([Read, OneStage], 1.1), $"Test-Opportunity -LiteralPath '{{path}}' {AsOf} | Out-Null",
            streams: true),
        Script("Test -Path -Verdict", "Test-Opportunity", null,
            $"Test-Opportunity -LiteralPath '{{path}}' {AsOf} -Verdict WalkAway | Out-Null", streams: true),
        Script("Measure -Path", "Measure-Pipeline", ([Read], 0.8), $"Measure-Pipeline -LiteralPath '{{path}}' {AsOf} | Out-Null",
            streams: true),
        Script("Compare, two files", "Compare-Pipeline", null,
            "Compare-Pipeline -Reference '{earlier}' -Difference '{path}' -Summary | Out-Null"),
        new("DuckDB, grouped by stage", (_, input) => DuckDatabase.Group(input)),
        new("DuckDB, five rules", (_, input) => DuckDatabase.Judge(input)),
        Script("5,000 roadmaps", "New-ActionRoadmap", null,
            $"Import-Opportunity -LiteralPath '{{path}}' | New-ActionRoadmap {AsOf} | Out-Null", fixedRows: 5_000),
        Script("HTML report of 50,000 deals", "Export-PipelineReport", null,
            $"Export-PipelineReport -LiteralPath '{{path}}' -OutFile '{{out}}' -Force {AsOf} | Out-Null", fixedRows: 50_000),
    ];

    private static Workload Script(string name, string? command, (string[], double)? target, string script, bool streams = false,
        int? fixedRows = null) =>
        new(name, (session, input) =>
            session.Run(Fill(script, input))) { Command = command, Target = target, Streams = streams, FixedRows = fixedRows };

    private static string Fill(string script, WorkloadInput input) => script
        .Replace("{rows}", input.Rows.ToString(CultureInfo.InvariantCulture))
        .Replace("{path}", input.Path)
        .Replace("{earlier}", input.EarlierPath)
        .Replace("{out}", input.OutPath);
}
