using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace EliteSeller.Console;

/// <summary>Asks the person at the terminal; where there is none, refuses and says what to write instead.</summary>
internal sealed class Questions(bool isInteractive)
{
    public static HostException NoSecrets() => new("eliteseller asks for no passwords; nothing that it does needs one.");

    /// <summary>One of several answers, as -Confirm asks for.</summary>
    /// <returns>The index of the answer.</returns>
    public int Choose(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        if (!isInteractive)
        {
            throw new HostException($"{message} Nobody is there to confirm it. Add -Confirm:$false to go ahead, or -WhatIf to see what would be done.");
        }

        var keys = choices.Select(choice => Key(choice.Label)).ToList();
        Tell(caption, message);
        while (true)
        {
            Terminal.Out.WriteLine(string.Join("  ", choices.Select((choice, i) => $"[{keys[i]}] {Name(choice.Label)}")));
            Terminal.Out.Write(defaultChoice < 0 ? "> " : $"(Enter means {keys[defaultChoice]}) > ");
            var answer = Line().Trim();
            var index = answer.Length == 0 ? defaultChoice : keys.FindIndex(key => key.Equals(answer, StringComparison.OrdinalIgnoreCase));
            index = index >= 0 ? index : choices.ToList().FindIndex(choice => Name(choice.Label).Equals(answer, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
            {
                return index;
            }
        }
    }

    /// <summary>The values of mandatory parameters that the command line left out.</summary>
    /// <returns>The text for each.</returns>
    public Dictionary<string, PSObject> Fill(string caption, string message, IEnumerable<FieldDescription> fields)
    {
        if (!isInteractive)
        {
            throw new HostException("Nobody is there to supply the missing parameters.");
        }

        Tell(caption, message);
        return fields.ToDictionary(field => field.Name, field =>
        {
            Terminal.Out.Write(field.Name + ": ");
            return PSObject.AsPSObject(Line());
        });
    }

    /// <summary>One line that the person types.</summary>
    public string Line() => (isInteractive ? Terminal.In.ReadLine() : null) ?? throw new HostException("Nobody is there to type a line.");

    private static void Tell(string caption, string message)
    {
        foreach (var text in new[] { caption, message }.Where(text => !string.IsNullOrEmpty(text)))
        {
            Terminal.Out.WriteLine(text);
        }
    }

    // "Yes to &All" is answered by A.
    private static string Key(string label) => label.IndexOf('&', StringComparison.Ordinal) is >= 0 and var at && at + 1 < label.Length ? label[(at + 1)..(at + 2)] : label;

    private static string Name(string label) => label.Replace("&", "", StringComparison.Ordinal);
}
