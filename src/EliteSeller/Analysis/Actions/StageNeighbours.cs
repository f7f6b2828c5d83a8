namespace EliteSeller.Analysis.Actions;

/// <summary>The stages of a deal's own layout, by the names that its CRM uses.</summary>
/// <remarks>A layout lists several ways of writing the same stages; neighbours are looked for around the deal's own.</remarks>
internal sealed class StageNeighbours
{
    private readonly IReadOnlyList<SalesStage> _stages;
    private readonly int _own;

    public StageNeighbours(Func<string, IReadOnlyList<SalesStage>> stagesOf, Opportunity opportunity)
    {
        _stages = stagesOf(opportunity.Source.Layout);
        _own = -1;
        for (var i = 0; i < _stages.Count && _own < 0; i++)
        {
            _own = _stages[i].Name.Equals(opportunity.Stage, StringComparison.OrdinalIgnoreCase) ? i : -1;
        }
    }

    /// <summary>The name of the stage for lost deals, or null when the layout does not know the deal's stage.</summary>
    public string? Lost => _own < 0 ? null : _stages.Skip(_own).FirstOrDefault(stage => stage.Outcome == DealOutcome.Lost)?.Name;

    /// <summary>The last open stage before a position, or null.</summary>
    public string? Before(decimal position)
    {
        for (var i = _own - 1; i >= 0 && _stages[i].Outcome == DealOutcome.Open; i--)
        {
            if (_stages[i].Position < position)
            {
                return _stages[i].Name;
            }
        }

        return null;
    }
}
