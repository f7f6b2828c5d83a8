using EliteSeller.Analysis.Qualification;

namespace EliteSeller.Analysis.Questions;

/// <summary>A question to put to one customer, in words that can be said or mailed as they stand.</summary>
public sealed class ProbingQuestion
{
    internal ProbingQuestion(Opportunity opportunity, Finding finding, string question, string why)
    {
        Opportunity = opportunity;
        Rule = finding.Rule;
        Briefing = finding.Briefing;
        Question = question;
        Why = why;
        Reason = finding.Reason;
        PointsIfResolved = finding.PointsIfResolved;
    }

    /// <summary>The deal's id.</summary>
    public string? OpportunityId => Opportunity.Id;

    /// <summary>What the deal is called.</summary>
    public string? Name => Opportunity.Name;

    /// <summary>The customer.</summary>
    public string? Account => Opportunity.Account;

    /// <summary>The seller who carries the deal.</summary>
    public string? Owner => Opportunity.Owner;

    /// <summary>Which of the four asks it is; null when the question belongs to another rule.</summary>
    public AskKind? Ask => Rule switch
    {
        "BenefitAsk" => AskKind.Benefit,
        "TimelineAsk" => AskKind.Timeline,
        "RoadmapAsk" => AskKind.Roadmap,
        "ExecutiveAsk" => AskKind.Executive,
        _ => null,
    };

    /// <summary>The rule that the answer settles.</summary>
    public string Rule { get; }

    /// <summary>The number of the briefing that the rule comes from.</summary>
    public int? Briefing { get; }

    /// <summary>The question, with what the deal states filled in.</summary>
    public string Question { get; }

    /// <summary>Why to ask it.</summary>
    public string Why { get; }

    /// <summary>What is known so far, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>How many points of Score, out of 100, a good answer would bring; null where the rule does not count.</summary>
    public decimal? PointsIfResolved { get; }

    /// <summary>The deal.</summary>
    public Opportunity Opportunity { get; }

    /// <summary>The question.</summary>
    /// <returns>The question alone.</returns>
    public override string ToString() => Question;
}
