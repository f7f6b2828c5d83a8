using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using EliteSeller.Files.Import;
using EliteSeller.Model;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class ReadAheadTests
{
    [Fact]
    public void A_small_file_needs_no_other_thread_and_a_large_one_has_one()
    {
        Threads(100).ShouldBe([Environment.CurrentManagedThreadId]);
        Threads(20_000).Count.ShouldBe(Environment.ProcessorCount > 1 ? 2 : 1);
    }

    [Fact]
    public void The_work_is_done_in_the_order_of_the_file_and_by_one_thread_at_a_time()
    {
        using var file = TextFile.Of(Export(30_000, _ => "5"));
        var (worked, inside, together) = (new List<string>(), 0, 0);
        using var rows = Ahead(file.Path, deal =>
        {
            together += Interlocked.Increment(ref inside) - 1;
            worked.Add(deal.Id!);
            Interlocked.Decrement(ref inside);
            return deal.Id!;
        });

        var taken = TakeAll(rows, row => row > 15_000);

        taken.ShouldBe(Enumerable.Range(1, 30_000).Select(row => row.ToString(CultureInfo.InvariantCulture)));
        worked.ShouldBe(taken);
        together.ShouldBe(0);
    }

    [Fact]
    public void The_report_tells_of_the_rows_that_were_handed_out_and_of_no_others()
    {
        using var file = TextFile.Of(Export(5000, row => row % 10 == 0 ? "much" : "5"));
        using var rows = Ahead(file.Path, deal => deal);
        for (var taken = 0; taken < 3000; taken++)
        {
            rows.Read(out var deal, out var aside).ShouldBeTrue();
            (deal is null).ShouldBe(aside.Problem is not null);
            (rows.Report.RowsRead + rows.Report.RowsRefused).ShouldBe(taken + 1);
            rows.Report.RowsRefused.ShouldBe(rows.Report.Refusals.Count);
        }
    }

    [Fact]
    public void Who_leaves_midway_leaves_no_thread_and_no_open_file_behind()
    {
        using var file = TextFile.Of(Export(50_000, _ => "5"));
        var threads = new HashSet<Thread>();
        var rows = Ahead(file.Path, deal =>
        {
            threads.Add(Thread.CurrentThread);
            return deal;
        });
        for (var taken = 0; taken < 10_000; taken++)
        {
            rows.Read(out _, out _).ShouldBeTrue();
            LetTheOtherGetAhead(taken);
        }

        rows.Dispose();
        rows.Dispose();

        threads.Remove(Thread.CurrentThread);
        threads.ShouldHaveSingleItem().IsAlive.ShouldBeFalse();
        using var mine = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public void Ctrl_C_ends_the_waiting_and_the_work()
    {
        using var file = TextFile.Of(Export(50_000, _ => "5"));
        using var stop = new CancellationTokenSource();
        using var rows = new ReadAhead<Opportunity>(
            OpportunityFile.Open(file.Path, new ReadingOptions(), stop.Token), deal => deal, ReadAheadThread.Always, stop.Token);
        rows.Read(out _, out _).ShouldBeTrue();

        stop.Cancel();

        Should.Throw<OperationCanceledException>(() =>
        {
            while (rows.Read(out _, out _))
            {
            }
        });
    }

    [Fact]
    public void What_goes_wrong_is_thrown_in_its_place_and_every_row_before_it_is_handed_out()
    {
        using var file = TextFile.Of(Export(5000, _ => "5"));
        var worked = 0;
        using var rows = Ahead(file.Path, deal => ++worked == 4000 ? throw new InvalidOperationException("at four thousand") : deal);
        var taken = 0;

        Should.Throw<InvalidOperationException>(() =>
        {
            while (rows.Read(out _, out _))
            {
                taken++;
            }
        }).Message.ShouldBe("at four thousand");

        taken.ShouldBe(3999);
        rows.Report.RowsRead.ShouldBe(3999);
    }

    [Fact]
    public void A_file_that_breaks_off_gives_its_rows_then_says_why()
    {
        using var file = TextFile.Of(Export(3000, _ => "5") + "3001,\"open" + new string('x', 200));
        using var rows = Ahead(file.Path, deal => deal);
        var items = new List<string>();
        while (rows.Read(out var deal, out var aside))
        {
            items.Add(deal?.Id ?? aside.Problem?.ErrorId ?? "note");
        }

        items.Count.ShouldBe(3001);
        items[2999].ShouldBe("3000");
        items[3000].ShouldBe("UnclosedQuote");
    }

    [Fact]
    public void The_other_thread_writes_in_the_culture_of_the_caller()
    {
        using var file = TextFile.Of(Export(3000, _ => "5"));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            using var rows = Ahead(file.Path, _ => CultureInfo.CurrentCulture.Name);
            while (rows.Read(out var culture, out _))
            {
                culture.ShouldBe("tr-TR");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ReadAhead<T> Ahead<T>(string path, Func<Opportunity, T> work) =>
        new(OpportunityFile.Open(path, new ReadingOptions()), work, ReadAheadThread.Always, CancellationToken.None);

    private static HashSet<int> Threads(int count)
    {
        using var file = TextFile.Of(Export(count, _ => "5"));
        using var rows = new ReadAhead<int>(
            OpportunityFile.Open(file.Path, new ReadingOptions()), _ => Environment.CurrentManagedThreadId, CancellationToken.None);
        return [.. TakeAll(rows, _ => true)];
    }

    private static List<T> TakeAll<T>(ReadAhead<T> rows, Func<int, bool> isSlowAt)
    {
        var taken = new List<T>();
        while (rows.Read(out var made, out _))
        {
            taken.Add(made);
            if (isSlowAt(taken.Count))
            {
                LetTheOtherGetAhead(taken.Count);
            }
        }

        return taken;
    }

    private static void LetTheOtherGetAhead(int taken)
    {
        if (taken % 200 == 0)
        {
            Thread.Sleep(2);
        }
    }

    private static string Export(int rows, Func<int, string> amount)
    {
        var text = new StringBuilder("Id,Name,Account,Owner,Amount,Stage,Created Date,Close Date\n");
        for (var row = 1; row <= rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{row},Deal {row},Account,Owner,{amount(row)},Demo,2026-01-05,2026-12-{(row % 28) + 1:00}\n");
        }

        return text.ToString();
    }
}
