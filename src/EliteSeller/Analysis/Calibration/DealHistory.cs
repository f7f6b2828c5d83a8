namespace EliteSeller.Analysis.Calibration;

/// <summary>A deal over its snapshots: as it was first seen, as it was last seen, and how long it stood in each stage.</summary>
internal sealed class DealHistory
{
    private readonly List<(string Stage, decimal Position, int Days)> _stages = [];
    private DateTime _stageSeen;
    private SalesStage? _stage;

    public DealHistory(Opportunity first, DateTime day)
    {
        First = Last = first;
        FirstDay = _stageSeen = day;
        _stage = first.SalesStage;
    }

    public Opportunity First { get; }

    public DateTime FirstDay { get; }

    public Opportunity Last { get; private set; }

    /// <summary>
    /// The stages that the deal has left, and the days it was seen to stand there; the first stage is left out, because nobody saw it
    /// begin.
    /// </summary>
    public IReadOnlyList<(string Stage, decimal Position, int Days)> Stages => _stages;

    public void Add(Opportunity deal, DateTime day)
    {
        Last = deal;
        if (ReferenceEquals(_stage, deal.SalesStage) || _stage?.Name == deal.SalesStage?.Name)
        {
            return;
        }

        if (_stageSeen != FirstDay && _stage is { Outcome: DealOutcome.Open, Position: { } position })
        {
            _stages.Add((_stage.Name, position, (day - _stageSeen).Days));
        }

        _stage = deal.SalesStage;
        _stageSeen = day;
    }
}
