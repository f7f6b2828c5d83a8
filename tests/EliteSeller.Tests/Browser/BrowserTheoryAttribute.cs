using System;
using System.IO;
using System.Linq;
using Xunit;

namespace EliteSeller.Tests.Browser;

/// <summary>A theory that needs Chromium. Where there is none it is reported as one skipped test that names the package.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium is null)
        {
            Skip = "There is no Chromium here. Install the package chromium (apt-get install chromium) to have the pages looked at.";
        }
    }

    /// <summary>The program, or null.</summary>
    public static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }, Path.Combine)
        .FirstOrDefault(File.Exists);
}
