using EliteSeller.Analysis.Statistics;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>
/// How long wins take, over the whole file and for each pipeline and type of deal: the measure against which each seller's
/// losses are early or late. A seller's own wins are no measure: they tell how slow he wins.
/// </summary>
internal sealed class WinTimes
{
    /// <summary>A pipeline and type with fewer wins borrows the wins of the whole file.</summary>
    public const int Enough = 10;

    private const decimal LatestFirstStage = 0.2m;

    private readonly Dictionary<(string?, string?), int> _numbers = [];
    private readonly (string? Pipeline, string? Type, int Number)[] _recent = new (string?, string?, int)[8];
    private int _nextRecent;
    private string? _lastPipeline;
    private decimal? _lastFirst;
    private readonly List<DayCounts> _wins = [];
    private readonly List<string?> _pipelines = [];
    private readonly Dictionary<int, double?> _slowestTenths = [];
    private readonly Dictionary<int, double?> _medians = [];
    private readonly Dictionary<string, decimal> _firstStages = new(StringComparer.Ordinal);

    /// <summary>The wins of the whole file.</summary>
    public DayCounts All { get; } = new();

    /// <summary>The number under which a pipeline and type are kept.</summary>
    public int NumberOf(string? pipeline, string? type)
    {
        // A reader that makes no text twice gives the same objects again and again; finding those needs no hash.
        for (var i = 0; i < Math.Min(_recent.Length, _numbers.Count); i++)
        {
            if (ReferenceEquals(_recent[i].Pipeline, pipeline) && ReferenceEquals(_recent[i].Type, type))
            {
                return _recent[i].Number;
            }
        }

        if (!_numbers.TryGetValue((pipeline, type), out var number))
        {
            number = _wins.Count;
            _numbers.Add((pipeline, type), number);
            _wins.Add(new DayCounts());
            _pipelines.Add(pipeline);
        }

        _recent[_nextRecent++ & 7] = (pipeline, type, number);
        return number;
    }

    public void AddWin(int number, int days)
    {
        _wins[number].Add(days);
        All.Add(days);
    }

    /// <summary>Notes that a deal stands, or stood when it was lost, in a stage of a pipeline.</summary>
    public void AddPosition(string? pipeline, decimal position)
    {
        if (_lastFirst is { } earliest && position >= earliest && ReferenceEquals(pipeline, _lastPipeline))
        {
            return;
        }

        if (!_firstStages.TryGetValue(pipeline ?? "", out var first) || position < first)
        {
            _firstStages[pipeline ?? ""] = first = position;
        }

        (_lastPipeline, _lastFirst) = (pipeline, first);
    }

    /// <summary>The wins that a pipeline and type are measured against.</summary>
    public DayCounts Of(int number) => _wins[number].Count < Enough ? All : _wins[number];

    /// <summary>The days that nine of ten wins did not exceed, or null without wins. Ask when the last win has been added.</summary>
    public double? SlowestTenth(int number)
    {
        if (!_slowestTenths.TryGetValue(number, out var days))
        {
            _slowestTenths.Add(number, days = Of(number).Quantile(0.9));
        }

        return days;
    }

    /// <summary>The median days to win, or null without wins. Ask when the last win has been added.</summary>
    public double? UsualDays(int number)
    {
        if (!_medians.TryGetValue(number, out var days))
        {
            _medians.Add(number, days = Of(number).Quantile(0.5));
        }

        return days;
    }

    /// <summary>
    /// Whether a position is the first stage of the pipeline: the earliest one in which any of its deals stands or was lost,
    /// where that is a first one at all.
    /// </summary>
    public bool IsFirstStage(int number, decimal position) =>
        position <= LatestFirstStage && _firstStages.TryGetValue(_pipelines[number] ?? "", out var first) && position <= first;
}
