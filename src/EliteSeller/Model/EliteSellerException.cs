namespace EliteSeller.Model;

/// <summary>Ends the work on a file or a command because of a <see cref="EliteSeller.Model.Problem"/>.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="innerException">The failure underneath, or null.</param>
public sealed class EliteSellerException(Problem problem, Exception? innerException = null)
    : Exception((problem ?? throw new ArgumentNullException(nameof(problem))).ToString(), innerException)
{
    /// <summary>What is wrong, where, and what to do about it.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>
    /// The exit code that a scheduled script should end with: 2 when a gate was crossed, 3 when there was no input,
    /// 4 when the data could not be read, otherwise 1.
    /// </summary>
    public int ExitCode => Problem.Kind switch
    {
        ProblemKind.Gate => 2,
        ProblemKind.NoInput => 3,
        ProblemKind.Data or ProblemKind.Limit or ProblemKind.Access => 4,
        _ => 1,
    };
}
