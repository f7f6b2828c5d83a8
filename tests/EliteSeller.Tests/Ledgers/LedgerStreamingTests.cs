using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Files.Ledgers;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Ledgers;

public sealed class LedgerStreamingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eliteseller-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_entry_is_made_when_it_is_looked_at_and_a_problem_told_when_its_line_comes()
    {
        var problems = new List<Problem>();
        var entries = Ledger("D-1,2026-11-03,Ask,Benefit,Yes\nD-2,2026-11-03,Ask,Perhaps,Yes\nD-3,2026-11-04,Ask,Benefit,No\n")
            .Read(problems.Add);
        problems.ShouldBeEmpty();

        using var one = entries.GetEnumerator();
        one.MoveNext().ShouldBeTrue();
        problems.ShouldBeEmpty("the line with the problem has not come yet");
        one.MoveNext().ShouldBeTrue();
        one.Current.OpportunityId.ShouldBe("D-3");
        one.Current.Line.ShouldBe(4);
        problems.ShouldHaveSingleItem().Line.ShouldBe(3);
        one.MoveNext().ShouldBeFalse();
    }

    [Fact]
    public void Gone_through_twice_a_ledger_tells_the_same_twice()
    {
        var problems = new List<Problem>();
        var entries = Ledger("D-1,2026-11-03,Ask,Benefit,Yes\nD-2,2026-13-03,Ask,Benefit,Yes\n").Read(problems.Add);

        entries.Select(entry => entry.ToString()).ShouldBe(entries.Select(entry => entry.ToString()));
        problems.Select(problem => problem.ErrorId).ShouldBe(["LedgerDateNotRead", "LedgerDateNotRead"]);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_refused_before_the_first_entry()
    {
        var file = Write([.. "OpportunityId,On,Kind,What\nD-1,2026-11-03,Ask,"u8, 0xFF, .. "\n"u8]);

        Should.Throw<EliteSellerException>(() => file.Read(_ => { })).Problem.ErrorId.ShouldBe("LedgerNotUtf8");
    }

    private LedgerEntryFile Ledger(string lines) => Write([.. "OpportunityId,On,Kind,What,Answer\n"u8, .. Convert(lines)]);

    private LedgerEntryFile Write(byte[] bytes)
    {
        var file = Path.Combine(_folder, "ledger.csv");
        File.WriteAllBytes(file, bytes);
        return new LedgerEntryFile(file);
    }

    private static byte[] Convert(string lines) => System.Text.Encoding.UTF8.GetBytes(lines);
}
