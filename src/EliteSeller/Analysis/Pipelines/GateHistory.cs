using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Pipelines;

/// <summary>On which day of earlier exports a gate had first failed on each deal, by nothing that was known later.</summary>
public sealed class GateHistory
{
    private readonly Dictionary<string, GateFailure> _first = new(OpportunityId.Comparer);
    private readonly RuleSet _rules;
    private readonly int[] _gates;
    private OpportunityJudge? _judge;

    /// <summary>Begins with no exports.</summary>
    /// <param name="policy">The policy whose gates are looked at.</param>
    public GateHistory(QualificationPolicy policy)
    {
        _rules = new RuleSet(policy ?? throw new ArgumentNullException(nameof(policy)));
        _gates = [.. Enumerable.Range(0, _rules.Count).Where(place => _rules[place].Kind == RuleKind.Gate)];
    }

    /// <summary>Begins an export; exports come in the order of their days.</summary>
    /// <param name="day">The day of the export.</param>
    public void BeginExport(DateTime day) => _judge = new OpportunityJudge(_rules, day);

    /// <summary>Looks at a deal of the export that was begun last.</summary>
    /// <param name="opportunity">The deal as it stood then; without an id it tells nothing.</param>
    public void Add(Opportunity opportunity)
    {
        _ = opportunity ?? throw new ArgumentNullException(nameof(opportunity));
        if (_judge is not { } judge || opportunity.Outcome != DealOutcome.Open || opportunity.Id is not { } id || _first.ContainsKey(id))
        {
            return;
        }

        var judgements = judge.Judge(opportunity).Judgements;
        if (_gates.Any(gate => judgements[gate].IsFailed()))
        {
            _first.Add(id, new GateFailure(Day.Number(judge.AsOf), opportunity.HoursInvested));
        }
    }

    /// <summary>When a gate had first failed on a deal, or null.</summary>
    internal GateFailure? Find(string? id) => id is not null && _first.TryGetValue(id, out var failure) ? failure : null;
}

/// <summary>The first day on which a gate had failed on a deal.</summary>
/// <param name="Day">The number of the day.</param>
/// <param name="Hours">The hours put into the deal until then, or null.</param>
internal readonly record struct GateFailure(int Day, decimal? Hours);
