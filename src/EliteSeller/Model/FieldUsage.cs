namespace EliteSeller.Model;

/// <summary>Whether a source keeps a field, so that a blank can be told from a column that nobody has.</summary>
public enum FieldUsage
{
    /// <summary>
    /// The source has no such column, or no open deal fills it with more than a word for not knowing. The field is a blind
    /// spot: rules that need it are not applicable. A column of blanks is the same as no column.
    /// </summary>
    NotRecorded,

    /// <summary>Fewer than a fifth of the open deals fill it: a blank is unknown and never bad news.</summary>
    HardlyUsed,

    /// <summary>A fifth of the open deals or more fill it: a blank says something about the deal.</summary>
    Recorded,
}
