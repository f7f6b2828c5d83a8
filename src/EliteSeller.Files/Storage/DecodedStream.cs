using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>
/// The text of a file in UTF-8, whatever encoding it has; what cannot be decoded is marked (<see cref="LoneSurrogates"/>).
/// </summary>
internal sealed class DecodedStream : ReadOnlyStream
{
    private const int BlockLength = 1 << 15;
    private const char ByteOrderMark = '\uFEFF';

    private readonly Decoder _decoder;
    private readonly Encoder _encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
    private readonly byte[] _read = new byte[BlockLength];
    private readonly char[] _chars;
    private readonly byte[] _bytes;
    private int _next;
    private int _length;
    private bool _isBegun;
    private bool _isOver;

    public DecodedStream(Stream inner, Encoding encoding)
        : base(inner)
    {
        _decoder = LoneSurrogates.Marking(encoding).GetDecoder();
        // What waits in the decoder from the block before may come out with this one, each byte of it as two characters.
        _chars = new char[encoding.GetMaxCharCount(BlockLength) + 16];
        _bytes = new byte[(_chars.Length + 1) * 3];
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_next == _length)
        {
            if (_isOver)
            {
                return 0;
            }

            Fill();
        }

        var taken = Math.Min(count, _length - _next);
        Array.Copy(_bytes, _next, buffer, offset, taken);
        _next += taken;
        return taken;
    }

    private void Fill()
    {
        var read = Inner.Read(_read, 0, _read.Length);
        _isOver = read == 0;
        var count = _decoder.GetChars(_read, 0, read, _chars, 0, flush: _isOver);
        var start = !_isBegun && count > 0 && _chars[0] == ByteOrderMark ? 1 : 0;
        _isBegun |= count > 0;
        _length = _encoder.GetBytes(_chars, start, count - start, _bytes, 0, flush: _isOver);
        _next = 0;
    }
}
