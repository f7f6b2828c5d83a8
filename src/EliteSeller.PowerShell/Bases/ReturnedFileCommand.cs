using System.Globalization;
using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>A cmdlet that reads files which people have filled in and sent back.</summary>
public abstract class ReturnedFileCommand : PathCommand
{
    /// <summary>The culture of dates, such as en-GB or de-DE. Not needed for dates such as 2026-12-31.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    public CultureInfo? Culture { get; set; }

    /// <summary>The encoding of a CSV file, such as utf-8 or windows-1252. Default: found from the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Encoding { get; set; }
}
