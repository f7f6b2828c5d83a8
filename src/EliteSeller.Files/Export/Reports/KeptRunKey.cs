using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The key of all that an earlier export's run is made of: while it is the same, so is the run.</summary>
public static class KeptRunKey
{
    /// <summary>The key of a run.</summary>
    /// <param name="day">The day of the export.</param>
    /// <param name="judge">The judge of the report.</param>
    /// <param name="options">What else the report is made with.</param>
    /// <param name="asOf">The day of the report, whose exchange rates count.</param>
    /// <param name="quarter">The fiscal quarter in which deals are to close.</param>
    /// <param name="files">The export, those before it and the files of people.</param>
    /// <returns>The key; null when roadmaps of then have a say, which are objects and no files.</returns>
    public static string? Of(
        DateTime day, OpportunityJudge judge, ReportOptions options, DateTime asOf, string quarter, IEnumerable<FileStamp> files)
    {
        _ = judge ?? throw new ArgumentNullException(nameof(judge));
        _ = options ?? throw new ArgumentNullException(nameof(options));
        return judge.Roadmaps?.UpTo(day).IsEmpty == false ? null : CacheKey.Of(to =>
        {
            to.WriteText(judge.Rules.Policy.Identity.Hash);
            to.WriteText(quarter);
            Write(to, judge.Rates, asOf);
            Write(to, options.Rates, asOf);
            to.WriteList(judge.Ledger?.Of(day)?.Entries ?? [], entry => Write(to, entry));
            to.WriteList(files.ToList(), file =>
            {
                to.WriteText(file.Name);
                to.Write(file.Length);
                to.Write(file.ChangedTicks);
            });
        });
    }

    // The rate of the report's own day converts the amounts; those of other days are the judge's.
    private static void Write(CacheWriter to, ExchangeRates? rates, DateTime asOf)
    {
        to.WriteText(rates?.ReportingCurrency);
        to.WriteList(rates?.All ?? [], rate =>
        {
            to.WriteText(rate.Currency);
            to.Write(rate.Rate);
            Write(to, rate.From);
            to.Write(rate.From <= asOf);
        });
    }

    private static void Write(CacheWriter to, LedgerEntry entry)
    {
        to.WriteText(entry.OpportunityId);
        Write(to, entry.On);
        to.WriteNumber((int)entry.Kind);
        to.WriteText(entry.What);
        to.WriteText(entry.Answer);
        to.Write(entry.Value is not null);
        to.Write(entry.Value ?? 0);
        to.WriteText(entry.Currency);
        to.WriteText(entry.By);
        to.WriteText(entry.Customer);
        to.WriteText(entry.Source);
        to.WriteText(entry.InReturnFor);
        to.WriteNumber(entry.Written is { } written ? (written ? 1 : 0) : -1);
        Write(to, entry.Due);
        Write(to, entry.Expires);
    }

    private static void Write(CacheWriter to, DateTime? day) => to.Write(day?.Ticks ?? -1);
}
