using System.Linq;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Samples;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Help;

/// <summary>Runs what the help shows, in the order in which it shows it, beside a copy of the samples.</summary>
public class ExampleTests
{
    public static TheoryData<string> Cmdlets => new(HelpFile.Commands.Select(HelpFile.Name));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_example_runs_as_it_is_printed(string cmdlet)
    {
        using var folder = new TempFolder();
        Sample.CopyAll(folder.File("samples"));
        using var session = ModuleSession.Open().At(folder.Path);

        foreach (var example in HelpFile.Examples(HelpFile.Commands.Single(command => HelpFile.Name(command) == cmdlet)))
        {
            session.Run(example).Errors.ShouldBeEmpty(example);
        }
    }
}
