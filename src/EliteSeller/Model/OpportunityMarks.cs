namespace EliteSeller.Model;

/// <summary>The evidence grades and the answers to the asks of one deal, packed into two words.</summary>
internal readonly struct OpportunityMarks
{
    private const int BitsPerMark = 4;
    private const int FirstAskShift = 32;
    private const int Asks = 4;

    private readonly ulong _bits;
    private readonly int[]? _days;

    private OpportunityMarks(ulong bits, int[]? days)
    {
        _bits = bits;
        _days = days;
    }

    /// <summary>How many days there can be: those of the asks in the order of their kinds, then those of the evidence.</summary>
    internal static int Days => Asks + OpportunityField.Relationship - OpportunityField.BusinessIssue + 1;

    /// <summary>The same marks with one evidence field set.</summary>
    /// <param name="field">An evidence field.</param>
    /// <param name="grade">Its grade.</param>
    /// <returns>New marks.</returns>
    public OpportunityMarks With(OpportunityField field, EvidenceGrade grade) => new(Set(Shift(field), (ulong)grade), _days);

    /// <summary>The same marks with the day of one evidence field.</summary>
    /// <param name="field">An evidence field.</param>
    /// <param name="day">The day that its text names as a day number, or 0.</param>
    internal OpportunityMarks With(OpportunityField field, int day) => new(_bits, SetDay(DayOf(field), day));

    /// <summary>The same marks with one ask set.</summary>
    /// <param name="kind">Which ask.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="askedOn">The day on which it was put, or null.</param>
    /// <returns>New marks.</returns>
    public OpportunityMarks With(AskKind kind, AskAnswer answer, DateTime? askedOn = null) =>
        new(Set(Shift(kind), (ulong)answer), askedOn is null ? _days : SetDay((int)kind, Day.Number(askedOn)));

    /// <summary>The same marks with the days of all asks and all evidence.</summary>
    /// <param name="days">The day numbers, 0 for none, as many as <see cref="Days"/>. The array is kept.</param>
    internal OpportunityMarks With(int[] days) => new(_bits, days);

    /// <summary>The day on which an ask was put as a day number, or 0.</summary>
    internal int GetAskedOnDay(AskKind kind) => _days is null ? 0 : _days[(int)kind];

    /// <summary>The day that the text of an evidence field names as a day number, or 0.</summary>
    internal int GetEvidencedOnDay(OpportunityField field) => _days is null ? 0 : _days[DayOf(field)];

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
    public DateTime? GetAskedOn(AskKind kind) => _days is null ? null : Day.Date(_days[(int)kind]);

    /// <summary>Where the day of an evidence field stands among <see cref="Days"/>.</summary>
    internal static int DayOf(OpportunityField field) => Asks + (Shift(field) / BitsPerMark);

    private int[] SetDay(int place, int day)
    {
        var days = _days is null ? new int[Days] : (int[])_days.Clone();
        days[place] = day;
        return days;
    }

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
