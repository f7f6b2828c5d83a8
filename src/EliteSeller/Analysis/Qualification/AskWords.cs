namespace EliteSeller.Analysis.Qualification;

/// <summary>What a question to the customer asks for, as it is named in sentences.</summary>
/// <param name="Request">What we ask for, such as <c>a joint plan</c>.</param>
/// <param name="Answer">What the customer says yes or no to, such as <c>a joint plan</c>.</param>
internal sealed record AskWords(string Request, string Answer)
{
    /// <summary>The words of one question.</summary>
    public static AskWords For(AskKind kind) => kind switch
    {
        AskKind.Benefit => new("a commitment to start", "starting once the benefits are shown"),
        AskKind.Timeline => new("a decision timeline", "a decision timeline"),
        AskKind.Roadmap => new("a joint plan", "a joint plan"),
        _ => new("an executive introduction", "an executive introduction"),
    };
}
