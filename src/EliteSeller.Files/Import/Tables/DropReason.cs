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

    /// <summary>The CRM has deleted the deal, or merged it into another one.</summary>
    Deleted,

    /// <summary>None of the columns that were recognised has a value: it belongs to a second table beside the deals.</summary>
    Beside,

    /// <summary>The row is hidden in its workbook, such as by a filter.</summary>
    Hidden,
}
