namespace EliteSeller.Analysis.Qualification;

/// <summary>What to do with a deal, in order of urgency.</summary>
public enum Verdict
{
    /// <summary>Walk away: a gate failed, the deal cannot reach the pursue line any more, or it has stopped moving.</summary>
    WalkAway,

    /// <summary>The deal may be real: put the questions that will tell, and give the customer the chance to say no.</summary>
    AskForNo,

    /// <summary>Too little is recorded to say anything.</summary>
    CannotQualify,

    /// <summary>Qualified: spend time on it.</summary>
    Pursue,

    /// <summary>The deal is won or lost.</summary>
    Closed,
}
