namespace EliteSeller.Files.Import.Headers;

/// <summary>How the cells of a field are read.</summary>
internal enum FieldKind
{
    /// <summary>As text, when somebody asks.</summary>
    Text,

    /// <summary>As a day.</summary>
    Date,

    /// <summary>As a number with decimals.</summary>
    Number,

    /// <summary>As a whole number.</summary>
    Count,

    /// <summary>As a probability in percent.</summary>
    Probability,

    /// <summary>As yes or no.</summary>
    Flag,

    /// <summary>As open, won or lost.</summary>
    Status,

    /// <summary>As the name of a stage.</summary>
    Stage,

    /// <summary>As a grade of evidence.</summary>
    Evidence,

    /// <summary>As the answer to an ask.</summary>
    Ask,

    /// <summary>As the days of evidence, as our own objects write them.</summary>
    EvidenceDays,
}
