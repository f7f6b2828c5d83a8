using System;
using System.Globalization;
using System.IO;
using System.Text;
using EliteSeller.Files.Ledgers;
using EliteSeller.Files.Storage;

namespace EliteSeller.LedgerWriter;

/// <summary>
/// Appends numbered lines to a ledger, <c>path writer count</c>, or writes a file of one number again and again, <c>path file count</c>.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        var count = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        if (arguments[1] == "file")
        {
            for (var number = 1; number <= count; number++)
            {
                WriteFile(arguments[0], number);
            }

            return 0;
        }

        // Eight of these on a busy machine may starve one of them for longer than a person would wait.
        var ledger = new LedgerFile(arguments[0], ["Writer", "Number", "Text"], patience: TimeSpan.FromMinutes(5));
        for (var number = 1; number <= count; number++)
        {
            ledger.Append(
                [arguments[1], number.ToString(CultureInfo.InvariantCulture), new string((char)('a' + (number % 26)), number % 97)]);
        }

        return 0;
    }

    /// <summary>Ten thousand lines with the same number, in pieces, so that a kill finds the file half written.</summary>
    private static void WriteFile(string path, int number) => AtomicFile.Write(path, force: true, stream =>
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 4096, leaveOpen: true);
        for (var line = 0; line < 10_000; line++)
        {
            text.Write(FormattableString.Invariant($"{number}\n"));
        }
    });
}
