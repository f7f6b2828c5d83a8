using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>Reads what <see cref="CacheWriter"/> has written.</summary>
/// <param name="stream">Has the bytes; it stays open.</param>
internal sealed class CacheReader(Stream stream) : BinaryReader(stream, Encoding.UTF8, leaveOpen: true)
{
    private readonly List<string> _texts = [];
    private readonly StringBuilder _text = new();

    /// <summary>Reads something; null when the bytes are not what they should be.</summary>
    /// <param name="stream">Has the bytes; it stays open.</param>
    /// <param name="read">Reads it.</param>
    public static T? TryRead<T>(Stream stream, Func<CacheReader, T> read)
        where T : class
    {
        try
        {
            using var from = new CacheReader(stream);
            return read(from);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or FormatException or ArgumentException
            or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Reads a number.</summary>
    public int ReadNumber() => unchecked(Read7BitEncodedInt() - 1);

    /// <summary>Reads a number that may be missing.</summary>
    public int? ReadNumberOrNull() => (ReadBoolean(), ReadNumber()) is (true, var number) ? number : null;

    /// <summary>Reads a text that may be missing; equal ones are one string.</summary>
    public string? ReadTextOrNull()
    {
        var at = ReadNumber();
        if (at < 0)
        {
            return null;
        }

        if (at == _texts.Count)
        {
            _text.Clear();
            for (var left = ReadNumber(); left > 0; left--)
            {
                _text.Append((char)ReadNumber());
            }

            _texts.Add(_text.ToString());
        }

        return at < _texts.Count ? _texts[at] : throw new InvalidDataException("A text is missing.");
    }

    /// <summary>Reads a text.</summary>
    public string ReadText() => ReadTextOrNull() ?? throw new InvalidDataException("A text is missing.");

    /// <summary>Reads a list.</summary>
    public List<T> ReadList<T>(Func<T> read)
    {
        // What a damaged file says of its length is not believed.
        var items = new List<T>();
        for (var left = ReadNumber(); left > 0; left--)
        {
            items.Add(read());
        }

        return items;
    }
}
