namespace EliteSeller.Analysis.Qualification;

/// <summary>Where a weight or a threshold came from.</summary>
public enum ValueOrigin
{
    /// <summary>The value that the module ships.</summary>
    Default,

    /// <summary>A value that the team's policy changed.</summary>
    Policy,

    /// <summary>A value learned from the team's own closed deals.</summary>
    Calibrated,
}
