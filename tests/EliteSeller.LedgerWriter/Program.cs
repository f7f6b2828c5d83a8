using System;
using System.Globalization;
using EliteSeller.Files.Ledgers;

namespace EliteSeller.LedgerWriter;

/// <summary>Appends numbered lines to a ledger: <c>path writer count</c>.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        // Eight of these on a busy machine may starve one of them for longer than a person would wait.
        var ledger = new LedgerFile(arguments[0], ["Writer", "Number", "Text"], patience: TimeSpan.FromMinutes(5));
        for (var number = 1; number <= int.Parse(arguments[2], CultureInfo.InvariantCulture); number++)
        {
            ledger.Append(
                [arguments[1], number.ToString(CultureInfo.InvariantCulture), new string((char)('a' + (number % 26)), number % 97)]);
        }

        return 0;
    }
}
