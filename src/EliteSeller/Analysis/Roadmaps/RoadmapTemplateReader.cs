using EliteSeller.Settings;

namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Turns the table of a template file into a <see cref="RoadmapTemplate"/>, or says what keeps it from being one.</summary>
public static class RoadmapTemplateReader
{
    /// <summary>Reads one template.</summary>
    /// <param name="table">The table of the file.</param>
    /// <param name="problems">Receives every problem that has to be fixed, with its line.</param>
    /// <returns>The template, or null when a problem was noted.</returns>
    public static RoadmapTemplate? Read(SettingTable table, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var settings = new SettingReader(table, problems);
        var name = settings.RequiredText("Name");
        var description = settings.Text("Description");
        var timeToValue = settings.WholeNumber("TimeToValueDays", 0, StepGraph.LongestStep);
        var steps = settings.Sections("Steps").Select(ReadStep).ToArray();
        settings.NoteUnknownKeys();
        if (problems.Count > before)
        {
            return null;
        }

        try
        {
            return new RoadmapTemplate(name!, steps, timeToValue ?? 0, description, table.File);
        }
        catch (EliteSellerException failure)
        {
            problems.Add(failure.Problem);
            return null;
        }
    }

    private static TemplateStep ReadStep(SettingReader step)
    {
        var read = new TemplateStep(
            step.RequiredText("Id") ?? "",
            step.RequiredText("Name") ?? "",
            RequiredSide(step),
            // A negative number is said by the graph, which knows the step's id.
            step.RequiredWholeNumber("Days", int.MinValue, int.MaxValue) ?? 0,
            step.Texts("DependsOn"),
            step.WholeNumber("LeadDays", int.MinValue, int.MaxValue) ?? 0,
            step.Text("SellerOwner"),
            step.Text("CustomerOwner"),
            AccountableSide(step),
            step.Choice<AskKind>("Ask"),
            step.Text("Commitment"),
            step.Text("Notes"),
            step.Flag("Internal") ?? false,
            step.Table.Line,
            step.Number("DoneFrom", 0, 1),
            DoneBy(step));
        step.NoteUnknownKeys();
        return read;
    }

    private static RoadmapSide RequiredSide(SettingReader step)
    {
        // A missing side is noted as missing, a wrong one as wrong: never both.
        if (step.Choice<RoadmapSide>("Side") is { } side)
        {
            return side;
        }

        if (step.Table.Find("Side") is null)
        {
            step.RequiredText("Side");
        }

        return RoadmapSide.Joint;
    }

    private static OpportunityField? DoneBy(SettingReader step)
    {
        var field = step.Choice<OpportunityField>("DoneBy");
        if (field is null || TemplateStep.DoneByFields.Contains(field.Value))
        {
            return field;
        }

        step.Note(
            "SettingUnknownValue",
            step.Table.Find("DoneBy")!.Line,
            $"'DoneBy' is '{field}', which neither the customer confirms nor an ask answers.",
            $"Use one of {string.Join(", ", TemplateStep.DoneByFields)}.");
        return null;
    }

    private static RoadmapSide? AccountableSide(SettingReader step)
    {
        var side = step.Choice<RoadmapSide>("Accountable");
        if (side == RoadmapSide.Joint)
        {
            step.Note(
                "TwoAccountable",
                step.Table.Find("Accountable")!.Line,
                "'Accountable' cannot be Joint: one side must be accountable.",
                "Write Seller or Customer.");
        }

        return side;
    }
}
