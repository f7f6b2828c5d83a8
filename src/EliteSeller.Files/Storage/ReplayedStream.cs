namespace EliteSeller.Files.Storage;

/// <summary>Gives bytes that were read already, then the rest of a stream that cannot go back.</summary>
internal sealed class ReplayedStream(byte[] head, int length, Stream rest) : ReadOnlyStream(rest)
{
    private int _at;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at >= length)
        {
            return Inner.Read(buffer, offset, count);
        }

        var taken = Math.Min(count, length - _at);
        Array.Copy(head, _at, buffer, offset, taken);
        _at += taken;
        return taken;
    }
}
