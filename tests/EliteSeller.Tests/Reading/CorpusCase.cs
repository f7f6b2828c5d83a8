using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EliteSeller.Model;

namespace EliteSeller.Tests.Reading;

/// <summary>One way to read one file of the corpus, with what to expect of it.</summary>
internal sealed class CorpusCase
{
    private readonly JsonElement _expected;

    private CorpusCase(string path, int number, JsonElement expected)
    {
        Path = path;
        Number = number;
        _expected = expected;
        Options = OptionsOf(expected);
    }

    public static string Folder { get; } = System.IO.Path.Combine(FolderOfTests(), "Corpus");

    public string Path { get; }

    public int Number { get; }

    public ReadingOptions Options { get; }

    public string? Error => Text("error");

    public IEnumerable<string> Notes => List("notes").Select(note => note.GetString()!);

    public IEnumerable<(long Line, string ErrorId)> Refused =>
        List("refused").Select(row => (row.GetProperty("line").GetInt64(), row.GetProperty("errorId").GetString()!));

    public IEnumerable<JsonElement> Deals => List("deals");

    public static IEnumerable<CorpusCase> All() =>
        new[] { Folder, System.IO.Path.Combine(Folder, "Workbooks") }
            .SelectMany(folder => Directory.GetFiles(folder, "*.expected.json").Order(StringComparer.Ordinal))
            .SelectMany(file => Of(System.IO.Path.GetRelativePath(Folder, file)[..^".expected.json".Length]));

    public static IEnumerable<CorpusCase> Of(string file)
    {
        var path = System.IO.Path.Combine(Folder, file);
        using var document = JsonDocument.Parse(File.ReadAllText(path + ".expected.json"));
        return document.RootElement.GetProperty("cases").EnumerateArray()
            .Select((element, number) => new CorpusCase(path, number, element.Clone())).ToList();
    }

    public string? Text(string name) => _expected.TryGetProperty(name, out var value) ? value.GetString() : null;

    public long Rows(string name) => _expected.GetProperty("rows").GetProperty(name).GetInt64();

    /// <summary>A property of an opportunity as the expectation writes it.</summary>
    public static string? Show(object? value) => value switch
    {
        null => null,
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public static string? Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetDecimal().ToString("0.##########", CultureInfo.InvariantCulture),
        _ => value.GetString(),
    };

    private List<JsonElement> List(string name) => _expected.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private static ReadingOptions OptionsOf(JsonElement expected)
    {
        if (!expected.TryGetProperty("options", out var options))
        {
            return new ReadingOptions();
        }

        string? Value(string name) => options.TryGetProperty(name, out var value) ? value.GetString() : null;
        Dictionary<string, string>? Map(string name) =>
            options.TryGetProperty(name, out var map)
                ? map.EnumerateObject().ToDictionary(pair => pair.Name, pair => Show(pair.Value)!) : null;
        return new ReadingOptions(
            Value("Layout"), Map("Property"), Map("StageMap"), Value("Delimiter")?[0], Value("Encoding"),
            Value("Culture") is { } culture ? CultureInfo.GetCultureInfo(culture) : null, Value("WorksheetName"),
            oneRowPerDeal: options.TryGetProperty("OneRowPerDeal", out var folds)
                && folds.GetBoolean(), units: Map("Unit"), outcomeMap: Map("OutcomeMap"));
    }

    private static string FolderOfTests([CallerFilePath] string path = "") =>
        System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(path))!;
}
