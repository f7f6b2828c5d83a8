using EliteSeller.Text;

namespace EliteSeller.Files.Import.Tables;

/// <summary>A column of evidence.</summary>
public sealed class EvidenceColumn : FieldColumn
{
    private readonly EvidenceScale _scale;
    private readonly int _top;

    internal EvidenceColumn(OpportunityField field, int index, string header, EvidenceScale scale, int top)
        : base(field, index, header)
    {
        _scale = scale;
        _top = top;
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
    public override int? CodeOf(string text) => (int)EvidenceText.Grade(text, _scale, _top);

    /// <inheritdoc/>
    public override void Take(int code, RowReading row) => row.SetEvidence(Field, (EvidenceGrade)code);

    /// <inheritdoc/>
    public override Problem? Read(string text, RowReading row)
    {
        Take(CodeOf(text)!.Value, row);
        return null;
    }
}
