using System.Globalization;

namespace EliteSeller.Model;

/// <summary>The day of a snapshot, from the name of its file.</summary>
public static class SnapshotDate
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day that a file name begins with.</summary>
    /// <param name="path">The path, such as <c>history/2026-11-16 pipeline.csv</c>.</param>
    /// <returns>The day, or null when the name does not begin with yyyy-MM-dd.</returns>
    public static DateTime? FromFileName(string? path)
    {
        var name = path is null ? "" : path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.Length >= Form.Length
            && DateTime.TryParseExact(name.Substring(0, Form.Length), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (name.Length == Form.Length || !char.IsDigit(name[Form.Length])) ? day : null;
    }
}
