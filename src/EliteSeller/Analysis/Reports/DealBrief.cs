using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Analysis.Negotiations;
using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Text;

namespace EliteSeller.Analysis.Reports;

/// <summary>
/// What seller and manager need before them when they talk about one deal: the verdict and why, the evidence with who and when, the asks,
/// the people and their paths, roadmap and negotiation, and the question that decides.
/// </summary>
public sealed class DealBrief(QualificationResult result, RoadmapHealth? roadmap, NegotiationResult? negotiation)
{
    private static readonly OpportunityField[] Evidence =
    [
        OpportunityField.BusinessIssue, OpportunityField.CustomerPriority, OpportunityField.ExecutiveAccess,
        OpportunityField.SpendingAuthority, OpportunityField.Sponsor, OpportunityField.ServiceCapacity,
    ];

    private static readonly AskKind[] Kinds = [AskKind.Benefit, AskKind.Timeline, AskKind.Roadmap, AskKind.Executive];

    /// <summary>The verdict with its findings.</summary>
    public QualificationResult Result { get; } = result;

    /// <summary>The people and their paths, or null without contacts.</summary>
    public BuyingGroup? BuyingGroup => Result.BuyingGroup;

    /// <summary>The state of the roadmap, or null without one.</summary>
    public RoadmapHealth? Roadmap { get; } = roadmap;

    /// <summary>The state of the negotiation, or null where nothing is negotiated yet.</summary>
    public NegotiationResult? Negotiation { get; } = negotiation;

    /// <summary>What is known about the customer, in the order of the rules; evidence that nothing records is left out.</summary>
    public IReadOnlyList<BriefLine> EvidenceLines => [.. Evidence.Select(EvidenceLine).OfType<BriefLine>()];

    /// <summary>The four asks with their answers, as soon as one of them is recorded; the others are not asked.</summary>
    public IReadOnlyList<BriefLine> Asks => Array.Exists(Kinds, Result.Records) ? [.. Kinds.Select(AskLine).OfType<BriefLine>()] : [];

    /// <summary>Evidence that is not known, or that the customer has not confirmed, in words; empty when all is confirmed.</summary>
    public string MissingEvidence => string.Join(", ", EvidenceLines
        .Where(line => line.State != nameof(EvidenceGrade.Confirmed)).Select(line => line.Topic.ToLowerInvariant()));

    /// <summary>The deal and the verdict.</summary>
    /// <returns>Such as <c>Harbour cranes (D-12): WalkAway</c>.</returns>
    public override string ToString() => Result.ToString();

    private BriefLine? EvidenceLine(OpportunityField field)
    {
        var finding = Find(field.ToString());
        var grade = Result.GradeOf(field);
        if (finding is null || grade == EvidenceGrade.NotRecorded)
        {
            return null;
        }

        var state = grade == EvidenceGrade.Unknown ? "Unknown" : grade.ToString();
        return new BriefLine(Topic(field.ToString()), state, finding.Reason, Source(finding), finding.Question);
    }

    private BriefLine? AskLine(AskKind kind)
    {
        if (Find(Ask.FieldOf(kind).ToString()) is not { } finding)
        {
            return null;
        }

        var (answer, on) = Result.AnswerTo(kind);
        var state = answer == AskAnswer.NotAsked ? "Not asked" : on == 0 ? answer.ToString() : $"{answer}, {Wording.Date(on)}";
        var words = AskWords.For(kind).Request;
        return new BriefLine(
            char.ToUpperInvariant(words[0]) + words.Substring(1), state, finding.Reason, Source(finding), finding.Question);
    }

    private Finding? Find(string rule) => Result.Findings.FirstOrDefault(finding => finding.Rule == rule);

    private static string? Source(Finding finding) => finding.Source
        ?? (finding.Column is null || string.IsNullOrWhiteSpace(finding.RawValue) ? null
            : $"{Wording.Name(finding.Column)}: \u201C{Wording.Name(finding.RawValue, 60)}\u201D");

    private static string Topic(string rule) => string.Join(" ", HeaderText.Words(rule)) is var words
        ? char.ToUpperInvariant(words[0]) + words.Substring(1) : rule;
}
