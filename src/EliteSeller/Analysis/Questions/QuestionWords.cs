namespace EliteSeller.Analysis.Questions;

/// <summary>The words for one ask or rule: why to ask, and the question for each part of the sales process.</summary>
internal sealed class QuestionWords(string why, QuestionTemplate early, QuestionTemplate mid, QuestionTemplate late)
{
    /// <summary>The position from which the words for the middle are used.</summary>
    public const decimal MidFrom = 0.4m;

    /// <summary>The position from which the words for the end are used.</summary>
    public const decimal LateFrom = 0.75m;

    public string Why { get; } = why;

    /// <summary>The words for a position; where it is unknown it, those for the beginning.</summary>
    public string At(decimal? position, Func<QuestionBlank, string> value) =>
        (position >= LateFrom ? late : position >= MidFrom ? mid : early).Fill(value);
}
