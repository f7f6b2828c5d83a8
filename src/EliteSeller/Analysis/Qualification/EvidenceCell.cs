using EliteSeller.Text;

namespace EliteSeller.Analysis.Qualification;

/// <summary>What a cell of evidence is worth on a day: its grade by the reader or the policy, until its date is too old.</summary>
internal static class EvidenceCell
{
    /// <summary>Reads it.</summary>
    /// <param name="policy">The policy, for its words and for the days that evidence lasts.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="field">The evidence field.</param>
    /// <param name="alias">The column under another header, or -1 for the field's own.</param>
    /// <param name="asOf">The day, as a day number.</param>
    /// <returns>The grade, and the day of evidence that is too old to count; 0 while it counts.</returns>
    public static (EvidenceGrade Grade, int AgedSince) Read(
        QualificationPolicy policy, Opportunity deal, OpportunityField field, int alias, int asOf)
    {
        var grade = WordOf(policy, deal, field, alias)
            ?? (alias >= 0 ? EvidenceText.Grade(deal.Row.GetText(alias)) : deal.GetEvidence(field));
        if (grade < EvidenceGrade.Assumed)
        {
            return (grade, 0);
        }

        var day = alias >= 0 ? EvidenceText.DayOf(deal.Row.GetText(alias))
            : deal.History?.Baseline?.EvidencedOnDay(field) is > 0 and var before ? before
            : deal.EvidencedOnDay(field);
        return IsTooOld(policy, day, asOf) ? (EvidenceGrade.Unknown, day) : (grade, 0);
    }

    /// <summary>Whether evidence of a day has to be asked for again; never where there is no day.</summary>
    public static bool IsTooOld(QualificationPolicy policy, int day, int asOf) => day != 0 && asOf - day > policy.EvidenceExpiryWholeDays;

    private static EvidenceGrade? WordOf(QualificationPolicy policy, Opportunity deal, OpportunityField field, int alias)
    {
        if (policy.EvidenceGrades.IsEmpty || (alias < 0 && deal.Row.Table.ColumnOf(field) < 0))
        {
            return null;
        }

        var word = alias >= 0 ? deal.Row.GetText(alias) : deal.Row.GetText(field)!;
        return deal.Row.Table.IsWordMapped?.Invoke(field, word) is true ? null : policy.EvidenceGrades.Find(field, word);
    }
}
