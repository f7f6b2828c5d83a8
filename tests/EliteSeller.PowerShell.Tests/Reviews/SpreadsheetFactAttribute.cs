using System;
using System.IO;
using System.Linq;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Reviews;

/// <summary>A fact that needs LibreOffice Calc. Where there is none it is reported as skipped and names the package.</summary>
public sealed class SpreadsheetFactAttribute : FactAttribute
{
    public SpreadsheetFactAttribute()
    {
        if (Program is null)
        {
            Skip = "There is no LibreOffice here. Install the package libreoffice-calc to have the review sheet filled in by it.";
        }
    }

    /// <summary>The program, or null.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "soffice", "libreoffice" }, Path.Combine)
        .FirstOrDefault(File.Exists);
}
