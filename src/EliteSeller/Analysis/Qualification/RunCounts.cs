namespace EliteSeller.Analysis.Qualification;

/// <summary>What a run has seen, source by source, and the remarks that only a whole source can give.</summary>
/// <remarks>
/// A remark is one sentence for a warning, made once for a source. Stages that nobody can place are the reader's to tell.
/// </remarks>
public sealed class RunCounts
{
    private const int MostNamed = 5;

    private readonly Dictionary<SourceTable, int> _newestClosed = [];
    private readonly RuleSet _rules;
    private readonly int _asOf;
    private readonly Dictionary<SourceTable, SourceCounts> _sources = [];
    private readonly List<SourceCounts> _order = [];
    private readonly Queue<string> _remarks = new();
    private readonly Queue<Problem> _problems = new();
    private readonly List<string> _suppressed = [];
    private readonly UnmatchedIds? _strangers;
    private SourceCounts? _last;

    internal RunCounts(RuleSet rules, DateTime asOf, UnmatchedIds? strangers)
    {
        _strangers = strangers;
        _rules = rules;
        _asOf = Day.Number(asOf);
    }

    /// <summary>How many deals were judged.</summary>
    public long Deals { get; private set; }

    /// <summary>A remark that nobody has taken yet, or null.</summary>
    /// <returns>One sentence, or null.</returns>
    public string? TakeRemark() => _remarks.Count == 0 ? null : _remarks.Dequeue();

    /// <summary>A problem that nobody has taken yet, or null: a source without any column that the rules could read.</summary>
    /// <returns>The problem, or null.</returns>
    public Problem? TakeProblem() => _problems.Count == 0 ? null : _problems.Dequeue();

    /// <summary>Makes the remarks that need whole sources. To be called once, after the last deal.</summary>
    public void Complete()
    {
        foreach (var source in _order)
        {
            _newestClosed.TryGetValue(source.Table, out var closed);
            foreach (var remark in source.Conclude(_rules, _asOf, closed))
            {
                _remarks.Enqueue(remark);
            }
        }

        if (_suppressed.Count > 0)
        {
            var more = _suppressed.Count > MostNamed ? FormattableString.Invariant($"; and {_suppressed.Count - MostNamed} more") : "";
            _remarks.Enqueue($"Suppressions of the policy change verdicts: {string.Join("; ", _suppressed.Take(MostNamed))}{more}.");
        }

        if (Deals > 0 && _strangers?.Conclude() is { } strangers)
        {
            _remarks.Enqueue(strangers);
        }
    }

    /// <summary>Notes a deal that is not judged, so that its entries in the ledger have their deal.</summary>
    /// <param name="opportunity">The deal.</param>
    public void Pass(Opportunity opportunity)
    {
        _strangers?.Add((opportunity ?? throw new ArgumentNullException(nameof(opportunity))).Id);
        NoteClosed(opportunity);
    }

    /// <summary>Notes a deal whose verdict rests on a suppression.</summary>
    internal void AddSuppressed(Opportunity opportunity, Verdict verdict, Verdict unsuppressed) =>
        _suppressed.Add($"{Wording.Name(opportunity.ToString())} is {verdict}, without them {unsuppressed}");

    internal void Add(in JudgedDeal deal, Judgement[] judgements, int[] places)
    {
        Deals++;
        _strangers?.Add(deal.Opportunity.Id);
        var table = deal.Source.Table;
        if (_last is null || !ReferenceEquals(_last.Table, table))
        {
            _last = Find(table, deal.Source);
        }

        if (!deal.IsClosed)
        {
            _last.Add(deal, judgements, places);
        }
        else
        {
            NoteClosed(deal.Opportunity);
        }
    }

    // What has been closed has happened by the day of the export; with an open deal only a plan has that day.
    private void NoteClosed(Opportunity deal)
    {
        var table = deal.Row.Table;
        _newestClosed.TryGetValue(table, out var newest);
        var later = Later(Later(Later(Later(newest, deal.CreatedDay), deal.LastActivityDay), deal.LastModifiedDay), deal.CloseDay);
        if (later != newest)
        {
            _newestClosed[table] = later;
        }
    }

    private int Later(int newest, int day) => day <= _asOf && day > newest ? day : newest;

    private SourceCounts Find(SourceTable table, SourceView view)
    {
        if (!_sources.TryGetValue(table, out var tally))
        {
            _sources.Add(table, tally = new SourceCounts(table, _rules.Count));
            _order.Add(tally);
            if (view.IsUseless)
            {
                _problems.Enqueue(tally.NothingToRead(_rules));
            }
            else if (tally.RemarkBlindSpots(_rules, view) is { } remark)
            {
                _remarks.Enqueue(remark);
            }
        }

        return tally;
    }
}
