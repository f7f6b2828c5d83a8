using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>Writes values for <see cref="CacheReader"/>; a text that comes again takes a number only.</summary>
/// <param name="stream">Takes the bytes; it stays open.</param>
internal sealed class CacheWriter(Stream stream) : BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    /// <summary>The bytes of what is written.</summary>
    public static byte[] ToBytes(Action<CacheWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var to = new CacheWriter(bytes))
        {
            write(to);
        }

        return bytes.ToArray();
    }

    /// <summary>Writes a number; small ones from -1 on take one byte.</summary>
    public void WriteNumber(int number) => Write7BitEncodedInt(unchecked(number + 1));

    /// <summary>Writes a number that may be missing.</summary>
    public void WriteNumber(int? number)
    {
        Write(number is not null);
        WriteNumber(number ?? 0);
    }

    /// <summary>Writes a text or that there is none; half a surrogate pair, which UTF-8 would lose, comes back too.</summary>
    public void WriteText(string? text)
    {
        if (text is null)
        {
            WriteNumber(-1);
        }
        else if (_texts.TryGetValue(text, out var known))
        {
            WriteNumber(known);
        }
        else
        {
            WriteNumber(_texts.Count);
            _texts.Add(text, _texts.Count);
            WriteNumber(text.Length);
            foreach (var letter in text)
            {
                WriteNumber(letter);
            }
        }
    }

    /// <summary>Writes how many items there are, and each of them.</summary>
    public void WriteList<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        WriteNumber(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }
}
