using System;
using System.Linq;
using System.Text.RegularExpressions;
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
    public void Every_example_runs_as_it_is_printed_and_what_it_puts_out_goes_into_a_CSV_file_as_text_that_a_person_can_read(string cmdlet)
    {
        using var folder = new TempFolder();
        Sample.CopyAll(folder.File("samples"));
        using var session = ModuleSession.Open().At(folder.Path);

        foreach (var example in HelpFile.Examples(HelpFile.Commands.Single(command => HelpFile.Name(command) == cmdlet)))
        {
            var run = session.Run(example);
            run.Errors.ShouldBeEmpty(example);
            session.Pipe(run.Output.Where(one => one?.BaseObject.GetType().FullName!.StartsWith("EliteSeller.", StringComparison.Ordinal)
                    is true), "ConvertTo-Csv").Of<string>()
                .SelectMany(line => Regex.Matches(line, @"[\w.<>]*(System\.[A-Z]|EliteSeller\.(Analysis|Model|Files|Briefings)|`\d)[\w.]*"))
                .Select(match => match.Value).Distinct().ShouldBeEmpty(example);
        }
    }
}
