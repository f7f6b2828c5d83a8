using EliteSeller.Files.Import.Headers;
using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of evidence.</summary>
internal sealed class EvidenceColumn : FieldColumn
{
    private const int GradeBits = 3;
    private const int GradeMask = (1 << GradeBits) - 1;

    private readonly EvidenceScale _scale;
    private readonly int _top;
    private readonly EvidenceMap _map;

    internal EvidenceColumn(OpportunityField field, int index, string header, EvidenceScale scale, int top, EvidenceMap map)
        : base(field, index, header)
    {
        _scale = scale;
        _top = top;
        _map = map;
    }

    /// <inheritdoc/>
    public override string? Manner => _scale switch
    {
        EvidenceScale.ZeroOrOne => "numbers: 0 means no, 1 means confirmed",
        EvidenceScale.UpToTop =>
            FormattableString.Invariant($"numbers: 0 means unknown, {_top} means confirmed, anything between means assumed"),
        _ => null,
    };

    /// <inheritdoc/>
    public override int? CodeOf(string text) => CodeOf(_map.Find(Field, text) ?? EvidenceText.Grade(text, _scale, _top, Field), text);

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
