namespace EliteSeller.Files.Storage;

/// <summary>Has garbage collected while a large file is read, where the runtime would let much of it gather.</summary>
/// <remarks>
/// The runtime collects when as much was allocated as fits into the processor's cache: a few MB on a desk, 80 MB and more on a server.
/// What is allocated for a row is soon dead, so collecting sooner costs little: some 3 % of the processor time. With half of this limit
/// rows that wait on their way survive, and more is kept instead of less.
/// </remarks>
internal sealed class GarbageLimit
{
    /// <summary>From how many bytes on a file is a large one.</summary>
    public const int LargeFile = 16 << 20;

    private const long Most = 8 << 20;

    private long _rest;

    /// <summary>Collects when enough has gathered since the last time; to be called now and then.</summary>
    public void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        if (now - _rest > Most)
        {
            GC.Collect(0);
            _rest = GC.GetTotalMemory(forceFullCollection: false);
        }
        else
        {
            _rest = Math.Min(_rest, now);
        }
    }
}
