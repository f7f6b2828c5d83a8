using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EliteSeller.PowerShell.Tests.Hosting;
using EliteSeller.PowerShell.Tests.Reviews;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Samples;

/// <summary>The weekly job in folders of their own, one after the other in one process of eliteseller.</summary>
public sealed class WeeklyJobs : IAsyncLifetime
{
    private static readonly (string Folder, string More)[] _runs =
    [
        ("plain", ""), ("later", "-AsOf 2026-12-07"), ("later", "-AsOf 2026-12-07"), ("rows", ""), ("rows", "-MaximumRejected 0.01"),
        ("kept", ""), ("apart", "-Target 'USD=900000,EUR=100000'"),
        ("one", "-Target 900000 -Currency USD -ExchangeRate rates.csv"), ("limit", "-MaximumWalkAway 3"),
    ];

    private readonly TempFolder _folder = new();

    /// <summary>How the runs in a folder ended, in their order.</summary>
    public ILookup<string, JobEnd> Ended { get; private set; } = System.Array.Empty<JobEnd>().ToLookup(_ => "");

    /// <summary>The full path of a file in one of the folders.</summary>
    public string File(string what, string name) => Path.Combine(_folder.Path, what, name);

    /// <summary>The id of one of the deals that were asked about first, a week before.</summary>
    public string Asked(int number) => System.IO.File.ReadAllLines(File("later", "history/ledger/ledger.csv"))[1 + number].Split(',')[0];

    public async Task InitializeAsync()
    {
        foreach (var folder in _runs.Select(run => run.Folder).Distinct())
        {
            JobShell.Prepare(Directory.CreateDirectory(Path.Combine(_folder.Path, folder)).FullName);
        }

        JobShell.RunHere(Path.Combine(_folder.Path, "later"));
        FilledSheet.Type(File("later", "out/review 2026-11-23.xlsx"),
        [
            (Asked(0), "Answer", "Yes"), (Asked(0), "Who said it", "Ann Weber"), (Asked(1), "Decision", "Close"),
            (Asked(2), "Decision", "Wait"),
        ]);
        System.IO.File.AppendAllText(File("rows", "deals.csv"), Row("D-9001", "soon", "1000") + Row("D-9002", "later", "2000"));
        System.IO.File.AppendAllText(File("kept", "history/2026-11-16.csv"), Row("D-9001", "soon", "1000"));
        foreach (var folder in new[] { "apart", "one" })
        {
            System.IO.File.WriteAllText(File(folder, "rates.csv"), "Currency,Rate\nUSD,1\nEUR,1.1\n");
        }

        var ended = await JobShell.Run(_folder, _runs);
        Ended = _runs.Zip(ended).ToLookup(pair => pair.First.Folder, pair => pair.Second);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A row of the sample with an id of its own and a text where the close date belongs.</summary>
    private string Row(string id, string closeDate, string amount)
    {
        var header = System.IO.File.ReadLines(File("plain", "deals.csv")).First().Split(',');
        var cells = header.Select(
            name => name switch
            {
                "Id" => id, "Close Date" => closeDate, "Name" => "Odd deal", "Stage" => "Proposal", "Amount" => amount, "Currency" => "USD",
                _ => "",
            });
        return string.Join(',', cells) + "\n";
    }
}
