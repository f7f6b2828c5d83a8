using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet whose result depends on the date.</summary>
public abstract class DatedCommand : EliteSellerCommand
{
    /// <summary>
    /// The date that counts as today, such as the date of the export. Default: today; an export whose name starts with a date is of that
    /// date.
    /// </summary>
    [Parameter]
    [DayTransformation]
    public virtual DateTime? AsOf { get; set; }

    /// <summary>The day from which days are counted.</summary>
    private protected DateTime Day => (AsOf ?? DateTime.Today).Date;
}
