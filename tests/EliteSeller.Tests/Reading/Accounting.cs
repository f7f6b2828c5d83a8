using System;
using System.Text;
using EliteSeller.Reading;
using Shouldly;

namespace EliteSeller.Tests.Reading;

/// <summary>Rows in = rows out + folded + dropped + refused.</summary>
internal static class Accounting
{
    /// <summary>Fails when a record of the file is not accounted for, or is twice.</summary>
    public static void ShouldHold(ReadingReport report, byte[] file, string what)
    {
        var records = RecordCount.Of(file, report.Encoding!, report.Delimiter![0]);
        var header = 1 + (HasSeparatorLine(file) ? 1 : 0);
        (report.RowsRead + report.RowsFolded + report.RowsDropped + report.RowsRefused).ShouldBe(records - header, $"{what}: every record but the header is counted once. {report}");
    }

    private static bool HasSeparatorLine(byte[] file)
    {
        var head = Encoding.Latin1.GetString(file, 0, Math.Min(file.Length, 20)).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE').TrimStart('"');
        return head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && head.Length > 4 && (head.Length == 5 || head[5..].TrimStart('"') is "" or ['\r' or '\n', ..]);
    }
}
