using System.Globalization;
using System.IO;
using System.Management.Automation;
using EliteSeller.Formats.Csv;

namespace EliteSeller.PowerShell.TestCommands;

/// <summary>Writes one row through the bridge, which runs a package.</summary>
[Cmdlet(VerbsCommunications.Write, "Table")]
public sealed class WriteTableCommand : EliteSellerCommand
{
    /// <inheritdoc/>
    protected override void Process()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var table = new CsvTableWriter(text, ["Id", "Name"]))
        {
            table.Write(["A-1", "Acme, Inc."]);
        }

        WriteObject(text.ToString());
    }
}
