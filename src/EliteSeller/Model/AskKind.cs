namespace EliteSeller.Model;

/// <summary>The four questions that give the customer a chance to say no (briefing 39).</summary>
public enum AskKind
{
    /// <summary>If we show that the benefits can be reached, will you start within three months?</summary>
    Benefit,

    /// <summary>How will you get through evaluating, choosing and contracting by the date you named?</summary>
    Timeline,

    /// <summary>Will you build and keep an Action Roadmap with us?</summary>
    Roadmap,

    /// <summary>How do we get introduced to the executives who will sponsor this?</summary>
    Executive,
}
