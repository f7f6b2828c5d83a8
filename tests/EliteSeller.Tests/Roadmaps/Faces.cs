using System.IO;
using System.Text;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Roadmaps;
using EliteSeller.Model;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Roadmaps to be written, and what their faces look like.</summary>
internal static class Faces
{
    /// <summary>A deal whose name tries HTML, attributes, Markdown, formulas and a pipe at once.</summary>
    public const string HostileName = "<script>alert(1)</script> & \"Söhne\" =cmd|' /C calc'!A0";

    /// <summary>Three steps: an ask, an internal one, a signature.</summary>
    public static readonly RoadmapTemplate Small = new(
        "Small",
        [
            new TemplateStep("Case", "Benefit case", RoadmapSide.Joint, 3, sellerOwner: "{Owner}", customerOwner: "Sponsor",
                ask: AskKind.Benefit, commitment: "We start within three months."),
            new TemplateStep("Review", "Our own review", RoadmapSide.Seller, 1, ["Case"], sellerOwner: "Manager",
                notes: "Walk away above 20 %.", isInternal: true),
            new TemplateStep(
                "Sign", "Signature", RoadmapSide.Customer, 1, ["Review"], leadDays: 2, sellerOwner: "{Owner}", customerOwner: "Sponsor"),
        ]);

    public static ActionRoadmap Roadmap(string name = "Harbour cranes", string goLive = "2026-12-04", AskKind? saidYesTo = null) =>
        new RoadmapPlanner(Small, RoadmapCalendars.MondayToFriday, "2026-11-23".Day(), goLive.Day()) { AsLateAsPossible = true }
            .Plan(PlannedDeal.Of(name, saidYesTo: saidYesTo));

    public static byte[] Bytes(this ActionRoadmap roadmap, RoadmapFormat format)
    {
        using var stream = new MemoryStream();
        RoadmapWriters.Create(format)(roadmap, stream);
        return stream.ToArray();
    }

    public static string Text(this ActionRoadmap roadmap, RoadmapFormat format) => Encoding.UTF8.GetString(roadmap.Bytes(format));
}
