using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.Qualification;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>The exports in samples/, judged on the day of their story by the staged module.</summary>
internal static class Sample
{
    public const string AsOf = "2026-11-23";

    public static string Folder { get; } = Path.Combine(Built.SourceRoot, "samples");

    /// <summary>The results of one export by the name of the deal; every open deal has one, and nothing was refused.</summary>
    public static IReadOnlyDictionary<string, QualificationResult> Judge(string file)
    {
        using var session = ModuleSession.Open();
        var run = session.Run(
            "Import-Opportunity -LiteralPath $path | Test-Opportunity -AsOf $asOf", new { path = Path.Combine(Folder, file), asOf = AsOf });
        run.Errors.ShouldBeEmpty();
        return run.Of<QualificationResult>().ToDictionary(result => result.Name!);
    }

    /// <summary>Puts a copy of all samples into a folder, for whoever writes beside them.</summary>
    public static void CopyAll(string folder)
    {
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>What was worked out for the deals without this program, by name: verdict, score, potential and momentum.</summary>
    public static IReadOnlyDictionary<string, string> WorkedOut(string file) =>
        File.ReadLines(Path.Combine(Built.SourceRoot, "tests", "EliteSeller.PowerShell.Tests", "Samples", file)).Skip(1)
            .Select(line => line.StartsWith('"') ? line[1..].Split("\",", 2) : line.Split(',', 2))
            .ToDictionary(parts => parts[0].Replace("\"\"", "\""), parts => parts[1]);
}
