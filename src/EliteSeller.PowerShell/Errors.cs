using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>Makes every error record of the module.</summary>
/// <remarks>
/// The exception is an <see cref="EliteSellerException"/>, so that a script's catch finds the problem and the exit code:
/// <c>catch { exit $_.Exception.ExitCode }</c>.
/// </remarks>
public static class Errors
{
    /// <summary>The record of a problem.</summary>
    /// <param name="problem">What is wrong. Its id becomes the error id, its hint the recommended action.</param>
    /// <param name="target">What the work was done on; the problem's file unless given. Never a customer's row.</param>
    /// <returns>A record for WriteError or ThrowTerminatingError.</returns>
    public static ErrorRecord From(Problem problem, object? target = null) => From(new EliteSellerException(problem), target);

    /// <summary>The record of a problem that ended the work on a file or a command.</summary>
    /// <param name="failure">The problem with the failure underneath it.</param>
    /// <param name="target">What the work was done on; the problem's file unless given. Never a customer's row.</param>
    /// <returns>A record for WriteError or ThrowTerminatingError.</returns>
    public static ErrorRecord From(EliteSellerException failure, object? target = null)
    {
        var problem = (failure ?? throw new ArgumentNullException(nameof(failure))).Problem;
        return new ErrorRecord(failure, problem.ErrorId, CategoryOf(problem.Kind), target ?? problem.File)
        {
            ErrorDetails = new ErrorDetails(problem.ToString()) { RecommendedAction = problem.Hint ?? "" },
        };
    }

    private static ErrorCategory CategoryOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Argument => ErrorCategory.InvalidArgument,
        ProblemKind.NoInput => ErrorCategory.ObjectNotFound,
        ProblemKind.Data => ErrorCategory.InvalidData,
        ProblemKind.Limit => ErrorCategory.LimitsExceeded,
        ProblemKind.Access => ErrorCategory.OpenError,
        ProblemKind.Exists => ErrorCategory.ResourceExists,
        ProblemKind.Gate => ErrorCategory.InvalidResult,
        ProblemKind.NotSupported => ErrorCategory.InvalidOperation,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of problem without an error category."),
    };
}
