using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace EliteSeller.Console;

/// <summary>What the command line asks for.</summary>
internal enum ConsoleTask
{
    /// <summary>Run a script file.</summary>
    File,

    /// <summary>Run a text.</summary>
    Command,

    /// <summary>Say what the program does.</summary>
    Help,

    /// <summary>Say which versions run.</summary>
    Version,

    /// <summary>Say what is wrong with the command line.</summary>
    Misuse,
}

/// <summary>The command line, read as pwsh reads its own.</summary>
internal sealed class Arguments
{
    private Arguments(ConsoleTask task, string text, bool isInteractive, IEnumerable<string>? words = null)
    {
        Task = task;
        Text = text;
        IsInteractive = isInteractive;
        ScriptWords = [.. words ?? []];
    }

    /// <summary>What to do.</summary>
    public ConsoleTask Task { get; }

    /// <summary>The full path of the script, the text of the command, or what is wrong.</summary>
    public string Text { get; }

    /// <summary>Whether somebody may be asked.</summary>
    public bool IsInteractive { get; }

    /// <summary>What the script is called with.</summary>
    public IReadOnlyList<string> ScriptWords { get; }

    /// <summary>Reads the command line. What follows -File or -Command belongs to the script.</summary>
    public static Arguments Parse(string[] words)
    {
        var isInteractive = !Terminal.IsInputRedirected;
        for (var i = 0; i < words.Length; i++)
        {
            switch (Option(words[i]))
            {
                case "file" or "f":
                    return i + 1 < words.Length ? File(words[i + 1], words.Skip(i + 2), isInteractive) : Misuse("-File needs the path of a script.");
                case "command" or "c":
                    return i + 1 < words.Length ? Command(words.Skip(i + 1), isInteractive) : Misuse("-Command needs a command.");
                case "help" or "h" or "?":
                    return new(ConsoleTask.Help, "", isInteractive);
                case "version" or "v":
                    return new(ConsoleTask.Version, "", isInteractive);
                case "noninteractive" or "noni":
                    isInteractive = false;
                    break;
                case "noprofile" or "nop" or "nologo" or "nol":
                    // Said to pwsh in every scheduled task; here there is neither.
                    break;
                case null:
                    return File(words[i], words.Skip(i + 1), isInteractive);
                default:
                    return Misuse($"There is no option {words[i]}.");
            }
        }

        return Misuse("Nothing to run.");
    }

    private static Arguments File(string path, IEnumerable<string> words, bool isInteractive)
    {
        var full = Path.GetFullPath(path);
        return !string.Equals(Path.GetExtension(full), ".ps1", StringComparison.OrdinalIgnoreCase) ? Misuse($"'{path}' is not a script: its name does not end in .ps1.")
            : !System.IO.File.Exists(full) ? Misuse($"There is no script '{path}'.")
            : new(ConsoleTask.File, full, isInteractive, words);
    }

    private static Arguments Command(IEnumerable<string> words, bool isInteractive)
    {
        var text = string.Join(' ', words);
        return new(ConsoleTask.Command, text == "-" ? Terminal.In.ReadToEnd() : text, isInteractive);
    }

    private static Arguments Misuse(string what) => new(ConsoleTask.Misuse, "eliteseller: " + what, isInteractive: false);

    // -File, --file and, on Windows, /File are the same to those who type them.
    private static string? Option(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2 ? word[2..].ToLowerInvariant()
        : word.Length > 1 && (word[0] == '-' || (word[0] == '/' && OperatingSystem.IsWindows())) ? word[1..].ToLowerInvariant()
        : null;
}
