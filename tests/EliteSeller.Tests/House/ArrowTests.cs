using System;
using System.Collections.Generic;
using System.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using EliteSeller.Files.Import;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.House;

/// <summary>The rooms of the house know each other one way only; docs/architecture.md draws the same arrows.</summary>
public sealed class ArrowTests
{
    /// <summary>The rooms, each with the rooms that it may know. A namespace belongs to the longest name that it begins with.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["EliteSeller.Model"] = [],
        ["EliteSeller.Text"] = ["EliteSeller.Model"],
        ["EliteSeller.Settings"] = ["EliteSeller.Model", "EliteSeller.Text"],
        ["EliteSeller.Briefings"] = ["EliteSeller.Model", "EliteSeller.Text", "EliteSeller.Settings"],
        ["EliteSeller.Analysis"] = ["EliteSeller.Model", "EliteSeller.Text", "EliteSeller.Settings", "EliteSeller.Briefings"],
        ["EliteSeller.Files.Storage"] = ["EliteSeller.Model", "EliteSeller.Text"],
        // An edited plan and a list of holidays come back from a file as what the analysis made of them.
        ["EliteSeller.Files.Import"] =
        [
            "EliteSeller.Model", "EliteSeller.Text", "EliteSeller.Settings", "EliteSeller.Files.Storage",
            "EliteSeller.Analysis.Roadmaps", "EliteSeller.Analysis.Calendars",
        ],
        ["EliteSeller.Files.Ledgers"] = ["EliteSeller.Model", "EliteSeller.Text", "EliteSeller.Files.Storage"],
        // A file for the CRM's own import has the headers of the CRM's own export, and the layouts of reading know these.
        ["EliteSeller.Files.Export"] =
        [
            "EliteSeller.Model", "EliteSeller.Text", "EliteSeller.Briefings", "EliteSeller.Analysis", "EliteSeller.Files.Storage",
            "EliteSeller.Files.Ledgers", "EliteSeller.Files.Import.Layouts",
        ],
    };

    private static readonly Arrow[] Arrows = ReadArrows();

    [Fact]
    public void No_namespaces_know_each_other_in_a_circle() => InACircle(Arrows).ShouldBeEmpty();

    [Fact]
    public void No_arrow_goes_against_the_order() => AgainstTheOrder(Arrows).ShouldBeEmpty();

    [Fact]
    public void The_arrows_of_both_projects_are_looked_at()
    {
        var arrows = Arrows.Select(arrow => (arrow.From, arrow.To)).ToArray();
        arrows.ShouldContain(("EliteSeller.Analysis.Reports", "EliteSeller.Analysis.Pipelines"));
        arrows.ShouldContain(("EliteSeller.Files.Import.Csv", "EliteSeller.Files.Import.Tables"));
        arrows.ShouldContain(("EliteSeller.Files.Export.Reports", "EliteSeller.Analysis.Reports"));
        arrows.ShouldContain(("EliteSeller.Files.Storage", "EliteSeller.Model"));
    }

    [Theory]
    [InlineData("EliteSeller.Model", "EliteSeller.Text")]
    [InlineData("EliteSeller.Settings", "EliteSeller.Analysis.Qualification")]
    [InlineData("EliteSeller.Files.Import.Csv", "EliteSeller.Analysis.Reports")]
    [InlineData("EliteSeller.Files.Import.Csv", "EliteSeller.Files.Export.Pages")]
    [InlineData("EliteSeller.Files.Export.Reports", "EliteSeller.Files.Import.Csv")]
    [InlineData("EliteSeller.Files.Storage", "EliteSeller.Files.Ledgers")]
    [InlineData("EliteSeller.Cellar", "EliteSeller.Model")]
    public void A_wrong_arrow_is_found(string from, string to) =>
        AgainstTheOrder([.. Arrows, new Arrow(from, to, "planted")]).ShouldBe([$"{from} -> {to}: planted"]);

    [Fact]
    public void A_circle_is_found() =>
        InACircle([.. Arrows, new Arrow("EliteSeller.Analysis.Statistics", "EliteSeller.Analysis.Pipelines", "planted")])
        .ShouldContain("EliteSeller.Analysis.Statistics -> EliteSeller.Analysis.Pipelines: planted");

    private static string[] AgainstTheOrder(IEnumerable<Arrow> arrows) =>
    [
        .. arrows.Where(
            arrow => RoomOf(arrow.From) is not { } room || (!IsIn(arrow.To, room) && !MayKnow[room].Any(known => IsIn(arrow.To, known))))
            .Select(arrow => arrow.ToString()),
    ];

    /// <summary>The arrows from whose end other arrows lead back to their beginning.</summary>
    private static string[] InACircle(IReadOnlyCollection<Arrow> arrows)
    {
        var known = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        return [.. arrows.Where(arrow => Reachable(arrow.To).Contains(arrow.From)).Select(arrow => arrow.ToString())];

        HashSet<string> Reachable(string start)
        {
            var found = new HashSet<string>();
            var waiting = new Stack<string>([start]);
            while (waiting.TryPop(out var name))
            {
                foreach (var next in known[name].Where(found.Add))
                {
                    waiting.Push(next);
                }
            }

            return found;
        }
    }

    private static string? RoomOf(string name) => MayKnow.Keys.FirstOrDefault(room => IsIn(name, room));

    private static bool IsIn(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);

    private static Arrow[] ReadArrows()
    {
        var house = new ArchLoader().LoadAssemblies(typeof(Opportunity).Assembly, typeof(OpportunityFile).Assembly).Build();
        return
        [
            .. house.Types
                .SelectMany(type => type.Dependencies.Where(known => known.Target is not GenericParameter).Select(known =>
                    new Arrow(type.Namespace.FullName, known.Target.Namespace.FullName, $"{type.Name} knows {known.Target.Name}")))
                .Where(arrow => arrow.From != arrow.To && IsIn(arrow.From, "EliteSeller") && IsIn(arrow.To, "EliteSeller"))
                .DistinctBy(arrow => (arrow.From, arrow.To))
                .OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <param name="From">The namespace that knows.</param>
    /// <param name="To">The namespace that is known.</param>
    /// <param name="Example">Two of their types.</param>
    private sealed record Arrow(string From, string To, string Example)
    {
        public override string ToString() => $"{From} -> {To}: {Example}";
    }
}
