using System;
using System.Linq;

namespace EliteSeller.Tests.Reading;

/// <summary>The text of an export of any length, line by line.</summary>
internal static class LargeExport
{
    public const string Header = "Id,Name,Account,Amount,Stage,Close Date\n";

    public static string Lines(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(Line));

    public static string Line(int number) =>
        FormattableString.Invariant($"{number},Deal {number},Account {number % 977},{number % 5000}.50,")
            + FormattableString.Invariant($"{(number % 2 == 0 ? "Demo" : "Proposal")},2026-12-{(number % 28) + 1:00}\n");
}
