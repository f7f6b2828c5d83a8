using System;
using System.Linq;
using System.Text;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Terminal;

/// <summary>
/// What a terminal would obey, in every cell of an export, a ledger or a file of people, reaches no view, no message and no property that
/// a table shows.
/// </summary>
public sealed class TerminalGateTests : IDisposable
{
    private const string Escapes = "\u001b]52;c;aGFsbG8=\u0007\u001b[31mX\u001b[0m\u009b5n\u0007\b";

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Commands =>
    [
        "Import-Opportunity $path", "Import-Opportunity $path | Format-List", "Test-Opportunity -Path $path @at",
        "Test-Opportunity -Path $path @at -Verbose | Format-List", "Measure-Pipeline -Path $path @at",
        "Measure-Pipeline -Path $path @at -GroupBy Stage", "Measure-Seller -Path $path @at",
        "Test-Opportunity -Path $path @at | Get-OpportunityAction | Format-List", "Get-ProbingQuestion -Path $path @at",
        "Import-Opportunity $path | New-ActionRoadmap @at", "Test-Negotiation -Path $path @at",
        "Compare-Pipeline $path $other -Date 2026-11-16, 2026-11-23", "Export-PipelineReport $path @at -OutFile $page -PassThru",
        "Measure-ClosedDeal -Path $path @at", "Assert-Opportunity -Path $path @at -Verdict WalkAway -MaximumCount 0",
        "Get-LedgerEntry $ledger", "Get-LedgerEntry $ledger | Format-List *",
        "Test-Opportunity -Path $path @at -Ledger $ledger | ForEach-Object { $_; $_.Findings } | Format-List",
        "Test-Opportunity -Path $path @at | Get-OpportunityAction -Ledger $ledger | Format-List *",
        "Test-Opportunity -Path $path @at -IncludeClosed | Get-OpportunityAction -Ledger $ledger -Review | Format-List *",
        "Test-Negotiation -Path $path @at -Ledger $ledger -Segment 'Loss Reason' | ForEach-Object { $_; $_.Findings; $_.WalkAwayPoints; "
            + "$_.Concessions; $_.RechargeAgenda } | Format-List *",
        "Test-Opportunity -Path $path @at -Contacts $people | ForEach-Object { $_.BuyingGroup; $_.Opportunity.People } | Format-List *",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_that_a_terminal_would_obey_comes_through(string command)
    {
        using var session = ModuleSession.Open();
        var run = session.Run(
            "$PSStyle.OutputRendering = 'PlainText'; $at = @{ AsOf = '2026-11-23' }; $ErrorView = 'NormalView'; "
                + $"& {{ {command} }} *>&1 | Out-String -Width 200; $Error | ForEach-Object {{ $_.Exception.Message; \"$_\" }}",
            new { path = Export("now.csv", "Proposal"), other = Export("later.csv", "Negotiation"), page = _folder.File("page.html"),
                ledger = Ledger(), people = People() });

        var text = string.Join("\n", run.Output.Select(one => one.ToString()).Concat(run.Errors.Select(error => error.ToString())));
        text.ShouldNotBeNullOrWhiteSpace();
        text.Where(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')).ShouldBeEmpty();
        text.ShouldNotContain("]52;");
    }

    private string Ledger()
    {
        var text = new StringBuilder("OpportunityId,On,Kind,What,Answer,Value,Currency,By,Customer,Source,InReturnFor,Written,Due\n");
        string[] lines =
        [
            "Ask,Benefit,No,,,", "Evidence,Sponsor,No,,,", "Evidence,Left,,,,", $"Give,Dis{Escapes}count,,100,E{Escapes}UR,",
            $"Get,Pay{Escapes}ment,,50,EUR,Dis{Escapes}count", "WalkAwayPoint,MaximumDiscount,,10,,", "Action,Redate,Accepted,,,",
            $"Evi{Escapes}dence,x,,,,", $"Ask,Ben{Escapes}efit,Y{Escapes}es,,,",
        ];
        for (var i = 0; i < 30; i++)
        {
            var cells = lines[i % lines.Length].Split(',');
            text.Append(FormattableString.Invariant($"D{Escapes}-{i / 2},2026-11-{1 + (i % 20):00},{cells[0]},{cells[1]},{cells[2]},"))
                .Append($"{cells[3]},{cells[4]},B{Escapes}y,Cu{Escapes}s,No{Escapes}te,{cells[5]},,2026-12-01\n");
        }

        return _folder.Write("ledger.csv", text.ToString());
    }

    private string People()
    {
        var text = new StringBuilder("Deal ID,Name,Title,Role,Influence,Attitude,Introduced By,Met On,Left On\n");
        for (var i = 0; i < 10; i++)
        {
            text.Append(FormattableString.Invariant(
                $"D{Escapes}-{i},An{Escapes}n {i},C{Escapes}FO,Sponsor,High,Supports,Bo{Escapes}b,2026-11-0{i},\n"));
        }

        return _folder.Write("people.csv", text.ToString());
    }

    private string Export(string name, string stage)
    {
        var text = new StringBuilder(
            "Id,Name,Account,Owner,Amount,Currency,Stage,Outcome,Created,Close Date,Last Activity,Next Step,Loss Reason\n");
        for (var i = 0; i < 30; i++)
        {
            text.Append(FormattableString.Invariant(
                $"D{Escapes}-{i},Cr{Escapes}ane,Ac{Escapes},Ow{Escapes}ner,{1000 + i},EUR,{stage}{Escapes},"))
                .Append(i % 3 == 0 ? (i % 2 == 0 ? "Won" : "Lost") : "Open")
                .Append(FormattableString.Invariant($",2026-10-01,2026-12-{1 + i:00},2026-11-20,De{Escapes}mo,Pr{Escapes}ice\n"));
        }

        text.Append($"D-bad,x,x,x,12{Escapes}x,EUR,Proposal,Open,2026-10-01,2026-13-77{Escapes},2026-11-20,x,\n");
        return _folder.Write(name, text.ToString());
    }
}
