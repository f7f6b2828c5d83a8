using System;
using System.IO;

namespace EliteSeller.Benchmarks.Reporting;

/// <summary>The part of a page that a run of the benchmarks writes; everything around it is written by people.</summary>
internal static class MeasuredSection
{
    private const string Begin = "<!-- measured: written by tests/EliteSeller.Benchmarks, do not edit -->";
    private const string End = "<!-- /measured -->";

    public static void Replace(string page, string text)
    {
        var whole = File.ReadAllText(page);
        var begin = whole.IndexOf(Begin, StringComparison.Ordinal);
        var end = whole.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{page} has no lines '{Begin}' and '{End}'.");
        }

        File.WriteAllText(
            page, whole[..(begin + Begin.Length)] + "\n" + text.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n" + whole[end..]);
    }
}
