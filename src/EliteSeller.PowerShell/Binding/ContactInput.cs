using System.Threading;
using EliteSeller.Files.Import.Contacts;

namespace EliteSeller.PowerShell;

/// <summary>Reads the people of deals for the cmdlets; a file that cannot be read is reported, and the others go on.</summary>
internal static class ContactInput
{
    public static ContactsByDeal Read(IEnumerable<string> files, ReadingOptions options, Action<Problem> report, Action<string> warn,
        Action<string> tell, CancellationToken token)
    {
        var reader = new ContactReader(options, report, warn, token);
        reader.Read(files);
        foreach (var file in reader.Reports)
        {
            tell($"Contacts: {file}.");
        }

        return reader.Contacts;
    }
}
