using System;
using System.IO;
using System.Text;

namespace EliteSeller.PowerShell.Tests.Hosting;

/// <summary>A folder of its own for one test, deleted at the end.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("eliteseller-").FullName;

    /// <summary>The full path of a file in the folder, whether it is there or not.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and returns its full path: UTF-8 without a byte order mark unless told.</summary>
    public string Write(string name, string text, Encoding? encoding = null)
    {
        var file = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
