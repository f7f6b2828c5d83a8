using System;
using System.IO;

namespace EliteSeller.Tests.Browser;

/// <summary>Where the pictures go that the tests take of pages.</summary>
internal static class Pictures
{
    /// <summary>The folder of the solution, above the one that the tests run in.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(System.IO.Path.Combine(folder.FullName, "EliteSeller.PowerShell.sln")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    /// <summary>The full path of a picture.</summary>
    public static string Path(string name) =>
        System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(Root, "artifacts", "screenshots")).FullName, name);
}
