using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>The encoding of a file, and how it was found.</summary>
/// <param name="Encoding">The encoding; it replaces what it cannot decode.</param>
/// <param name="Name">The name as reports show it, such as <c>utf-8-bom</c>.</param>
/// <param name="Reason">How it was found.</param>
internal sealed record FoundEncoding(Encoding Encoding, string Name, string Reason)
{
    /// <summary>The reason of an encoding that a byte order mark names.</summary>
    public const string ByteOrderMark = "byte order mark";

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasMark => Reason == ByteOrderMark;

    /// <summary>Whether the file's bytes are UTF-8 already.</summary>
    public bool IsUtf8 => Encoding.CodePage == 65001;
}
