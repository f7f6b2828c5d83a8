using System.Linq;
using System.Text.RegularExpressions;
using EliteSeller.Files.Import.Tables;
using Shouldly;

namespace EliteSeller.Tests.Reading;

/// <summary>Rows in = rows out + folded + dropped + refused.</summary>
internal static class Accounting
{
    /// <summary>Fails when a record of the file is not accounted for, or is twice.</summary>
    public static void ShouldHold(ReadingReport report, byte[] file, string what)
    {
        var text = RecordCount.Decode(file, report.Encoding!);
        if (report.Notes.Any(note => note.Id == "BackslashQuotes"))
        {
            // In such a file a quote behind a backslash is a letter like any other.
            text = Regex.Replace(text, @"\\[\\""]", "xx");
        }

        var records = RecordCount.Of(text, report.Delimiter![0]);
        var header = 1 + (RecordCount.BeginsWithSeparatorLine(text) ? 1 : 0);
        (report.RowsRead + report.RowsFolded + report.RowsDropped + report.RowsRefused)
            .ShouldBe(records - header, $"{what}: every record but the header is counted once. {report}");
    }
}
