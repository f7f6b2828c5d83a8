using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Says in one sentence what the meeting has to decide, and above it what is wrong with the file.</summary>
internal static class ReportHeadline
{
    private const int MostCurrencies = 3;

    /// <summary>The decision; for a stale file that there is none.</summary>
    public static string Write(DateTime asOf, StageVerdicts all, IReadOnlyList<VerdictAmounts> amounts, FileHealth health)
    {
        if (all.Deals == 0)
        {
            return $"No deal is open on {Date(asOf)}.";
        }

        if (health.IsStale)
        {
            return "This file supports no decision: " + (health.Overdue == health.Open
                ? "every open deal is past its close date."
                : FormattableString.Invariant($"{health.Overdue:#,##0} of {health.Open:#,##0} open deals are past their close date."));
        }

        if (all.CannotQualify == all.Deals)
        {
            return $"No decision yet: the export has too little data to judge any of {Deals(all.Deals)}{Of(amounts)}.";
        }

        var parts = new List<string>();
        if (all.WalkAway > 0)
        {
            parts.Add(FormattableString.Invariant($"{all.WalkAway:#,##0} of {all.Deals:#,##0} open deals")
                + Part(amounts, Verdict.WalkAway, withAll: true) + " should be dropped");
        }

        if (all.Pursue > 0)
        {
            parts.Add(Count(all.Pursue, all, parts) + (all.Pursue == 1 ? " is" : " are") + " worth pursuing"
                + Part(amounts, Verdict.Pursue, withAll: parts.Count == 0));
        }

        if (all.AskForNo > 0)
        {
            parts.Add(Count(all.AskForNo, all, parts) + (all.AskForNo == 1 ? " needs" : " need") + " an answer"
                + (parts.Count == 0 ? Part(amounts, Verdict.AskForNo, withAll: true) : ""));
        }

        if (all.CannotQualify > 0)
        {
            parts.Add(FormattableString.Invariant($"{all.CannotQualify:#,##0} cannot be judged"));
        }

        return string.Join("; ", parts) + ".";
    }

    /// <summary>What has to be known before anything below is read.</summary>
    public static IReadOnlyList<ReportWarning> Warn(DateTime asOf, FileHealth health, IReadOnlyList<ReportSource> sources)
    {
        var warnings = new List<ReportWarning>();
        var newest = health.NewestRecord is { } day ? Date(day) : null;
        if (health.IsStale)
        {
            warnings.Add(new ReportWarning(
                FormattableString.Invariant($"{health.Overdue:#,##0} of {health.Open:#,##0} open deals are past their close date.")
                    + (newest is null ? "" : $" The newest date in the file is {newest}."),
                newest is null ? "Export again with current close dates."
                    : FormattableString.Invariant(
                        $"If that is when it was exported: -AsOf {health.NewestRecord:yyyy-MM-dd}. Otherwise export again.")));
        }
        else if (health.IsOld)
        {
            warnings.Add(new ReportWarning(
                $"The newest date in the file is {newest}, {Wording.Days((asOf - health.NewestRecord!.Value).Days)} before this report.",
                FormattableString.Invariant($"Use a current export, or -AsOf {health.NewestRecord:yyyy-MM-dd}.")));
        }

        if (Rejected(sources) is { } rejected)
        {
            warnings.Add(new ReportWarning(rejected,
                "Import-Opportunity -RejectPath lists them with the reason."));
        }

        // A third of the rules is more than a column that a team does not use.
        if (health.Open > 0 && !health.IsStale && 3 * health.BlindSpots.Count > health.Rules)
        {
            var crm = SourceCounts.CrmOf(sources.Where(source => !source.IsPrevious).Select(source => source.Layout).FirstOrDefault());
            warnings.Add(new ReportWarning(
                FormattableString.Invariant($"This export has no data for {health.BlindSpots.Count} of {health.Rules} rules."),
                $"Get-QualificationTemplate{(crm is null ? "" : " " + crm)} lists the fields to add."));
        }

        return warnings;
    }

    /// <summary>
    /// How many rows could not be read and what they are worth, or null when every row was read. The earlier export was told in its own
    /// week.
    /// </summary>
    private static string? Rejected(IReadOnlyList<ReportSource> sources)
    {
        var now = sources.Where(source => !source.IsPrevious).ToArray();
        if (now.Sum(source => source.RowsRefused) is not (> 0 and var rows))
        {
            return null;
        }

        var amounts = now.SelectMany(source => source.RefusedAmounts)
            .GroupBy(amount => amount.Key, StringComparer.Ordinal)
            .OrderBy(currency => currency.Key, StringComparer.Ordinal)
            .Select(currency => ReportMoney.Text(currency.Sum(amount => amount.Value), currency.Key.Length == 0 ? null : currency.Key))
            .ToArray();
        return (rows == 1 ? "1 row was rejected" : FormattableString.Invariant($"{rows:#,##0} rows were rejected"))
            + (amounts.Length == 0 ? "" : $" ({string.Join(", ", amounts)})")
            + (rows == 1 ? ", and is missing from every figure below." : ", and are missing from every figure below.");
    }

    private static string Count(int count, StageVerdicts all, List<string> parts) => parts.Count > 0
        ? count.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{count:#,##0} of {all.Deals:#,##0} open deals");

    private static string Part(IReadOnlyList<VerdictAmounts> amounts, Verdict verdict, bool withAll) => List(amounts
        .Where(one => one[verdict].Deals > one[verdict].Blank)
        .Select(one => ReportMoney.Short(one[verdict].Amount, one.Currency)
            + (withAll ? " of " + ReportMoney.Short(one.Open.Amount, one.Currency) : "")));

    private static string Of(IReadOnlyList<VerdictAmounts> amounts) =>
        List(amounts.Where(one => one.Open.Deals > one.Open.Blank).Select(one => ReportMoney.Short(one.Open.Amount, one.Currency)));

    private static string List(IEnumerable<string> sums)
    {
        var all = sums.ToArray();
        return all.Length == 0 ? ""
            : " (" + string.Join(", ", all.Take(MostCurrencies))
                + (all.Length > MostCurrencies
                    ? FormattableString.Invariant($", {all.Length - MostCurrencies} more currencies") : "") + ")";
    }

    private static string Deals(int count) => count == 1 ? "1 open deal" : FormattableString.Invariant($"{count:#,##0} open deals");

    private static string Date(DateTime day) => Wording.Date(Day.Number(day));
}
