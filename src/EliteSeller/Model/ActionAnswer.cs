namespace EliteSeller.Model;

/// <summary>What an entry of the kind Action says; the customer's own answers are those of <see cref="AskAnswer"/>.</summary>
public enum ActionAnswer
{
    /// <summary>It was put on a review sheet: the deal was asked about.</summary>
    Proposed,

    /// <summary>The seller will do it.</summary>
    Accepted,

    /// <summary>The seller keeps the deal as it is.</summary>
    Declined,

    /// <summary>A remark without a decision.</summary>
    Noted,
}
