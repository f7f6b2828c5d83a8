using System;
using System.Globalization;
using EliteSeller.Model;
using EliteSeller.Tests.Deals;
using static EliteSeller.Model.OpportunityField;

namespace EliteSeller.Tests.Actions;

/// <summary>A lively deal and lines of a ledger about it.</summary>
internal static class ActionCase
{
    public static Deal Lively => Deal.At(0.75m).With(Stage, "Proposal/Price Quote").With(Owner, "Mia")
        .With(LastActivityDate, "2026-11-20").With(NextStep, "Demo on site").With(StageEnteredDate, "2026-11-10")
        .With(CloseDate, "2027-03-01").With(PushCount, "0")
        .With(BusinessIssue, "Confirmed").With(CustomerPriority, "Confirmed").With(ExecutiveAccess, "Confirmed")
        .With(SpendingAuthority, "Confirmed").With(Sponsor, "Confirmed");

    public static LedgerEntry Entry(string on, string exit, string answer, string id = "D-1", string? due = null, string? customer = null,
        string? source = null, decimal? value = null) => new(id, Day(on), LedgerKind.Action, exit)
    {
        Answer = answer,
        Due = due is null ? null : Day(due),
        Customer = customer,
        Source = source,
        Value = value,
    };

    public static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
