using System;
using System.Threading.Tasks;
using Shouldly;

namespace EliteSeller.Tests.Bounds;

/// <summary>
/// Runs what must not hang. What is bounded takes milliseconds; only a machine that does ten other things needs the rest.
/// </summary>
internal static class Soon
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The result, or a failure where there is none within a minute; what is thrown is thrown on.</summary>
    public static T Run<T>(Func<T> work, string? what = null)
    {
        // A thread of its own: one that hangs takes none of the pool's.
        var task = Task.Factory.StartNew(work, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        (Task.WaitAny([task], Patience) == 0).ShouldBeTrue($"{what}: not over after {Patience}");
        return task.GetAwaiter().GetResult();
    }
}
