using System.Globalization;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace EliteSeller.Files.Export.Pages;

/// <summary>Writes a day that a template shows without the word <c>date</c> as data: yyyy-MM-dd.</summary>
internal sealed class DayFormatter : IFormatter, IFormatterProvider
{
    /// <inheritdoc/>
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = this;
        return type == typeof(DateTime);
    }

    /// <inheritdoc/>
    public void Format<T>(T value, in EncodedTextWriter writer) =>
        writer.Write(((DateTime)(object)value!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
