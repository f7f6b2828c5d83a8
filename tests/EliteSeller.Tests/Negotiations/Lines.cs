using System;
using System.Collections.Generic;
using System.Globalization;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;

namespace EliteSeller.Tests.Negotiations;

/// <summary>Entries of a ledger, written short.</summary>
internal static class Lines
{
    public static LedgerEntry Give(string day, string kind = "Discount", decimal? value = null, string currency = "USD",
        string? inReturnFor = null, string id = "D-1", long? line = null) =>
        new(id, Day(day), LedgerKind.Give, kind) { Value = value, Currency = value is null
            ? null : currency, InReturnFor = inReturnFor, Written = true, File = "ledger.csv", Line = line };

    public static LedgerEntry Get(
        string day, string kind = "Term", decimal? value = null, string currency = "USD", string? inReturnFor = null, bool? written = true,
            string id = "D-1", long? line = null) =>
        new(id, Day(day), LedgerKind.Get, kind) { Value = value, Currency = value is null
            ? null : currency, InReturnFor = inReturnFor, Written = written, File = "ledger.csv", Line = line };

    public static LedgerEntry Asked(string id, DateTime day, AskKind ask, AskAnswer answer) =>
        new(id, day, LedgerKind.Ask, ask.ToString()) { Answer = answer.ToString() };

    public static LedgerEntry Word(
        string day, OpportunityField field, EvidenceGrade grade, string? customer = null, string? expires = null, string id = "D-1") =>
        new(id, Day(day), LedgerKind.Evidence, field.ToString()) { Answer = grade.ToString(), Customer = customer,
            Expires = expires is null ? null : Day(expires) };

    public static LedgerEntry Left(string day, string customer, string id = "D-1") =>
        new(id, Day(day), LedgerKind.Evidence, LedgerEntry.Left) { Customer = customer };

    public static LedgerEntry Limit(string day, WalkAwayPointKind kind, decimal? value = null, string? by = null, string? currency = null,
        string? due = null, string id = "D-1") =>
        new(id, Day(day), LedgerKind.WalkAwayPoint, kind.ToString()) { Value = value, Currency = currency, By = by, Due = due is null
            ? null : Day(due) };

    /// <summary>The entries as the rules look at them on the day of the tests.</summary>
    public static Ledger Ledger(params IEnumerable<LedgerEntry> entries) => new(entries, RuleCatalogue.DefaultPolicy, Deals.Deal.Today);

    public static DateTime Day(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
