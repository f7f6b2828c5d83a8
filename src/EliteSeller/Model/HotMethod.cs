using System.Runtime.CompilerServices;

namespace EliteSeller.Model;

/// <summary>How the few methods are compiled that only a long history runs through, a million times.</summary>
internal static class HotMethod
{
    /// <summary>
    /// Once, and for good. Any other method is compiled ahead, again with counters, and again by what they have counted, which costs a
    /// backtest 7 % of its time. Such a method is not compiled ahead, so it is not for what every command needs at once.
    /// </summary>
    /// <remarks>Newer frameworks name it <c>MethodImplOptions.AggressiveOptimization</c>.</remarks>
    public const MethodImplOptions CompiledOnce = (MethodImplOptions)512;
}
