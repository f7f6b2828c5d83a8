using EliteSeller.Analysis.Pipelines;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Reports;

/// <summary>Judges one earlier export as of its day and keeps its sums and the deals that it proposed to walk away from.</summary>
internal sealed class RunRecorder(DateTime day, OpportunityJudge? judge, ReportMoney money, Func<DateTime?, bool> isInQuarter)
{
    private readonly OpportunityJudge? _judge = judge;
    private readonly VerdictSums _verdicts = new();
    private readonly MoneySums _closing = new();
    private readonly PipelineMeasurement _index = PipelineMeasurement.OfCounts(day, PipelineGrouping.All);
    private readonly HashSet<string>? _walkAway = judge is null ? null : new HashSet<string>(OpportunityId.Comparer);

    public DateTime Day { get; } = day;

    /// <summary>Adds a deal; an open one counts where there is something to judge it by.</summary>
    public void Add(Opportunity opportunity)
    {
        if (opportunity.Outcome == DealOutcome.Open && _judge is not null)
        {
            Add(_judge.Judge(opportunity));
        }
        else
        {
            _index.Add(opportunity);
        }
    }

    /// <summary>Adds an open deal that has been judged.</summary>
    public void Add(QualificationResult result)
    {
        _index.Add(result.Opportunity);
        var opportunity = result.Opportunity;
        var verdict = result.Verdict ?? Verdict.CannotQualify;
        var (amount, currency) = money.Of(opportunity);
        _verdicts.Add(verdict, amount, currency);
        if (_walkAway is not null && verdict == Verdict.WalkAway && opportunity.Id is { } id)
        {
            _walkAway.Add(id);
        }

        if (isInQuarter(opportunity.CloseDate))
        {
            _closing.Add(amount, currency);
        }
    }

    public ReportRun ToRun() => new(
        Day,
        _verdicts.ToAmounts(),
        _closing.ToSums(),
        _index.GetMeasures() is [var measure] ? measure.BadNewsEarlyIndex : null,
        _walkAway ?? []);
}
