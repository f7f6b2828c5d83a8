using System;
using System.Globalization;

namespace EliteSeller.Tests.Roadmaps;

/// <summary>Days as they stand in the tables of the tests.</summary>
internal static class Days
{
    public static DateTime Day(this string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
