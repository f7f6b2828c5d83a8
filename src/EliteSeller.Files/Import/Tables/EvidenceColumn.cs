using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of evidence.</summary>
internal sealed class EvidenceColumn(OpportunityField field, int index, string header, EvidenceScale scale, int top, EvidenceMap map)
    : FieldColumn(field, index, header)
{
    private const int GradeBits = 3;
    private const int GradeMask = (1 << GradeBits) - 1;

    /// <inheritdoc/>
    public override string? Manner => scale switch
    {
        EvidenceScale.ZeroOrOne => "numbers: 0 means no, 1 means confirmed",
        EvidenceScale.UpToTop =>
            FormattableString.Invariant($"numbers: 0 means unknown, {top} means confirmed, anything between means assumed"),
        _ => null,
    };

    /// <inheritdoc/>
    public override int? CodeOf(string text) => CodeOf(map.Find(Field, text) ?? EvidenceText.Grade(text, scale, top, Field), text);

    /// <inheritdoc/>
    public override void Take(int code, RowReading row)
    {
        _ = row ?? throw new ArgumentNullException(nameof(row));
        row.SetEvidence(Field, (EvidenceGrade)(code & GradeMask));
        if (code > GradeMask)
        {
            row.SetEvidencedOn(Field, code >> GradeBits);
        }
    }

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        Take(CodeOf(text)!.Value, row);
        return null;
    }

    // Bad news does not age.
    private static int CodeOf(EvidenceGrade grade, string text) =>
        (int)grade | (grade >= EvidenceGrade.Assumed ? EvidenceText.DayOf(text) << GradeBits : 0);
}
