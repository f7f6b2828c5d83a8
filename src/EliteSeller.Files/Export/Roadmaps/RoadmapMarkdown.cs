using System.Text;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Export.Pages;

namespace EliteSeller.Files.Export.Roadmaps;

/// <summary>A roadmap as Markdown: what the customer commits to and the steps; in our copy also what was proved.</summary>
internal static class RoadmapMarkdown
{
    /// <summary>Writes a roadmap into a stream, which stays open.</summary>
    public static void Write(ActionRoadmap roadmap, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1024,
            leaveOpen: true) { NewLine = "\n" };
        WriteHead(roadmap, text);
        WriteCommitments(roadmap, text);
        WriteSteps(roadmap, text);
        WriteNotes(roadmap, text);
    }

    private static void WriteHead(ActionRoadmap roadmap, StreamWriter text)
    {
        text.WriteLine($"# Action Roadmap: {MarkdownEncoder.Escape(roadmap.Name ?? roadmap.OpportunityId)}");
        text.WriteLine();
        WriteItem(text, "Customer", roadmap.Account);
        WriteItem(text, "Seller", roadmap.Owner);
        WriteItem(text, "Deal", roadmap.OpportunityId);
        WriteItem(text, "Go-live", Labels.DayMonthYear(roadmap.Anchor));
        WriteItem(text, "Plan of", FormattableString.Invariant($"{Labels.DayMonthYear(roadmap.AsOf)}, version {roadmap.Version}"));
        text.WriteLine();
        if (!roadmap.HasInternal)
        {
            return;
        }

        text.WriteLine($"**{MarkdownEncoder.Escape(roadmap.Feasibility)}** {MarkdownEncoder.Escape(roadmap.Confirmation)}");
        text.WriteLine();
        if (roadmap.CriticalPath.Count > 0)
        {
            text.WriteLine($"Critical path: {string.Join(" \u2192 ", roadmap.CriticalPath.Select(InDays))}.");
            text.WriteLine();
        }
    }

    private static void WriteItem(StreamWriter text, string name, string? value)
    {
        if (value is not null)
        {
            text.WriteLine($"- {name}: {MarkdownEncoder.Escape(value)}");
        }
    }

    private static string InDays(RoadmapStep step)
    {
        var waiting = step.LeadDays == 0 ? "" : FormattableString.Invariant($" plus {step.LeadDays} waiting");
        return FormattableString.Invariant(
            $"{MarkdownEncoder.Escape(step.Name)} ({step.WorkingDays} {(step.WorkingDays == 1 ? "day" : "days")}{waiting})");
    }

    private static void WriteCommitments(ActionRoadmap roadmap, StreamWriter text)
    {
        if (roadmap.Commitments.Count == 0)
        {
            return;
        }

        text.WriteLine("## Customer commitments");
        text.WriteLine();
        WriteRow(text, ["By", "Commitment", "Answered by", "Agreed"]);
        WriteRule(text, 4);
        foreach (var commitment in roadmap.Commitments.OrderBy(commitment => commitment.By ?? DateTime.MinValue))
        {
            var agreed = commitment.Answer == AskAnswer.Yes
                ? Labels.DayMonthYear(commitment.AskedOn) is { Length: > 0 } day ? $"yes, {day}" : "yes" : "";
            WriteRow(text, [Labels.DayMonthYear(commitment.By), commitment.Commitment,
                Labels.Owner(commitment.CustomerOwner, commitment.CustomerRole), agreed]);
        }

        text.WriteLine();
    }

    private static void WriteSteps(ActionRoadmap roadmap, StreamWriter text)
    {
        text.WriteLine("## Steps");
        text.WriteLine();
        WriteRow(text, ["#", "Start", "Due", "Step", "Who", "Seller owner", "Customer owner", "Status"]);
        WriteRule(text, 8);
        var number = 0;
        foreach (var step in roadmap.Steps)
        {
            number++;
            var done = step.DoneOn is null ? "" : $" {Labels.DayMonthYear(step.DoneOn)}";
            var name = step.Internal ? $"{step.Name} (internal)" : step.Name;
            WriteRow(text,
                [FormattableString.Invariant($"{number}"), Labels.DayMonthYear(step.Start), Labels.DayMonthYear(step.Due), name,
                step.Side.ToString(), Labels.Owner(step.SellerOwner, step.SellerRole), Labels.Owner(step.CustomerOwner, step.CustomerRole),
                Labels.Format(step.Status) + done]);
        }
    }

    private static void WriteNotes(ActionRoadmap roadmap, StreamWriter text)
    {
        var noted = roadmap.Steps.Where(step => step.Notes is not null).ToArray();
        if (noted.Length == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine("## Notes (internal)");
        text.WriteLine();
        foreach (var step in noted)
        {
            text.WriteLine($"- {MarkdownEncoder.Escape(step.Name)}: {MarkdownEncoder.Escape(step.Notes)}");
        }
    }

    private static void WriteRow(StreamWriter text, IEnumerable<string?> cells) =>
        text.WriteLine($"| {string.Join(" | ", cells.Select(MarkdownEncoder.Escape))} |");

    private static void WriteRule(StreamWriter text, int columns) =>
        text.WriteLine($"|{string.Concat(Enumerable.Repeat("---|", columns))}");
}
