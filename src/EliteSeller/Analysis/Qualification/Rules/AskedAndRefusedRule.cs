namespace EliteSeller.Analysis.Qualification.Rules;

/// <summary>Has the customer already said no?</summary>
/// <remarks>
/// <para>Why: we ask for the no because an early no is worth having; it is worth nothing unless somebody acts on it
/// (briefing 39).</para>
/// <para>Due: from the start. A gate: it carries no points; when it fails, the verdict is to walk away.</para>
/// <para>Fails when the customer said no to starting (BenefitAsk), or to any two of the four questions.</para>
/// <para>Not applicable when the source has none of the four questions and the ledger no answer of this deal.</para>
/// <para>How to fix: thank the customer, close the deal, and spend the time on a better one. If something has changed, ask
/// again and record the new answer.</para>
/// </remarks>
public sealed class AskedAndRefusedRule : QualificationRule
{
    private static readonly AskKind[] Kinds = [AskKind.Benefit, AskKind.Timeline, AskKind.Roadmap, AskKind.Executive];

    private readonly int _noes;

    internal AskedAndRefusedRule(RuleSettings settings)
        : base(settings, Array.ConvertAll(Kinds, Ask.FieldOf))
        => _noes = Math.Max(1, Whole("Noes"));

    /// <summary>The rule as it is shipped.</summary>
    public static RuleDefinition Definition { get; } = new(
        "AskedAndRefused", 39, RuleKind.Gate, 0m, 0m, settings => new AskedAndRefusedRule(settings))
    {
        Asks = "Has the customer already said no?",
        Question = "Has anything changed since you said no?",
        NextAction = "Thank the customer and close the deal, or ask again if something has changed.",
        Thresholds =
        [
            new("Noes", 2m, ThresholdUnit.Count, "The number of noes that means walking away; a no to BenefitAsk alone is enough."),
        ],
    };

    internal override bool ReadsLedger => true;

    internal override bool CanJudge(SourceView source) => Kinds.Any(source.IsRecorded);

    internal override Judgement Judge(in JudgedDeal deal)
    {
        var noes = 0;
        var isRecorded = false;
        foreach (var kind in Kinds)
        {
            isRecorded |= deal.IsRecorded(kind);
            noes += SaidNo(deal, kind) ? 1 : 0;
        }

        return !isRecorded ? Judgement.NotApplicable
            : SaidNo(deal, AskKind.Benefit) || noes >= _noes ? Judgement.FailGate : Judgement.Pass;
    }

    internal override Explanation Explain(in JudgedDeal deal, Judgement judgement)
    {
        var copy = deal;
        var refused = Kinds.Where(kind => SaidNo(copy, kind)).ToArray();
        if (judgement != Judgement.FailGate)
        {
            return refused.Length == 0
                ? new Explanation("The customer has not said no.", "No refusal")
                : new Explanation($"The customer has said no only once, to {Name(refused[0])}.", "Customer said no once");
        }

        var isBenefit = refused.Contains(AskKind.Benefit);
        var told = isBenefit ? [AskKind.Benefit] : refused;
        var days = told.Select(kind => copy.AskedOn(kind)).Where(day => day != 0).OrderBy(day => day).ToArray();
        var names = told.Select(kind => Name(kind) + On(copy.AskedOn(kind))).ToArray();
        var list = names.Length == 1 ? names[0] : string.Join(", ", names.Take(names.Length - 1)) + " and " + names[names.Length - 1];
        var summary = isBenefit ? $"No to {AskWords.For(AskKind.Benefit).Request}" : $"Customer said no {Wording.Times(told.Length)}";
        return new Explanation($"The customer said no to {list}.", summary)
        {
            Threshold = isBenefit ? null : Settings.Threshold("Noes"),
            Question = days.Length == 0 ? null
                : $"You said no on {Wording.Date(days[Math.Min(days.Length, _noes) - 1])}. Has anything changed since?",
            Since = days.Length == 0 ? 0 : days[Math.Min(days.Length, _noes) - 1],
        };
    }

    private static bool SaidNo(in JudgedDeal deal, AskKind kind) => deal.IsRecorded(kind) && deal.AnswerTo(kind) == AskAnswer.No;

    private static string Name(AskKind kind) => AskWords.For(kind).Answer;

    private static string On(int day) => day == 0 ? "" : $" ({Wording.Date(day)})";
}
