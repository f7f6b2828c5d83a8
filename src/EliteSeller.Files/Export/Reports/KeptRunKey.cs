using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Reports;

/// <summary>The key of all that an earlier export's run is made of: while it is the same, so is the run.</summary>
public static class KeptRunKey
{
    /// <summary>The key of a run.</summary>
    /// <param name="day">The day of the export.</param>
    /// <param name="builder">The report that it is a run of.</param>
    /// <param name="rates">The exchange rates of the report, or null.</param>
    /// <param name="past">The past of the deals.</param>
    /// <param name="files">The export, those before it, and whatever else was read with it.</param>
    /// <returns>The key, or null where the verdicts have none.</returns>
    public static string? Of(
        DateTime day, PipelineReportBuilder builder, ExchangeRates? rates, HistoriesByDeal past, IEnumerable<FileStamp> files)
    {
        _ = builder ?? throw new ArgumentNullException(nameof(builder));
        return OfVerdicts(day, builder.Judge, past, files) is not { } verdicts ? null : CacheKey.Of(to =>
        {
            to.WriteText(verdicts);
            to.WriteText(builder.Quarter);
            Write(to, rates, builder.AsOf);
            Write(to, builder.Judge!.Rates, builder.AsOf);
        });
    }

    /// <summary>The key of the verdicts of a run, without its amounts.</summary>
    /// <param name="day">The day of the export.</param>
    /// <param name="judge">The judge of today, or null when there is none.</param>
    /// <param name="past">
    /// The past of the deals. Of what came later only this counts: whether anything tells stages and close dates, and which deals are the
    /// same under two ids.
    /// </param>
    /// <param name="files">The export, those before it, and whatever else was read with it.</param>
    /// <returns>The key; null without a judge, for some of the rules, and where roadmaps of then, which are no files, have a say.</returns>
    public static string? OfVerdicts(DateTime day, OpportunityJudge? judge, HistoriesByDeal past, IEnumerable<FileStamp> files)
    {
        _ = past ?? throw new ArgumentNullException(nameof(past));
        return judge is null || judge.Rules.IsPartial || judge.Roadmaps?.UpTo(day).IsEmpty == false ? null : CacheKey.Of(to =>
        {
            to.WriteText(judge.Rules.Policy.Identity.Hash);
            to.Write(past.TellsStages);
            to.Write(past.TellsCloseDates);
            to.WriteList(past.RecreatedUpTo(day), ids =>
            {
                to.WriteText(ids.From);
                to.WriteText(ids.To);
            });
            Write(to, judge.Rates, day);
            to.WriteList(judge.Ledger?.Entries.Where(entry => entry.On <= day).ToList() ?? [], entry => Write(to, entry));
            to.WriteList(files.ToList(), file =>
            {
                to.WriteText(file.Name);
                to.Write(file.Length);
                to.Write(file.ChangedTicks);
            });
        });
    }

    // Which of the rates hold on the day is told too.
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
