using System;
using System.Management.Automation;

namespace EliteSeller.Console;

internal static class Program
{
    private static int Main(string[] words)
    {
        var arguments = Arguments.Parse(words);
        switch (arguments.Task)
        {
            case ConsoleTask.Help:
                Terminal.Out.Write(HelpText.Full);
                return ExitCode.Success;
            case ConsoleTask.Version:
                Terminal.Out.WriteLine(HelpText.Version);
                return ExitCode.Success;
            case ConsoleTask.Misuse:
                Terminal.Error.WriteLine(arguments.Text);
                Terminal.Error.Write(HelpText.Usage);
                return ExitCode.Usage;
            default:
                return Run(arguments);
        }
    }

    private static int Run(Arguments arguments)
    {
        if (ModuleLocation.Find() is not { } manifest)
        {
            Terminal.Error.WriteLine($"eliteseller: the module is neither in {ModuleLocation.Published} nor in {ModuleLocation.Built}. Build or install again.");
            return ExitCode.NoModule;
        }

        try
        {
            using var engine = new Engine(manifest, arguments.IsInteractive);
            using var interrupts = new Interrupts(engine);
            var code = arguments.Task == ConsoleTask.File ? engine.RunFile(arguments.Text, arguments.ScriptWords) : engine.RunCommand(arguments.Text);
            return interrupts.ExitCode ?? code;
        }
        catch (RuntimeException failure)
        {
            Terminal.Error.WriteLine($"eliteseller: the module could not be loaded: {failure.Message}");
            return ExitCode.NoModule;
        }
    }
}
