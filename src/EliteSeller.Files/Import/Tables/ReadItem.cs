namespace EliteSeller.Files.Import.Tables;

/// <summary>What a reader gives next: an opportunity, a refused row, or something to tell the user.</summary>
public readonly struct ReadItem
{
    /// <summary>An opportunity.</summary>
    /// <param name="opportunity">The opportunity.</param>
    public ReadItem(Opportunity opportunity) => Opportunity = opportunity;

    /// <summary>A refused row, or what ended a source.</summary>
    /// <param name="problem">What is wrong.</param>
    public ReadItem(Problem problem) => Problem = problem;

    /// <summary>Something to tell the user.</summary>
    /// <param name="note">The note.</param>
    public ReadItem(ReadingWarning note) => Note = note;

    /// <summary>The opportunity, or null.</summary>
    public Opportunity? Opportunity { get; }

    /// <summary>Why a row was refused or what ended the source, or null.</summary>
    public Problem? Problem { get; }

    /// <summary>What the user should know, or null. Tell it as a warning.</summary>
    public ReadingWarning? Note { get; }
}
