using System;
using System.IO;
using System.Text;

namespace EliteSeller.Tests.Reading;

/// <summary>A file with some text in it, deleted at the end of the test.</summary>
internal sealed class TextFile : IDisposable
{
    private TextFile(byte[] bytes)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "eliteseller-" + Guid.NewGuid().ToString("N") + ".csv");
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    public static TextFile Of(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new TextFile([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    public static TextFile Of(byte[] bytes) => new(bytes);

    public void Dispose() => File.Delete(Path);
}
