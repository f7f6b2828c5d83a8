namespace EliteSeller.Text;

/// <summary>What a word of a status or of a stage says about the end of a deal.</summary>
internal enum OutcomeWord
{
    /// <summary>It is blank.</summary>
    None,

    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>The deal is open.</summary>
    Open,

    /// <summary>The deal is won.</summary>
    Won,

    /// <summary>The deal is lost.</summary>
    Lost,

    /// <summary>The deal is over, and the word does not say how, or says both.</summary>
    Closed,

    /// <summary>The record was deleted or merged into another one.</summary>
    Deleted,
}
