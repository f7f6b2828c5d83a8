using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Sellers;

/// <summary>
/// What the snapshots tell of one deal: when it last really changed, since when it is one to walk away from, and what its seller said about
/// it.
/// </summary>
internal sealed class DealTrack
{
    private readonly List<Statement> _statements = [];
    private Facts? _last;

    /// <summary>The day of the snapshot in which the last meaningful change is first seen, or null.</summary>
    public DateTime? ChangedOn { get; private set; }

    /// <summary>The day of the first snapshot since which every verdict was WalkAway, or null.</summary>
    public DateTime? WalkAwaySince { get; private set; }

    /// <summary>What the seller's record said on the day of each snapshot in which the deal was open.</summary>
    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Adds what a snapshot says.</summary>
    /// <param name="day">The day of the snapshot.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="asks">The days and answers of its asks, as one text.</param>
    /// <param name="verdict">The verdict of that day.</param>
    public void Add(DateTime day, Opportunity deal, string asks, Verdict? verdict)
    {
        var facts = new Facts(deal, asks);
        if (_last is not null && facts.DiffersMeaningfullyFrom(_last))
        {
            ChangedOn = day;
        }

        _last = facts;
        if (deal.Outcome == DealOutcome.Open)
        {
            _statements.Add(new Statement(day, deal));
        }

        WalkAwaySince = verdict == Verdict.WalkAway ? WalkAwaySince ?? day : null;
    }

    /// <summary>The last statement that was made at least so many days before a day, or null.</summary>
    public Statement? LastBefore(DateTime closed, int days)
    {
        for (var i = _statements.Count - 1; i >= 0; i--)
        {
            if ((closed - _statements[i].Day).Days >= days)
            {
                return _statements[i];
            }
        }

        return null;
    }

    private sealed class Facts(Opportunity deal, string asks)
    {
        private readonly string? _stage = deal.Stage;
        private readonly decimal? _amount = deal.Amount;
        private readonly DateTime? _close = deal.CloseDate;
        private readonly string? _nextStep = deal.NextStep;
        private readonly string _asks = asks;

        /// <summary>A close date that is only pushed is no progress; one that is pulled in is.</summary>
        public bool DiffersMeaningfullyFrom(Facts before) =>
            _stage != before._stage || _amount != before._amount || _nextStep != before._nextStep || _asks != before._asks
                || _close < before._close;
    }
}
