namespace EliteSeller.Analysis.Roadmaps;

/// <summary>Which days the open steps of a plan get.</summary>
internal enum StepDates
{
    /// <summary>Their own; the earliest where they have none.</summary>
    Kept,

    /// <summary>Their own; where they have none the latest, but none before its earliest.</summary>
    Latest,

    /// <summary>The earliest, whatever they had; a step in progress keeps its own.</summary>
    Earliest,
}
