namespace EliteSeller.Analysis.Qualification;

/// <summary>What a rule found out about one deal.</summary>
public enum RuleOutcome
{
    /// <summary>What the rule asks for is there, in full or in half.</summary>
    Pass,

    /// <summary>What the rule asks for is not there, or nobody has found out long after it was due.</summary>
    Fail,

    /// <summary>The source keeps the field, but not for this deal. Counts nothing and keeps its weight.</summary>
    Unknown,

    /// <summary>Expected only later in the sales process, or not concerning this deal, such as a small amount.</summary>
    NotDue,

    /// <summary>A blind spot: the source does not keep the field at all.</summary>
    NotApplicable,

    /// <summary>The policy suppresses the rule for this deal. It stays visible and leaves all sums.</summary>
    Suppressed,
}
