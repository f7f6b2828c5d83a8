namespace EliteSeller.Analysis.Qualification;

/// <summary>What a rule decided, in one byte: a million deals are judged, a few are explained.</summary>
internal enum Judgement : byte
{
    NotDue,
    NotApplicable,
    Suppressed,
    Unknown,
    Fail,

    /// <summary>A failure that condemns the deal whatever its score.</summary>
    FailGate,

    /// <summary>Half the points, because the fact itself is only half good.</summary>
    Half,

    /// <summary>Half the points, because the customer's word is missing: an answer can still make it whole.</summary>
    HalfUnproven,

    /// <summary>All the points.</summary>
    Pass,

    /// <summary>All the points, on the customer's own word.</summary>
    PassProven,
}
