namespace EliteSeller.Analysis.Qualification;

/// <summary>The figures of one result: tenths of a percent, so that they take two bytes each and compare exactly.</summary>
internal readonly struct Scores(in ScoreSums sums, Verdict? verdict, bool isQualified)
{
    /// <summary>Nothing to divide by.</summary>
    public const int None = -1;

    private readonly short _score = (short)(isQualified ? sums.Score : None);
    private readonly short _potential = (short)(isQualified ? sums.Potential : None);
    private readonly short _momentum = (short)sums.Momentum;
    private readonly short _evidence = (short)sums.Evidence;
    private readonly short _coverage = (short)sums.Coverage;

    public Verdict? Verdict { get; } = verdict;

    public decimal? Score => Percent(_score);

    public decimal? Potential => Percent(_potential);

    public decimal? Momentum => Percent(_momentum);

    public decimal? Evidence => Percent(_evidence);

    /// <summary>From 0 to 1.</summary>
    public decimal Coverage => _coverage == None ? 0m : _coverage / 1000m;

    private static decimal? Percent(short tenths) => tenths == None ? null : tenths / 10m;
}
