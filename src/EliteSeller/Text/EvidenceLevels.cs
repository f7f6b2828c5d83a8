namespace EliteSeller.Text;

/// <summary>Words of picklists that say how good a piece of evidence is, in the languages of the headers.</summary>
/// <remarks>
/// What sounds bad is a no or unknown and never half good. A level that sounds good, such as High, is not here: only the team knows whether
/// it means that the customer said so.
/// </remarks>
internal static class EvidenceLevels
{
    private static readonly Dictionary<string, EvidenceGrade> _whole = Build(
        "low|very low|weak|poor|bad|cold|lost|gone|blocked|blocker|left|detractor|enemy|opponent|gatekeeper|unlikely|negative|declined|"
            + "rejected|"
            + "cancelled|canceled|no access|no budget|no sponsor|no champion|"
            + "niedrig|gering|schwach|blockiert|verloren|gegner|unwahrscheinlich|faible|bas|basse|bloqué|perdu|parti|improbable|"
            + "bajo|baja|débil|bloqueado|perdido|baixo|baixa|fraco|fraca|bloqueada|basso|bassa|debole|bloccato|perso|"
            + "laag|zwak|geblokkeerd|verloren|niski|niska|słaby|zablokowany|låg|svag|blockerad|förlorad|nízká|slabý|matala|heikko|"
            + "низкий|низкая|слабый|заблокирован|потерян|低|弱",
        "pending|in progress|developing|evaluating|planned|to do|not started|neutral|"
            + "ausstehend|in arbeit|geplant|en attente|en cours|prévu|pendiente|en curso|pendente|em andamento|in attesa|in corso|"
            + "in afwachting|w toku|väntar|pågår|ожидается|в процессе|進行中|保留");

    // A remark that begins so is no half good news, whatever follows.
    private static readonly Dictionary<string, EvidenceGrade> _first = Build(
        "left|lost|blocked|blocker|detractor|gatekeeper|unlikely|declined|rejected|denied|refused|gone", "pending|awaiting|waiting|maybe");

    private static readonly Dictionary<string, EvidenceGrade> _relationship = new(StringComparer.OrdinalIgnoreCase)
    {
        ["good"] = EvidenceGrade.Confirmed,
        ["very good"] = EvidenceGrade.Confirmed,
        ["excellent"] = EvidenceGrade.Confirmed,
        ["strong"] = EvidenceGrade.Confirmed,
        ["sound"] = EvidenceGrade.Confirmed,
        ["trusted"] = EvidenceGrade.Confirmed,
        ["no animosity"] = EvidenceGrade.Confirmed,
        ["no issues"] = EvidenceGrade.Confirmed,
        ["no problems"] = EvidenceGrade.Confirmed,
        ["neutral"] = EvidenceGrade.Assumed,
        ["fair"] = EvidenceGrade.Assumed,
        ["strained"] = EvidenceGrade.No,
        ["difficult"] = EvidenceGrade.No,
        ["hostile"] = EvidenceGrade.No,
        ["damaged"] = EvidenceGrade.No,
        ["broken"] = EvidenceGrade.No,
    };

    /// <summary>The grade of a word of a picklist, or null when it is none of ours.</summary>
    /// <param name="text">The cell, without blanks around it.</param>
    /// <param name="field">The evidence field, or null for a team's own column.</param>
    public static EvidenceGrade? Find(string text, OpportunityField? field) =>
        field == OpportunityField.Relationship && _relationship.TryGetValue(text, out var relation) ? relation
        : _whole.TryGetValue(text, out var grade) ? grade
        : null;

    /// <summary>The grade of a remark by its first word, or null when that says nothing bad.</summary>
    public static EvidenceGrade? OfFirst(string word) => _first.TryGetValue(word, out var grade) ? grade : null;

    private static Dictionary<string, EvidenceGrade> Build(string no, string unknown)
    {
        var words = new Dictionary<string, EvidenceGrade>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in no.Split('|'))
        {
            words[word] = EvidenceGrade.No;
        }

        foreach (var word in unknown.Split('|'))
        {
            words[word] = EvidenceGrade.Unknown;
        }

        return words;
    }
}
