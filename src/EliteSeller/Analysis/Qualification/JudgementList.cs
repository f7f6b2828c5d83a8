namespace EliteSeller.Analysis.Qualification;

/// <summary>The judgements of up to 32 rules on one deal in two words, in the order of the rules in force.</summary>
internal readonly struct JudgementList
{
    /// <summary>The most rules that fit.</summary>
    public const int Capacity = 32;

    private const int PerWord = 16;
    private const int Bits = 4;

    private readonly ulong _first;
    private readonly ulong _second;

    private JudgementList(ulong first, ulong second)
    {
        _first = first;
        _second = second;
    }

    public Judgement this[int index] =>
        (Judgement)((index < PerWord ? _first >> (index * Bits) : _second >> ((index - PerWord) * Bits)) & 0xF);

    /// <summary>The same list with one judgement added. A place is written once.</summary>
    public JudgementList With(int index, Judgement judgement) => index < PerWord
        ? new JudgementList(_first | ((ulong)judgement << (index * Bits)), _second)
        : new JudgementList(_first, _second | ((ulong)judgement << ((index - PerWord) * Bits)));
}
