namespace EliteSeller.Model;

/// <summary>The four ways in which a flagged deal leaves a review.</summary>
public enum ActionExit
{
    /// <summary>Close it as lost, today.</summary>
    Close,

    /// <summary>Take it out of the pipeline and keep in touch until a wake-up date.</summary>
    Nurture,

    /// <summary>Give it the close date that the customer names.</summary>
    Redate,

    /// <summary>Keep it, and put the one question to the customer.</summary>
    NextStep,
}
