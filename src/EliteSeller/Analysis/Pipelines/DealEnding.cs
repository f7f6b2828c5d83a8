namespace EliteSeller.Analysis.Pipelines;

/// <summary>How deals ended, as far as the export tells. Every deal has one ending.</summary>
public enum DealEnding
{
    /// <summary>Not ended.</summary>
    Open,

    /// <summary>Won.</summary>
    Won,

    /// <summary>
    /// Second place: lost, and a competitor is named, or the reason says that one got it. There is no prize for it (briefing 37).
    /// </summary>
    SecondPlace,

    /// <summary>Lost to nobody: the reason says canceled, no decision or gone quiet.</summary>
    NoDecision,

    /// <summary>Lost for another reason.</summary>
    OtherReason,

    /// <summary>Lost, and the export does not say why.</summary>
    NoReason,
}
