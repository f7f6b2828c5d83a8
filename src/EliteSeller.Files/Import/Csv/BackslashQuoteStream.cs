using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Import.Csv;

/// <summary>
/// Doubles the quotes that stand behind a backslash inside a quoted cell: <c>"5\" pipe"</c> becomes <c>"5"" pipe"</c>. Nothing becomes
/// longer or shorter.
/// </summary>
/// <param name="inner">The file in UTF-8; it is closed with this stream.</param>
/// <param name="delimiter">The character between two cells.</param>
internal sealed class BackslashQuoteStream(Stream inner, char delimiter) : ReadOnlyStream(inner)
{
    private readonly BackslashQuotes _quotes = new(delimiter);
    private bool _isHeld;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        // A backslash at the end of a block waits for the byte that tells what it means.
        var held = _isHeld ? 1 : 0;
        if (_isHeld)
        {
            buffer[offset] = (byte)'\\';
            if (count == 1)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(count), count, "There must be room for a backslash and what it stands before.");
            }
        }

        var read = Inner.Read(buffer, offset + held, count - held);
        _isHeld = false;
        if (read == 0)
        {
            return held;
        }

        var end = offset + held + read;
        for (var at = offset; at < end; at++)
        {
            // The one that was held has been taken.
            if ((at > offset || held == 0) && !_quotes.Take(buffer[at]))
            {
                continue;
            }

            if (++at == end)
            {
                _isHeld = true;
                return end - 1 - offset > 0 ? end - 1 - offset : Read(buffer, offset, count);
            }

            buffer[at - 1] = buffer[at] == '"' ? (byte)'"' : buffer[at - 1];
        }

        return end - offset;
    }
}
