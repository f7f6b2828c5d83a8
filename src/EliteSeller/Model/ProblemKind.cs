namespace EliteSeller.Model;

/// <summary>What sort of problem it is. It decides the error's category and the exit code of a scheduled job.</summary>
public enum ProblemKind
{
    /// <summary>A parameter or a combination of parameters makes no sense. Exit code 1.</summary>
    Argument,

    /// <summary>There is nothing to work on: no such file, no rows, no usable column. Exit code 3.</summary>
    NoInput,

    /// <summary>What was given cannot be read as what it should be. Exit code 4.</summary>
    Data,

    /// <summary>A value is larger than we are willing to read. Exit code 4.</summary>
    Limit,

    /// <summary>The file cannot be opened: no permission, in use, or gone. Exit code 4.</summary>
    Access,

    /// <summary>Writing would replace something that is already there. Exit code 1.</summary>
    Exists,

    /// <summary>A line that was drawn in advance has been crossed. Exit code 2.</summary>
    Gate,

    /// <summary>This host cannot do it. Exit code 1.</summary>
    NotSupported,
}
