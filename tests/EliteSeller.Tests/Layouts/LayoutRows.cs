using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace EliteSeller.Tests.Layouts;

/// <summary>The layout files as they are embedded in the product, read by the plainest means there are.</summary>
internal static partial class LayoutRows
{
    public static IReadOnlyList<string[]> Headers { get; } = Read("headers.csv", "Layout,Culture,Field,Header");

    public static IReadOnlyList<string[]> Stages { get; } = Read("stages.csv", "Layout,Stage,Position,Outcome");

    public static byte[] Bytes(string file)
    {
        var assembly = Assembly.Load("EliteSeller.Files");
        using var resource = assembly.GetManifestResourceStream($"EliteSeller.Files.Import.Layouts.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded: {string.Join(", ", assembly.GetManifestResourceNames())}");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string[][] Read(string file, string headerLine)
    {
        var lines = Encoding.UTF8.GetString(Bytes(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines[0] != headerLine)
        {
            throw new InvalidOperationException($"{file} begins with '{lines[0]}', not with '{headerLine}'.");
        }

        return lines.Skip(1).Select(Split).ToArray();
    }

    private static string[] Split(string line) =>
        Cell().Matches(line).Select(cell => cell.Groups[1].Success ? cell.Groups[1].Value.Replace("\"\"", "\"") : cell.Groups[2].Value)
            .ToArray();

    [GeneratedRegex("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))")]
    private static partial Regex Cell();
}
