using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Says of each open deal whether its bad news is new, and of each rule whether most deals of the file fail it.</summary>
internal sealed class DealSorter
{
    /// <summary>Under so many deals nothing is called a habit of the file.</summary>
    private const int LeastJudged = 20;

    private readonly PreviousRun? _previous;
    private readonly ReportMoney _money;
    private readonly DateTime _due;
    private readonly int[] _failed;
    private readonly int[] _judged;
    private readonly RuleSet? _rules;

    public DealSorter(IReadOnlyList<QualificationResult> results, PreviousRun? previous, ReportMoney money, DateTime due)
    {
        _previous = previous;
        _money = money;
        _due = due;
        _rules = results.Count == 0 ? null : results[0].Judge.Rules;
        _failed = new int[_rules?.Count ?? 0];
        _judged = new int[_failed.Length];
        foreach (var result in results)
        {
            Count(result.Judgements);
        }
    }

    /// <summary>The rules that more than half of the judged deals fail, the most frequent first.</summary>
    public IReadOnlyList<FileWideRule> FileWide =>
    [
        .. Enumerable.Range(0, _failed.Length).Where(IsFileWide)
            .OrderByDescending(rule => _failed[rule])
            .ThenBy(rule => rule)
            .Select(rule => new FileWideRule(_rules![rule].Id, _failed[rule], _judged[rule])),
    ];

    public ReportDeal Sort(QualificationResult result)
    {
        var failed = Enumerable.Range(0, _failed.Length).Where(rule => result.Judgements[rule].IsFailed()).ToArray();
        var before = _previous is not null && result.Id is { } id ? _previous.Of(id) : null;

        // What last week's export could not tell is not called new this week.
        var news = _previous is null || result.Id is null ? []
            : before is not { } known ? failed
            : failed.Where(rule => !known[rule].IsFailed() && known[rule] != Judgement.NotApplicable).ToArray();
        var age = failed.Length == 0 ? BadNewsAge.None
            : _previous is null || result.Id is null ? BadNewsAge.Undated
            : news.Length > 0 ? BadNewsAge.New
            : BadNewsAge.Old;
        var told = news.Length > 0 ? news : failed;
        return new ReportDeal(
            result,
            _money.Of(result.Opportunity),
            age,
            [.. news.Select(rule => _rules![rule].Id)],
            isNewDeal: _previous is not null && result.Id is not null && before is null,
            isFileWide: told.Length > 0 && told.All(IsFileWide),
            _due)
        {
            HasPrevious = _previous is not null,
            PushedFrom = _previous?.PushOf(result.Id)?.FromDate,
        };
    }

    private bool IsFileWide(int rule) =>
        _judged[rule] >= LeastJudged && 2 * _failed[rule] > _judged[rule] && _rules![rule].Kind.IsWeighted();

    private void Count(Judgement[] judgements)
    {
        for (var rule = 0; rule < _failed.Length; rule++)
        {
            _judged[rule] += judgements[rule].IsJudged() ? 1 : 0;
            _failed[rule] += judgements[rule].IsFailed() ? 1 : 0;
        }
    }
}
