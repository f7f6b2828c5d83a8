using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Reports;

/// <summary>
/// The few facts of an open deal by which a report sorts and adds up; what it says of the deal lies on the shelf. A million of these are
/// held at once, so texts that deals share are one object, and days are numbers.
/// </summary>
internal sealed class DealEntry
{
    private const short NoMomentum = -1;

    private readonly decimal _amount;
    private readonly int _closeDay;
    private readonly int _sinceDay;
    private readonly short _momentum;
    private readonly bool _hasAmount;
    private readonly byte _verdict;
    private readonly byte _badNews;
    private readonly ushort _walkAwayRuns;

    public DealEntry(int place, long idPlace, ReportDeal deal, SalesStage? stage, ToldRules told, TextPool texts)
    {
        Place = place;
        IdPlace = idPlace;
        Owner = texts.Of(deal.Owner);
        Currency = texts.Of(deal.Currency);
        ForecastCategory = texts.Of(deal.ForecastCategory);
        SalesStage = stage;
        Told = told;
        _amount = deal.Amount ?? 0;
        _hasAmount = deal.Amount is not null;
        _closeDay = Day.Number(deal.CloseDate);
        _sinceDay = Day.Number(deal.Since);
        _momentum = deal.Momentum is { } momentum ? (short)(10m * momentum) : NoMomentum;
        _verdict = (byte)deal.Verdict;
        _badNews = (byte)deal.BadNews;
        HasQuestion = deal.BadNews != BadNewsAge.None && deal.Question is not null;
        _walkAwayRuns = (ushort)deal.WalkAwayRuns;
    }

    /// <summary>The place on the shelf, which is the order in which the deals came.</summary>
    public int Place { get; }

    /// <summary>The place of the id among those of <see cref="DealRanking"/>.</summary>
    public long IdPlace { get; }

    public string? Owner { get; }

    public decimal? Amount => _hasAmount ? _amount : null;

    public string? Currency { get; }

    public string? ForecastCategory { get; }

    public SalesStage? SalesStage { get; }

    public DateTime? CloseDate => Day.Date(_closeDay);

    public DateTime? Since => Day.Date(_sinceDay);

    /// <summary>Its momentum in tenths, or null.</summary>
    public int? MomentumTenths => _momentum == NoMomentum ? null : _momentum;

    public Verdict Verdict => (Verdict)_verdict;

    public BadNewsAge BadNews => (BadNewsAge)_badNews;

    public bool HasQuestion { get; }

    public int WalkAwayRuns => _walkAwayRuns;

    public ToldRules Told { get; }

    public bool IsFileWide => Told.AreFileWide;
}
