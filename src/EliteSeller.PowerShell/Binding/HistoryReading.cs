using System.Threading;
using EliteSeller.Analysis.Calibration;
using EliteSeller.Files.Import;

namespace EliteSeller.PowerShell;

/// <summary>Reads an export, or a folder of dated exports, to learn from.</summary>
internal sealed class HistoryReading
{
    private readonly ReadingOptions _options;
    private readonly Action<Problem> _report;
    private readonly Action<string> _warn;
    private readonly CancellationToken _token;

    public HistoryReading(ReadingOptions options, Action<Problem> report, Action<string> warn, CancellationToken token)
    {
        _options = options;
        _report = report;
        _warn = warn;
        _token = token;
    }

    /// <summary>Reads everything into a calibration.</summary>
    /// <param name="path">The full path of a file or a folder.</param>
    /// <param name="calibration">Takes the deals.</param>
    /// <exception cref="EliteSellerException">The file or the folder cannot be read.</exception>
    public void Read(string path, PolicyCalibration calibration)
    {
        if (!Directory.Exists(path))
        {
            ReadFile(path, calibration.Add);
            return;
        }

        foreach (var (day, file) in SnapshotFolder.Find(path, DateTime.MaxValue, _warn))
        {
            calibration.BeginSnapshot(day);
            ReadFile(file, calibration.AddToSnapshot);
        }
    }

    private void ReadFile(string file, Action<Opportunity> add)
    {
        using var reader = OpportunityFile.Open(file, _options, _token);
        while (reader.Read(out var item))
        {
            if (item.Opportunity is { } opportunity)
            {
                add(opportunity);
            }
            else if (item.Problem is { } problem)
            {
                _report(problem);
            }
            else if (item.Note is { } note)
            {
                _warn($"{Path.GetFileName(file)}: {note}");
            }
        }
    }
}
