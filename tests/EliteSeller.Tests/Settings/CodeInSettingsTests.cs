using System.Linq;
using System.Management.Automation.Runspaces;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Settings;

/// <summary>The ways to put code into a settings file: each is refused, with the line of the code, and none runs.</summary>
public sealed class CodeInSettingsTests
{
    private const string Code = "DataFileHoldsCode";
    private const string Syntax = "DataFileSyntax";

    public static TheoryData<string, string, int> Attempts => new()
    {
        // Commands.
        { "@{ A = Get-Date }", Code, 1 },
        { "@{ A = hostname }", Code, 1 },
        { "@{ A = 1, hostname }", Code, 1 },
        { "@{ A =\n\n hostname }", Code, 3 },
        { "@{ A = & 'hostname' }", Code, 1 },
        { "@{ A = . 'hostname' }", Code, 1 },
        { "@{ A = & { hostname } }", Code, 1 },
        { "@{ A = 1 & }", Code, 1 },
        { "@{ A = 1 && hostname }", Code, 1 },
        { "@{ A = 1 || hostname }", Code, 1 },
        { "@{ A = 'x' | hostname }", Code, 1 },
        { "@{ A = 'x' | % { hostname } }", Code, 1 },
        { "@{ A = host`name }", Code, 1 },
        { "@{ A = --% hostname }", Code, 1 },
        { "@{ A = 1 `\n hostname }", Code, 1 },
        { "@{ hostname }", Code, 1 },
        { "@{ A = 1; hostname }", Code, 1 },
        { "@{ A = 1\n hostname\n}", Code, 2 },
        { "@{ A = B = 1 }", Code, 1 },

        // Brackets that run what is in them.
        { "@{ A = $(hostname) }", Code, 1 },
        { "@{ A = (hostname) }", Code, 1 },
        { "@{ A = @(hostname) }", Code, 1 },
        { "@{ A = @(1\nhostname) }", Code, 2 },
        { "@{ A = @($(hostname)) }", Code, 1 },
        { "@{ A = @{ B = hostname } }", Code, 1 },
        { "@{ A = { hostname } }", Code, 1 },
        { "@{ (hostname) = 1 }", Code, 1 },
        { "@{ $(hostname) = 1 }", Code, 1 },

        // Texts that PowerShell fills in.
        { "@{ A = \"$(hostname)\" }", Code, 1 },
        { "@{ A = \"a\n$(hostname)\" }", Code, 2 },
        { "@{ A = \"a $b\" }", Code, 1 },
        { "@{ A = \"${b}\" }", Code, 1 },
        { "@{ A = \"5 $ a piece\" }", Code, 1 },
        { "@{ A = “$(hostname)” }", Code, 1 },
        { "@{ A = @\"\n$(hostname)\n\"@ }", Code, 2 },
        { "@{ \"$(hostname)\" = 1 }", Code, 1 },
        { "@{ A = 'a' -f 'b' }", Code, 1 },
        { "@{ A = '{0}' -f (hostname) }", Code, 1 },

        // Variables.
        { "@{\n A = $env:PATH }", Code, 2 },
        { "@{ A = $home }", Code, 1 },
        { "@{ A = ${true} }", Code, 1 },
        { "@{ A = $global:true }", Code, 1 },
        { "@{ A = $using:x }", Code, 1 },
        { "@{ A = @true }", Code, 1 },
        { "@{ A = $x = 1 }", Code, 1 },
        { "@{ A = $x++ }", Code, 1 },
        { "@{ $a = 1 }", Code, 1 },
        { "$x = @{}", Code, 1 },

        // Types, members, operators.
        { "@{ A = [int]'5' }", Code, 1 },
        { "@{ A = [ordered]@{} }", Code, 1 },
        { "[ordered]@{}", Code, 1 },
        { "@{ A = [System.IO.File]::Delete('x') }", Code, 1 },
        { "@{ A = $true.GetType() }", Code, 1 },
        { "@{ A = 'x'.Length }", Code, 1 },
        { "@{ A = 'x'[0] }", Code, 1 },
        { "@{ A = 'x' + 'y' }", Code, 1 },
        { "@{ A = 'x' -replace 'x' }", Code, 1 },
        { "@{ A = -join 'x' }", Code, 1 },
        { "@{ A = !1 }", Code, 1 },
        { "@{ A = 1..5 }", Code, 1 },
        { "@{ A = 1 – 5 }", Code, 1 },
        { "@{ A = –5 }", Code, 1 },
        { "@{ A = - 5 }", Code, 1 },
        { "@{ A = $true ? 1 : 2 }", Code, 1 },
        { "@{ A = $null ?? 2 }", Code, 1 },
        { "@{ A = 'x' * 99999999 }", Code, 1 },
        { "@{ A = 10kb }", Code, 1 },
        { "@{ A = 'x' > 'file' }", Code, 1 },
        { "@{ A = 'x' >> 'file' }", Code, 1 },
        { "@{ A = 1 2>&1 }", Code, 1 },
        { "@{ A = 1 }.Keys", Code, 1 },
        { "@{ A = 1 } | hostname", Code, 1 },
        { "@{ A = 1 }\nhostname", Code, 2 },
        { "@{ A = 1 }; @{ B = 2 }", Code, 1 },

        // Words that begin a statement.
        { "@{ A = if (1) { 2 } }", Code, 1 },
        { "@{ A = foreach ($x in 1) { 2 } }", Code, 1 },
        { "@{ A = while (1) { } }", Code, 1 },
        { "@{ A = switch (1) { } }", Code, 1 },
        { "@{ A = try { 1 } catch { } }", Code, 1 },
        { "@{ A = throw 'x' }", Code, 1 },
        { "@{ A = exit }", Code, 1 },
        { "trap { }\n@{}", Code, 1 },
        { "function f { }\n@{}", Code, 1 },
        { "filter f { }\n@{}", Code, 1 },
        { "workflow w { }\n@{}", Code, 1 },
        { "class A { }\n@{}", Code, 1 },
        { "enum A { x }\n@{}", Code, 1 },
        { "param($x)\n@{}", Code, 1 },
        { "[CmdletBinding()]param()\n@{}", Code, 1 },
        { "begin { }\nprocess { @{} }", Code, 1 },
        { "process { @{} }", Code, 1 },
        { "end { @{} }", Code, 1 },
        { "clean { }", Code, 1 },
        { "dynamicparam { @{} }", Code, 1 },
        { "data { @{} }", Code, 1 },
        { "data x -SupportedCommand hostname { hostname }", Code, 1 },
        { "using module Evil\n@{}", Code, 1 },
        { "using assembly evil.dll\n@{}", Code, 1 },
        { "using namespace System\n@{}", Code, 1 },
        { "@{ A = { using module Evil } }", Code, 1 },
        { "@{ A = 1 }\nusing module Evil", Code, 2 },
        { "configuration X { }\n@{}", Code, 1 },
        { "CONFIGURATION X { }", Code, 1 },
        { "@{ configuration X { } }", Code, 1 },
        { "@{ A = configuration X { } }", Code, 1 },
        { "@{ A = 'x' }\nconfiguration X { Node a { } }", Code, 2 },
        { "@{ ; configuration = 1 }", Syntax, 1 },
        { "@{ A = (configuration X { }) }", Code, 1 },
        { "@{ A = \"$(configuration X { })\" }", Code, 1 },

        // Comments and quotes that end early.
        { "@{ <# a #> hostname #> }", Code, 1 },
        { "@{ A = 1 <# a\n #> hostname\n}", Code, 2 },
        { "@{ A = 'it’ hostname }", Code, 1 },
        { "@{\n A = ‘it’s’ }", Syntax, 2 },
        { "@{ A = 'x'hostname }", Code, 1 },
        { "@{ A = @'\nx\n'@ hostname }", Code, 3 },
        { "\ufeff@{ A = 1 }", Code, 1 },
        { "@{ A = '\0' }", Syntax, 1 },
        { "@{ A = 1 \0 hostname }", Syntax, 1 },
        { "@{\n A = \"`e[31m\" }", Syntax, 2 },
    };

    /// <summary>What may open ten thousand times; on a desk five of them.</summary>
    public static TheoryData<string> Deep => [.. Repeats.Drawn(
        ["@{A=", "@(", "(", "{", "$(", "[", "!", ",", "[int]", "-not ", "1+", "if(1){", "\"$(", "x|", "1,", "''+", "@{A=@(", "{{"], 5)];

    [Theory]
    [MemberData(nameof(Attempts))]
    public void Each_is_refused_with_its_line(string text, string errorId, int line)
    {
        var problem = Refused(text);

        (problem.ErrorId, problem.Line, problem.File).ShouldBe((errorId, line, "x.psd1"), problem.Message);
    }

    [Fact]
    public void None_runs()
    {
        using var engine = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        engine.Open();
        var before = Runspace.DefaultRunspace;
        Runspace.DefaultRunspace = engine;
        try
        {
            engine.SessionStateProxy.InvokeCommand.InvokeScript("function global:hostname { $global:ran = $true }");
            foreach (var row in Attempts)
            {
                Refused((string)row[0]);
            }

            engine.SessionStateProxy.GetVariable("ran").ShouldBeNull();
            engine.SessionStateProxy.InvokeCommand.InvokeScript("@{ A = hostname }");
            engine.SessionStateProxy.GetVariable("ran").ShouldBe(true);
        }
        finally
        {
            Runspace.DefaultRunspace = before;
        }
    }

    [Theory]
    [InlineData("using module Evil\n@{}", "_____ module Evil\n@{}")]
    [InlineData("CONFIGURATION X { configuration Y { } }", "_____________ X { _____________ Y { } }")]
    [InlineData("@{ A = 'Using' } #requires -Modules Evil", "@{ A = '_____' } #________ -Modules Evil")]
    [InlineData("@{ A = \"$(hostname)\" }", "@{ A = \"$_hostname)\" }")]
    public void The_parser_does_not_see_the_words_on_which_it_acts_until_the_rest_is_data(string text, string seen) =>
        SettingParser.Blank(text).ShouldBe(seen);

    [Theory]
    [MemberData(nameof(Deep))]
    public void Ten_thousand_within_each_other_are_refused_and_do_not_overflow_the_stack(string opening)
    {
        var many = string.Concat(Enumerable.Repeat(opening, 10_000));

        foreach (var text in Repeats.Drawn(["@{ A = " + many, many], 1))
        {
            Refused(text).ErrorId.ShouldBeOneOf([Code, Syntax, "DataFileTooDeep"], text[..20]);
        }
    }

    [Fact]
    public void Words_on_which_the_parser_acts_are_data_in_keys_texts_and_comments()
    {
        var table = SettingParser.Parse(
            "#requires bogus\n@{ using = 'Using it'; Configuration = \"configuration\"; class = 'requires' } # configuration", "x.psd1");

        table.Entries.Select(e => (e.Key, ((SettingScalar)e.Value).Value)).ShouldBe(
            [("using", "Using it"), ("Configuration", "configuration"), ("class", "requires")]);
    }

    [Fact]
    public void A_text_as_long_as_a_settings_file_may_be_is_one_value()
    {
        var text = new string('x', DataFile.LargestFile);

        ((SettingScalar)SettingParser.Parse($"@{{ A = '{text}' }}", "x.psd1").Find("A")!.Value).Value.ShouldBe(text);
        Refused($"@{{ A = '{text}").ErrorId.ShouldBe(Syntax);
        Refused($"@{{ A = {text} }}").Message.Length.ShouldBeLessThan(200);
    }

    /// <summary>What such a file may be full of; on a desk two of them.</summary>
    public static TheoryData<string> Pieces => [.. Repeats.Drawn(["$a", ")", "1 ", "\"$(", "Id,Name,Amount\n1,Acme,5\n"], 2)];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_large_file_of_another_kind_is_refused_by_its_beginning(string piece) =>
        Refused("@{ A = " + string.Concat(Enumerable.Repeat(piece, DataFile.LargestFile / piece.Length)))
            .ErrorId.ShouldBeOneOf(Code, Syntax);

    private static Problem Refused(string text) => Should.Throw<EliteSellerException>(() => SettingParser.Parse(text, "x.psd1")).Problem;
}
