using System;
using System.Globalization;
using EliteSeller.Model;

namespace EliteSeller.Tests.Negotiations;

/// <summary>Lines of a concession ledger, written short.</summary>
internal static class Lines
{
    public static Concession Give(string day, string kind = "Discount", decimal? value = null, string currency = "USD", string? inReturnFor = null, string id = "D-1", long? line = null) =>
        new(id, Day(day), ConcessionSide.Seller, kind, null, value, value is null ? null : currency, inReturnFor, true, "ledger.csv", line);

    public static Concession Get(string day, string kind = "Term", decimal? value = null, string currency = "USD", string? inReturnFor = null, bool? written = true, string id = "D-1", long? line = null) =>
        new(id, Day(day), ConcessionSide.Customer, kind, null, value, value is null ? null : currency, inReturnFor, written, "ledger.csv", line);

    public static DateTime Day(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
