namespace EliteSeller.Model;

/// <summary>The columns of a review sheet, by which it is written and read back.</summary>
internal static class ReviewColumn
{
    /// <summary>The seller who carries the deal.</summary>
    public const string Seller = "Seller";

    /// <summary>The deal's id, in the form of the export.</summary>
    public const string DealId = "Deal Id";

    /// <summary>The proposed exit.</summary>
    public const string Action = "Action";

    /// <summary>The rule that the question belongs to; the answer becomes an entry about it.</summary>
    public const string About = "About";

    /// <summary>What the customer answered.</summary>
    public const string Answer = "Answer";

    /// <summary>The person at the customer who said it.</summary>
    public const string WhoSaidIt = "Who said it";

    /// <summary>The exit that was decided, or Keep.</summary>
    public const string Decision = "Decision";

    /// <summary>The close date that the customer named, or the wake-up date.</summary>
    public const string NewDate = "New date";

    /// <summary>Free text, kept as the source of the entries.</summary>
    public const string Remark = "Remark";

    /// <summary>The decision that leaves the deal as it is.</summary>
    public const string Keep = "Keep";

    /// <summary>All columns in order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Seller, "Account", "Deal", DealId, "Amount", "Currency", "Stage", "Close date", "Verdict", "Why", Action, "Question", About,
        "Times asked", "Last answer", "Due", Answer, WhoSaidIt, Decision, NewDate, Remark,
    ];

    /// <summary>The columns to fill in.</summary>
    public static IReadOnlyList<string> ToFill { get; } = [Answer, WhoSaidIt, Decision, NewDate, Remark];

    /// <summary>The answers that the sheet offers.</summary>
    public static IReadOnlyList<string> Answers { get; } = ["Yes", "Partly", "Evaded", "No"];

    /// <summary>The decisions that the sheet offers.</summary>
    public static IReadOnlyList<string> Decisions { get; } = [.. Enum.GetNames(typeof(ActionExit)), Keep];
}
