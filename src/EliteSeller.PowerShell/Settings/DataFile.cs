using System.Text;
using EliteSeller.Files.Storage;
using EliteSeller.Settings;

namespace EliteSeller.PowerShell;

/// <summary>Reads a settings file (<c>.psd1</c>) into a plain tree with lines. Nothing in the file is ever run.</summary>
internal static class DataFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 256 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>The one table of the file.</returns>
    /// <exception cref="EliteSellerException">
    /// FileNotFound, PathIsFolder, FileNotReadable, DataFileTooLarge, DataFileEncoding, or one of the errors of
    /// <see cref="SettingParser.Parse"/>.
    /// </exception>
    public static SettingTable Read(string path) => SettingParser.Parse(Decode(ReadBytes(path), path), path);

    private static byte[] ReadBytes(string path)
    {
        try
        {
            using var file = SourceFile.Open(path);
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (var read = file.Read(buffer, 0, buffer.Length); read > 0; read = file.Read(buffer, 0, buffer.Length))
            {
                // Counted while reading, because a pipe has no length and a file can grow.
                bytes.Write(buffer, 0, read);
                if (bytes.Length > LargestFile)
                {
                    throw new EliteSellerException(new Problem("DataFileTooLarge", ProblemKind.Limit,
                        FormattableString.Invariant($"The settings file is too large (limit: {LargestFile / 1024} KiB)."),
                        "Check that this is the right file.", path));
                }
            }

            return bytes.ToArray();
        }
        catch (IOException failure)
        {
            throw new EliteSellerException(SourceProblems.NotReadable(path, failure), failure);
        }
    }

    private static string Decode(byte[] bytes, string path)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Strict.Utf8.GetString(bytes, 3, bytes.Length - 3),
                [0xFF, 0xFE, ..] => Strict.LittleEndian.GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => Strict.BigEndian.GetString(bytes, 2, bytes.Length - 2),
                _ => Strict.Utf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException failure)
        {
            throw new EliteSellerException(
                new Problem("DataFileEncoding", ProblemKind.Data, "The file is not UTF-8 text.", "Save it as UTF-8.", path), failure);
        }
    }

    private static class Strict
    {
        public static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        public static readonly Encoding LittleEndian = new UnicodeEncoding(false, false, throwOnInvalidBytes: true);
        public static readonly Encoding BigEndian = new UnicodeEncoding(true, false, throwOnInvalidBytes: true);
    }
}
