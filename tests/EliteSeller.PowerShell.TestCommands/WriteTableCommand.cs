using System.IO;
using System.Management.Automation;
using System.Text;
using EliteSeller.Files.Storage;

namespace EliteSeller.PowerShell.TestCommands;

/// <summary>Writes one row through the bridge, which runs a package.</summary>
[Cmdlet(VerbsCommunications.Write, "Table")]
public sealed class WriteTableCommand : EliteSellerCommand
{
    /// <inheritdoc/>
    protected override void Process()
    {
        using var bytes = new MemoryStream();
        using (var table = new CsvTableWriter(bytes, ["Id", "Name"], new CsvStyle(hasMark: false)))
        {
            table.Write(["A-1", "Acme, Inc."]);
        }

        WriteObject(Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
