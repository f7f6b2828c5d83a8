namespace EliteSeller.Model;

/// <summary>How well something is known, because a seller's hope is not the customer's word (briefings 37 and 38).</summary>
public enum EvidenceGrade
{
    /// <summary>The source has no column for it, so nothing can be said about any deal.</summary>
    NotRecorded,

    /// <summary>The cell is blank or holds a word for not knowing: <c>n/a</c>, <c>tbd</c>, <c>None identified</c>.</summary>
    Unknown,

    /// <summary>A definite no.</summary>
    No,

    /// <summary>A name, a remark or a guess: the seller thinks so. Counts half.</summary>
    Assumed,

    /// <summary>The customer said or did it: yes, true, confirmed, or the date of the customer's word. Counts in full.</summary>
    Confirmed,
}
