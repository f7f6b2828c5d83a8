using System.Management.Automation;
using EliteSeller.Analysis.Sellers;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Import.Histories;

namespace EliteSeller.PowerShell;

/// <summary>
/// Measures sellers by their own data: drive, focus and self-assessment (briefing 36), each with the number it is based on.
/// </summary>
/// <remarks>
/// <para>
/// Drive is the share of open deals with a real change lately: stage, amount, next step, an ask, or an earlier close date. A pushed date is
/// not a change. It needs a folder of earlier exports (-History). Focus is how many deals a seller has, and how much of their amount is at
/// least half qualified; WalkAwayKept are deals to walk away from that were kept for two weeks. Self-assessment compares what the seller
/// predicted at least 30 days before the close with the outcome: a probability, or a forecast category (Commit, Best Case). With fewer than
/// 20 predictions nothing is concluded.
/// </para>
/// <para>
/// Only a probability that differs from what most other owners have in that stage is a prediction, so a seller who says 90% on every deal
/// is heard (AlwaysSays). Sellers are compared only if both have closed 40 deals, and differences that could be luck are marked. The
/// figures are for looking at one's own results honestly; they are not a ranking.
/// </para>
/// <para>
/// With -Quarterly there is one object per seller and fiscal quarter: win rate, Bad-News-Early index, median day of the no, hours on lost
/// deals, asks, each with its count and interval. Trend compares the last four quarters with the four before (or the later half with the
/// earlier): improved, declined, or could be luck. Fisher's exact test and rank tests are corrected together (Holm), so luck alone makes at
/// most one seller in twenty look changed. The goal is the seller's own best quarter.
/// </para>
/// <para>
/// With -Forecast there is one object per seller and call: the open deals that the seller calls Commit or Best Case for the running
/// quarter, how often such calls hit in past quarters, and the amount that is won in four of five quarters. With fewer than 20 such calls
/// the hit rate is unknown.
/// </para>
/// </remarks>
/// <example>
/// <summary>Measure sellers from one export</summary>
/// <code>Measure-Seller samples/salesforce-report.csv -AsOf 2026-11-23</code>
/// </example>
/// <example>
/// <summary>Measure them with the exports of the past weeks</summary>
/// <code>Measure-Seller samples/plain.csv -History samples/history -AsOf 2026-11-23</code>
/// </example>
/// <example>
/// <summary>See what improved over two years, and what could be luck</summary>
/// <code>Measure-Seller samples/beth-two-years.csv -AsOf 2027-11-22 -Quarterly</code>
/// </example>
/// <example>
/// <summary>Forecast the quarter by how often each seller's calls hit before</summary>
/// <code>Measure-Seller 'samples/history/2026-11-23 pipeline.csv' -History samples/history -AsOf 2026-11-23 -Forecast</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Sellers.SellerMeasure"/>
/// <seealso cref="EliteSeller.Analysis.Sellers.SellerQuarter"/>
/// <seealso cref="EliteSeller.Analysis.Sellers.SellerForecast"/>
[Cmdlet(VerbsDiagnostic.Measure, "Seller", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(SellerMeasure), typeof(SellerQuarter), typeof(SellerForecast))]
public sealed class MeasureSellerCommand : JudgingCommand
{
    private SellerMeasurement _measurement = null!;
    private SellerQuarterMeasurement? _quarters;
    private SellerForecastMeasurement? _forecasts;
    private bool _hasOwner;
    private readonly HistoriesByDeal _past = new();

    /// <summary>
    /// Returns one object per seller and fiscal quarter instead, with the trend of the seller: what improved, and what could be luck.
    /// </summary>
    [Parameter]
    public SwitchParameter Quarterly { get; set; }

    /// <summary>
    /// Returns a forecast of the running fiscal quarter instead: the open deals that each seller calls Commit or Best Case, and how often
    /// such calls of the seller hit in past quarters. It needs a folder of earlier exports (-History).
    /// </summary>
    [Parameter]
    public SwitchParameter Forecast { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        var rates = ReadRates(PolicyInForce.Currency);
        var ledger = ReadLedger(Day, rates);
        if (Forecast && Quarterly)
        {
            throw new EliteSellerException(new Problem(
                "ForecastByQuarter", ProblemKind.Argument, "-Forecast and -Quarterly cannot be used together.", "Use one of them."));
        }

        _measurement = new SellerMeasurement(Day, PolicyInForce, ledger, rates);
        _forecasts = Forecast ? new SellerForecastMeasurement(Day, PolicyInForce.FiscalYearStartMonth, rates) : null;
        _quarters = Quarterly ? new SellerQuarterMeasurement(Day, PolicyInForce, ledger) : null;
        if (History.Length > 0)
        {
            ReadSnapshots(Day);
        }
    }

    /// <summary>The past fills while the snapshots are read, so that each of them is judged with what was known then.</summary>
    private protected override HistoriesByDeal? FindPast() => History.Length == 0 ? null : _past;

    private void ReadSnapshots(DateTime asOf)
    {
        var sources = FindHistory();
        if (sources.FirstOrDefault(source => source.Day is null) is { } undated)
        {
            throw new EliteSellerException(new Problem(
                "HistoryHoldsNoSnapshot", ProblemKind.Argument,
                    "The date of this export is missing, and a log does not show what sellers did.",
                "Use -SnapshotDate, or start its file name with the date, such as 2026-11-16 pipeline.csv.", undated.File));
        }

        var later = sources.Count(source => source.Day > asOf);
        if (later > 0)
        {
            WriteWarning(FormattableString.Invariant(
                $"{later} {(later == 1 ? "export" : "exports")} in -History skipped: later than {asOf:yyyy-MM-dd}."));
        }

        foreach (var source in sources.Where(source => source.Day <= asOf).OrderBy(source => source.Day))
        {
            ReadSnapshot(source);
        }
    }

    // Row by row and not ahead: each row adds to the past that the next one is read with.
    private void ReadSnapshot(HistorySource source)
    {
        using var reader = Open(source.File, GetReadingOptions(source.Day));
        if (reader is null)
        {
            return;
        }

        _measurement.BeginSnapshot(source.Day!.Value);
        _forecasts?.BeginSnapshot(source.Day.Value);
        var item = default(ReadItem);
        Func<bool> next = () => reader.Read(out item);
        while (TryNext(next))
        {
            if (item.Opportunity is { } opportunity)
            {
                AddToSnapshot(opportunity);
                _past.AddSnapshot(opportunity, source.Day.Value);
            }
            else
            {
                Report(source.File, item);
            }
        }
    }

    private void AddToSnapshot(Opportunity opportunity)
    {
        if (_forecasts is not null)
        {
            _forecasts.AddToSnapshot(opportunity);
        }
        else if (_quarters is null)
        {
            _measurement.AddToSnapshot(opportunity);
        }
    }

    /// <inheritdoc/>
    private protected override void Add(Opportunity opportunity)
    {
        _hasOwner |= opportunity.Owner is not null;
        if (_forecasts is not null)
        {
            _forecasts.Add(opportunity);
        }
        else if (_quarters is not null)
        {
            _quarters.Add(opportunity);
        }
        else
        {
            _measurement.Add(opportunity);
        }
    }

    /// <inheritdoc/>
    private protected override void Conclude()
    {
        if (!_hasOwner)
        {
            WriteWarning("No deal has an owner, so all count as one seller. If the export has a column of owners: "
                + "-ReadingOption @{ Property = @{ Owner = '…' } }");
        }

        if (_forecasts is not null)
        {
            WriteForecasts(_forecasts);
        }
        else if (_quarters is not null)
        {
            WriteQuarters(_quarters);
        }
        else
        {
            WriteObject(_measurement.GetMeasures(), enumerateCollection: true);
        }
    }

    private void WriteForecasts(SellerForecastMeasurement measurement)
    {
        var forecasts = measurement.GetForecasts();
        if (forecasts.Count == 0)
        {
            WriteWarning("No open deal that is to close in this quarter has the forecast category Commit or Best Case.");
        }

        WriteObject(forecasts, enumerateCollection: true);
    }

    private void WriteQuarters(SellerQuarterMeasurement measurement)
    {
        if (measurement.Undated > 0)
        {
            WriteWarning(FormattableString.Invariant($"{measurement.Undated} closed deals have no close date; they are in no quarter."));
        }

        var quarters = measurement.GetQuarters();
        if (quarters.Count == 0)
        {
            WriteWarning("No deal has closed, so there is no quarter to measure.");
        }

        WriteObject(quarters, enumerateCollection: true);
    }
}
