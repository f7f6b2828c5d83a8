namespace EliteSeller.Model;

/// <summary>The evidence grades and the answers to the asks of one deal, packed into two words.</summary>
public readonly struct OpportunityMarks
{
    private const int BitsPerMark = 4;
    private const int FirstAskShift = 32;

    private readonly ulong _bits;
    private readonly int[]? _askedOn;

    private OpportunityMarks(ulong bits, int[]? askedOn)
    {
        _bits = bits;
        _askedOn = askedOn;
    }

    /// <summary>The same marks with one evidence field set.</summary>
    /// <param name="field">An evidence field.</param>
    /// <param name="grade">Its grade.</param>
    /// <returns>New marks.</returns>
    public OpportunityMarks With(OpportunityField field, EvidenceGrade grade) => new(Set(Shift(field), (ulong)grade), _askedOn);

    /// <summary>The same marks with one ask set.</summary>
    /// <param name="kind">Which ask.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="askedOn">The day on which it was put, or null.</param>
    /// <returns>New marks.</returns>
    public OpportunityMarks With(AskKind kind, AskAnswer answer, DateTime? askedOn = null)
    {
        var days = _askedOn;
        if (askedOn is not null)
        {
            days = days is null ? new int[4] : (int[])days.Clone();
            days[(int)kind] = Day.Number(askedOn);
        }

        return new OpportunityMarks(Set(Shift(kind), (ulong)answer), days);
    }

    /// <summary>The same marks with the days of all four asks.</summary>
    /// <param name="days">The day numbers in the order of the kinds, 0 for none. The array is kept.</param>
    internal OpportunityMarks AskedOn(int[] days) => new(_bits, days);

    /// <summary>The day on which an ask was put as a day number, or 0.</summary>
    internal int GetAskedOnDay(AskKind kind) => _askedOn is null ? 0 : _askedOn[(int)kind];

    /// <summary>The grade of an evidence field; NotRecorded until it is set.</summary>
    /// <param name="field">An evidence field.</param>
    /// <returns>The grade.</returns>
    public EvidenceGrade GetEvidence(OpportunityField field) => (EvidenceGrade)((_bits >> Shift(field)) & 0xF);

    /// <summary>The answer to an ask; NotAsked until it is set.</summary>
    /// <param name="kind">Which ask.</param>
    /// <returns>The answer.</returns>
    public AskAnswer GetAnswer(AskKind kind) => (AskAnswer)((_bits >> Shift(kind)) & 0xF);

    /// <summary>The day on which an ask was put, or null.</summary>
    /// <param name="kind">Which ask.</param>
    /// <returns>The day, or null.</returns>
    public DateTime? GetAskedOn(AskKind kind) => _askedOn is null ? null : Day.Date(_askedOn[(int)kind]);

    private static int Shift(AskKind kind) => FirstAskShift + ((int)kind * BitsPerMark);

    private static int Shift(OpportunityField field)
    {
        var index = field - OpportunityField.BusinessIssue;
        return index is >= 0 and <= OpportunityField.Relationship - OpportunityField.BusinessIssue
            ? index * BitsPerMark
            : throw new ArgumentOutOfRangeException(nameof(field), field, "This is not an evidence field.");
    }

    private ulong Set(int shift, ulong value) => (_bits & ~(0xFUL << shift)) | (value << shift);
}
