namespace EliteSeller.Files.Import.Layouts;

/// <summary>What a column, or a word, of a log of stages and fields means.</summary>
public enum HistoryRole
{
    /// <summary>The column of the deal's id.</summary>
    Id,

    /// <summary>The column of the day of the change.</summary>
    Day,

    /// <summary>The column of the stage before the change.</summary>
    FromStage,

    /// <summary>The column of the stage after the change, or in which the deal then stood.</summary>
    Stage,

    /// <summary>The column of the amount as it then was.</summary>
    Amount,

    /// <summary>The column of the close date as it then was.</summary>
    CloseDate,

    /// <summary>The column that names the changed field.</summary>
    Field,

    /// <summary>The column of the value before the change.</summary>
    OldValue,

    /// <summary>The column of the value after the change.</summary>
    NewValue,

    /// <summary>A word in the column of fields: the stage was changed.</summary>
    StageField,

    /// <summary>A word in the column of fields: the amount was changed.</summary>
    AmountField,

    /// <summary>A word in the column of fields: the close date was changed.</summary>
    CloseDateField,

    /// <summary>A word in the column of fields: the next step was changed.</summary>
    NextStepField,

    /// <summary>A word in the column of fields: the deal was created.</summary>
    CreatedEvent,

    /// <summary>
    /// The pattern of columns that hold the day on which one stage was entered: <c>Date entered "{stage} ({pipeline})"</c>.
    /// </summary>
    StageEntered,

    /// <summary>The column in which an export itself keeps the stage from which a deal was closed.</summary>
    StageBeforeClose,
}
