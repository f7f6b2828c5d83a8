using System.Management.Automation;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell;

/// <summary>What a user settles about a file that a command writes and that may be a table.</summary>
public sealed class TableOutputOptions : OutputOptions
{
    /// <summary>
    /// Writes CSV files without a byte order mark. Excel needs the mark to recognize UTF-8; some other programs cannot read it.
    /// </summary>
    [Parameter]
    public SwitchParameter NoByteOrderMark { get; set; }

    /// <summary>
    /// Writes text that begins with =, +, - or @ unchanged. By default such text gets a leading apostrophe, so that no spreadsheet runs it
    /// as a formula; this module removes the apostrophe on reading. Use it for programs that are not spreadsheets.
    /// </summary>
    [Parameter]
    public SwitchParameter NoEscape { get; set; }

    internal CsvStyle Style => new(!NoByteOrderMark, !NoEscape);
}
