namespace EliteSeller.Files.Storage;

/// <summary>Refuses files that are no text, by their first bytes and by the control characters in them.</summary>
internal static class BinaryFiles
{
    private const string OldOffice = "a workbook or document in an old Office format (.xls, .doc)";

    // A zero byte pasted into a text is nothing; a file of them is no text.
    private const int FewestBytesPerZero = 50;

    private static readonly Dictionary<string, byte[]> _marks = new()
    {
        ["a picture (PNG)"] = [0x89, 0x50, 0x4E, 0x47],
        ["a picture (JPEG)"] = [0xFF, 0xD8, 0xFF],
        ["a picture (GIF)"] = [0x47, 0x49, 0x46, 0x38],
        ["a PDF document"] = [0x25, 0x50, 0x44, 0x46, 0x2D],
        [OldOffice] = [0xD0, 0xCF, 0x11, 0xE0],
        ["a zip archive or a workbook"] = [0x50, 0x4B, 0x03, 0x04],
        ["a 7z archive"] = [0x37, 0x7A, 0xBC, 0xAF],
    };

    /// <summary>Throws when the file is no text.</summary>
    /// <exception cref="EliteSellerException">BinaryFile.</exception>
    public static void Refuse(byte[] head, int length, FoundEncoding encoding, string path)
    {
        if (Describe(head, length, encoding) is { } what)
        {
            if (what == OldOffice && DisguisedFiles.IsEncrypted(head, length))
            {
                throw new EliteSellerException(new Problem(
                    "EncryptedWorkbook", ProblemKind.Data, "This workbook is encrypted with a password.",
                        "Open it in Excel, remove the password, and save it again.", path));
            }

            throw new EliteSellerException(new Problem(
                "BinaryFile", ProblemKind.Data, $"This is {what}, not a text file.",
                PipeStream.MayBe(path)
                    ? "Only text can be read from a pipe; for a workbook, pass its path."
                    : "Export the deals as CSV, or save the workbook as .xlsx.", path));
        }
    }

    private static string? Describe(byte[] head, int length, FoundEncoding encoding)
    {
        foreach (var mark in _marks)
        {
            if (BeginsWith(head, length, mark.Value))
            {
                return mark.Key;
            }
        }

        return CountZeros(head, length, encoding) is var zeros && zeros * FewestBytesPerZero > length
            ? "a binary file (it has zero bytes)" : null;
    }

    /// <summary>How many zero bytes the beginning of a text of one byte a character has.</summary>
    public static int CountZeros(byte[] head, int length, FoundEncoding encoding)
    {
        if (encoding.Encoding.CodePage is 1200 or 1201)
        {
            return 0;
        }

        // The platform looks at many bytes at once, and nearly every text has none to find.
        var zeros = 0;
        for (var at = Array.IndexOf(head, (byte)0, 0, length); at >= 0; at = Array.IndexOf(head, (byte)0, at + 1, length - at - 1))
        {
            zeros++;
        }

        return zeros;
    }

    private static bool BeginsWith(byte[] head, int length, byte[] mark)
    {
        if (length < mark.Length)
        {
            return false;
        }

        for (var i = 0; i < mark.Length; i++)
        {
            if (head[i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
