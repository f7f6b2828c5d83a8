namespace EliteSeller.Analysis.Actions;

/// <summary>The five ways in which a flagged deal leaves a pipeline review.</summary>
public enum DispositionExit
{
    /// <summary>Close it as lost, today.</summary>
    CloseLost,

    /// <summary>Take it out of the pipeline and keep in touch: there may be a deal later.</summary>
    Nurture,

    /// <summary>Put it back into the stage where it really is.</summary>
    RestageBack,

    /// <summary>Give it the day that the customer's own plan leads to.</summary>
    Redate,

    /// <summary>Keep it where it is, with a next step that has a day.</summary>
    KeepWithNextStep,
}
