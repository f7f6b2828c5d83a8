namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Is anything in the deal still moving?</summary>
/// <remarks>
/// <para>Why: a deal that hangs by a thread takes the team's time until it is lost, and there is no prize for second place
/// (briefing 37).</para>
/// <para>Due: from the start. A gate: it carries no points; when it fails, the verdict is to walk away.</para>
/// <para>Fails when CustomerEngaged, NextStepAgreed and DealAdvancing have all failed: no activity, no next step, no stage change.</para>
/// <para>Fails also when the close date passed more than 90 days ago and the export shows no sign of life for as long: no activity, no new
/// stage, no change of the record, no next step with a later date. A date that was pushed without the customer's yes to TimelineAsk counts
/// like one that passed, and so does a blank where the team keeps close dates: so pushing or emptying an overdue date earns nothing. With
/// a history (-History) the earliest date counts, and what the seller can edit alone is no sign of life.</para>
/// <para>Not applicable when the source has no close date, and one of the three is switched off or the source cannot answer it; a
/// suppressed one does not count as failed.</para>
/// <para>How to fix: ask the customer whether to close the file. Some will say no.</para>
/// </remarks>
public sealed class HangingByAThreadRule : QualificationRule
{
    private static readonly string[] Threads = ["CustomerEngaged", "NextStepAgreed", "DealAdvancing"];

    private readonly int _overdueDays;
    private int[] _threads = [];

    internal HangingByAThreadRule(RuleSettings settings)
        : base(settings, Model.OpportunityField.LastActivityDate, Model.OpportunityField.NextStep, Model.OpportunityField.StageEnteredDate)
        => _overdueDays = Whole("OverdueDays");

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "HangingByAThread", 37, RuleKind.Gate, 0m, 0m, settings => new HangingByAThreadRule(settings))
    {
        Asks = "Is anything in the deal still moving?",
        Question = "Shall we close the file on this one?",
        NextAction = "Ask the customer whether to close the file, and believe the answer.",
        Thresholds =
        [
            new("OverdueDays", 90m, ThresholdUnit.Days,
                "The days since the close date after which a deal without any later sign of life is one to walk away from."),
        ],
    };

    internal override IReadOnlyList<string> LooksAt => Threads;

    internal override void Join(RuleSet rules) => _threads = Array.ConvertAll(Threads, rules.IndexOf);

    internal override bool CanJudge(SourceView source) =>
        HasThreads(source) || source.IsRecorded(Model.OpportunityField.CloseDate);

    private static bool HasThreads(SourceView source)
    {
        foreach (var thread in Threads)
        {
            if (!source.CanJudge(thread))
            {
                return false;
            }
        }

        return true;
    }

    internal override Judgement Judge(in JudgedDeal deal) => Hangs(deal) || SilentDays(deal) > _overdueDays ? Judgement.FailGate
        : HasThreads(deal.Source) ? Judgement.Pass
        : Judgement.NotApplicable;

    private bool Hangs(in JudgedDeal deal)
    {
        foreach (var thread in _threads)
        {
            if (thread < 0 || !deal.Judgements[thread].IsFailed())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The days since the close date or the last sign of life, whichever is later; of a deal whose date was pushed or emptied, since the
    /// last sign of life. 0 when it lives or nothing tells.
    /// </summary>
    private static int SilentDays(in JudgedDeal deal)
    {
        var close = CloseDateCredibleRule.EffectiveDay(deal);
        var isEmptied = close == 0 && deal.Source.BlankCounts(Model.OpportunityField.CloseDate);
        var needsSigns = isEmptied || deal.Source.IsRecorded(Model.OpportunityField.PushCount);
        if (deal.IsClosed || (close == 0 && !isEmptied) || (needsSigns && !SignsOfLife.AreRecorded(deal.Source)))
        {
            return 0;
        }

        // A date that was pushed or emptied tells nothing: the one before is not known, so the last sign of life counts alone.
        var sign = SignsOfLife.LastDay(deal);
        return sign == 0 || sign >= deal.AsOf ? 0
            : isEmptied || CloseDateCredibleRule.IsMovedUnseen(deal) ? deal.AsOf - sign
            : close < deal.AsOf ? deal.AsOf - Math.Max(close, sign)
            : 0;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement != Judgement.FailGate)
        {
            return new Explanation("There is recent activity, a next step or a stage change.", "Something still moves");
        }

        if (!Hangs(deal))
        {
            return ExplainSilence(deal);
        }

        var since = Began(deal, judgement);
        return new Explanation("Hanging by a thread: no recent activity, no next step, no stage change.",
            "Hanging by a thread")
        {
            Question = since == 0 ? null : $"Nothing has moved since {Wording.Date(since)}. Shall we close the file on this one?",
        };
    }

    internal override int Began(in JudgedDeal deal, Judgement judgement)
    {
        if (judgement != Judgement.FailGate)
        {
            return 0;
        }

        if (!Hangs(deal))
        {
            return deal.AsOf - SilentDays(deal) + _overdueDays + 1;
        }

        // The deal hangs by a thread from the day on which the last of the three was known; a blank next step has no day.
        var since = 0;
        foreach (var thread in _threads)
        {
            since = Math.Max(since, deal.Rules[thread].Began(deal, Judgement.Fail));
        }

        return since;
    }

    private Explanation ExplainSilence(in JudgedDeal deal)
    {
        var close = CloseDateCredibleRule.EffectiveDay(deal);
        var silent = SilentDays(deal);
        var days = Wording.Days(silent);
        var (reason, summary) = close == 0
            ? ($"No close date is recorded, and nothing has happened for {days} (limit: {_overdueDays}).",
                $"No close date, nothing for {days}")
            : !CloseDateCredibleRule.IsMovedUnseen(deal)
            ? ($"The close date, {Wording.Date(close)}, passed {Wording.Days(deal.AsOf - close)} ago, and nothing has happened "
                + (close == deal.AsOf - silent ? "since" : $"for {days}") + $" (limit: {_overdueDays}).",
                $"Overdue, nothing for {days}")
            : ($"The close date was pushed, and nothing has happened for {days} (limit: {_overdueDays}).",
                $"Date pushed, nothing for {days}");
        return new Explanation(reason, summary)
        {
            Column = deal.Source.HeaderOf(Model.OpportunityField.CloseDate),
            RawValue = deal.Opportunity.Row.GetText(Model.OpportunityField.CloseDate),
            Threshold = Settings.Threshold("OverdueDays"),
            Question = $"We have heard nothing since {Wording.Date(deal.AsOf - silent)}. Shall we close the file on this one?",
            NextAction = "Close it, or agree a date with the customer.",
        };
    }
}
