namespace EliteSeller.Files.Import.Tables;

/// <summary>Why a record that is no deal was left out.</summary>
public enum DropReason
{
    /// <summary>It is blank, or holds separators only.</summary>
    Blank,

    /// <summary>It stands above the header.</summary>
    Title,

    /// <summary>It repeats the header.</summary>
    RepeatedHeader,

    /// <summary>It sums up other rows.</summary>
    Total,

    /// <summary>It belongs to the footer that a CRM puts under a report.</summary>
    Footer,
}
