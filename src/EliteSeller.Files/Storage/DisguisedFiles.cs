using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>
/// Recognises text files that are not the table that their name promises: web pages, JSON, XML, Excel's lock files. One sentence says what
/// each is and what to do.
/// </summary>
internal static class DisguisedFiles
{
    private const int Looked = 4096;

    /// <summary>Throws when the file is such a one.</summary>
    /// <exception cref="EliteSellerException">HtmlPage, JsonFile, XmlFile or LockFile.</exception>
    public static void Refuse(byte[] head, int length, FoundEncoding encoding, string path)
    {
        if (System.IO.Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
        {
            throw Wrong("LockFile", "This is the lock file of a workbook that is open in Excel.",
                "Use the workbook itself, without ~$ in its name.", path);
        }

        var text = encoding.Encoding.GetString(head, 0, Math.Min(length, Looked)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0 || text[0] is not ('<' or '{' or '['))
        {
            return;
        }

        if (text[0] != '<')
        {
            if (IsJson(text))
            {
                throw Wrong("JsonFile", "This is JSON, not a table.",
                    "Use (Get-Content <file> -Raw | ConvertFrom-Json) | ConvertTo-Opportunity.", path);
            }
        }
        else if (Holds(text, "schemas-microsoft-com:office:spreadsheet") && text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            throw Wrong("XmlFile", "This is an Excel 2003 XML workbook.", "Open it in Excel and save it as .xlsx or CSV.", path);
        }
        else if (Begins(text, "<!doctype html") || Begins(text, "<html") || Begins(text, "<head") || Begins(text, "<meta")
            || Begins(text, "<table") || Begins(text, "<body"))
        {
            throw Holds(text, "<table") && (Holds(text, "<th") || Holds(text, "<td"))
                ? Wrong("HtmlPage", "This is a web page with a table, as some CRMs (Salesforce among them) write for Excel.",
                    "Export the report as CSV or .xlsx, or open the file in Excel and save it as .xlsx.", path)
                : Wrong("HtmlPage", "This is a web page, not an export; often it is a login page.", "Log in to the CRM and export again.",
                    path);
        }
        else if (text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            throw Wrong("XmlFile", "This is XML, not a table.", "Export the deals as CSV or .xlsx.", path);
        }
    }

    /// <summary>Whether an old Office file holds an encrypted workbook.</summary>
    public static bool IsEncrypted(byte[] head, int length) =>
        Encoding.Unicode.GetString(head, 0, length / 2 * 2) is var even
            && (even.IndexOf("EncryptedPackage", StringComparison.Ordinal) >= 0
            || even.IndexOf("EncryptionInfo", StringComparison.Ordinal) >= 0);

    private static bool IsJson(string text)
    {
        var rest = text.Substring(1).TrimStart();
        return text[0] == '{' ? rest.StartsWith("\"", StringComparison.Ordinal) || rest.StartsWith("}", StringComparison.Ordinal)
            : rest.StartsWith("{", StringComparison.Ordinal) || rest.StartsWith("]", StringComparison.Ordinal);
    }

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static EliteSellerException Wrong(string id, string message, string hint, string path) =>
        new(new Problem(id, ProblemKind.Data, message, hint, path));
}
