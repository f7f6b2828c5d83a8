using EliteSeller.Analysis.Qualification;
using EliteSeller.Analysis.Qualification.Rules;

namespace EliteSeller.Analysis.Questions;

/// <summary>Chooses what to ask next about a deal (briefing 39).</summary>
public static class ProbingQuestions
{
    /// <summary>Whether a rule is one of the four asks.</summary>
    /// <param name="rule">The name of the rule.</param>
    public static bool IsAsk(string rule) => RuleCatalogue.Find(rule) is { Kind: RuleKind.Ask };

    /// <summary>
    /// The questions that are owed to a customer: for an ask or an evidence rule, as long as it is due and the customer's
    /// answer can still settle it; for any other rule, as long as it is failed or unknown. A closed deal owes none.
    /// </summary>
    /// <param name="result">The judged deal.</param>
    /// <param name="texts">The words.</param>
    /// <param name="isWanted">Chooses rules by their names.</param>
    /// <returns>The questions in the order of the rules.</returns>
    public static IEnumerable<ProbingQuestion> Create(QualificationResult result, QuestionTexts texts, Func<string, bool> isWanted)
    {
        if (result.Opportunity.Outcome != DealOutcome.Open)
        {
            yield break;
        }

        foreach (var finding in result.Findings)
        {
            if (isWanted(finding.Rule) && IsOwed(finding) && texts.Ask(result.Opportunity, finding, result.AsOf) is { } question)
            {
                yield return question;
            }
        }
    }

    private static bool IsOwed(Finding finding) => finding.IsAnsweredByCustomer
        ? finding.CustomerCanSettle
        : finding.Outcome is RuleOutcome.Fail or RuleOutcome.Unknown;
}
