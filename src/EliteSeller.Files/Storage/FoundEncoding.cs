using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>The encoding of a file, and how it was found.</summary>
internal sealed class FoundEncoding(Encoding encoding, string name, string reason)
{
    /// <summary>The reason of an encoding that a byte order mark names.</summary>
    public const string ByteOrderMark = "byte order mark";

    /// <summary>The encoding; it replaces what it cannot decode.</summary>
    public Encoding Encoding { get; } = encoding;

    /// <summary>The name as reports show it, such as <c>utf-8-bom</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How it was found.</summary>
    public string Reason { get; } = reason;

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasMark => Reason == ByteOrderMark;

    /// <summary>Whether the file's bytes are UTF-8 already.</summary>
    public bool IsUtf8 => Encoding.CodePage == 65001;
}
