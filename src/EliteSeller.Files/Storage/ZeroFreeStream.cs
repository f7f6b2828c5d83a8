namespace EliteSeller.Files.Storage;

/// <summary>Leaves out zero bytes, which mean nothing in a text of one byte a character and come from what was pasted into a CRM.</summary>
internal sealed class ZeroFreeStream(Stream inner) : ReadOnlyStream(inner)
{
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        while (true)
        {
            var read = Inner.Read(buffer, offset, count);
            var kept = offset;
            for (var i = offset; i < offset + read; i++)
            {
                if (buffer[i] != 0)
                {
                    buffer[kept++] = buffer[i];
                }
            }

            if (read == 0 || kept > offset)
            {
                return kept - offset;
            }
        }
    }
}
