using EliteSeller.Text;

namespace EliteSeller.Analysis.Qualification;

/// <summary>A rule from data: a column of a team's own that says something about the customer, such as the paper process.</summary>
internal sealed class CustomRule(string id, int? briefing, decimal dueFrom, decimal weight)
    : RuleDefinition(id, briefing, RuleKind.Evidence, dueFrom, weight, settings => new CustomEvidenceRule(settings))
{
    /// <summary>The headers under which the column may stand; the first one that a source has is read.</summary>
    public IReadOnlyList<string> Columns { get; internal init; } = [];

    internal IReadOnlyList<string> Good { get; init; } = [];

    internal IReadOnlyList<string> Assumed { get; init; } = [];

    internal IReadOnlyList<string> Bad { get; init; } = [];

    /// <summary>The grade of a cell: the policy's own values first, then as all evidence is read.</summary>
    internal EvidenceGrade Grade(string text)
    {
        var cell = text.Trim();
        return Has(Good, cell) ? EvidenceGrade.Confirmed
            : Has(Bad, cell) ? EvidenceGrade.No
            : Has(Assumed, cell) ? EvidenceGrade.Assumed
            : EvidenceText.Grade(cell);
    }

    // Without an enumerator: a million deals are graded.
    private static bool Has(IReadOnlyList<string> words, string cell)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Equals(cell, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    internal string Describe() =>
        string.Join("|", Columns) + "\n" + string.Join("|", Good) + "\n" + string.Join("|", Assumed) + "\n" + string.Join("|", Bad) + "\n";
}
