using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Storage;

namespace EliteSeller.Files.Export.Reports;

/// <summary>A pipeline report that stands on the disk, with its headline figures.</summary>
public sealed class WrittenReport
{
    private WrittenReport(PipelineReport report, string path)
    {
        Path = path;
        DealsPath = ReportDealsFile.PathBeside(path);
        AsOf = report.AsOf;
        OpenDeals = report.Health.Open;
        NewBadNews = report.PreviousDay is null ? null : report.News.Count;
        OldBadNews = report.PreviousDay is null ? null : report.OldBadNews.Deals;
        WalkAway = report.WalkAway.Count;
        PastCloseDate = report.Health.Overdue;
        Sentence = report.Sentence;
        Report = report;
    }

    /// <summary>The full path of the report.</summary>
    public string Path { get; }

    /// <summary>The full path of the table beside it that holds every deal.</summary>
    public string DealsPath { get; }

    /// <summary>The day from which days were counted.</summary>
    public DateTime AsOf { get; }

    /// <summary>How many deals are open.</summary>
    public int OpenDeals { get; }

    /// <summary>How many of them have new bad news; null without an earlier export.</summary>
    public int? NewBadNews { get; }

    /// <summary>How many have bad news that was known before; null without an earlier export.</summary>
    public int? OldBadNews { get; }

    /// <summary>How many to walk away from.</summary>
    public int WalkAway { get; }

    /// <summary>How many are past their close date.</summary>
    public int PastCloseDate { get; }

    /// <summary>How the pipeline has changed, in one sentence.</summary>
    public string Sentence { get; }

    /// <summary>All that the report says.</summary>
    public PipelineReport Report { get; }

    /// <summary>Makes sure that both files may be written, before any work is done for them.</summary>
    /// <param name="path">The full path of the report.</param>
    /// <param name="force">Whether files that are there may be replaced.</param>
    /// <exception cref="EliteSellerException"><c>FileExists</c>, <c>FolderNotFound</c> or <c>PathIsFolder</c>.</exception>
    public static void RequireFree(string path, bool force)
    {
        AtomicFile.RequireFree(path, force);
        AtomicFile.RequireFree(ReportDealsFile.PathBeside(path), force);
    }

    /// <summary>
    /// Writes a report and the table of its deals. The page is made before anything is written, and takes its place last.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="face">How it is written.</param>
    /// <param name="path">The full path of the report.</param>
    /// <param name="force">Whether files that are there may be replaced.</param>
    /// <param name="style">How the bytes of the table look; the default unless given.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="EliteSellerException">
    /// <c>TemplateBroken</c>, <c>FileExists</c>, <c>FolderNotFound</c> or <c>FileNotWritten</c>.
    /// </exception>
    public static WrittenReport Write(
        PipelineReport report, Action<PipelineReport, Stream> face, string path, bool force, CsvStyle? style = null)
    {
        using var page = new MemoryStream();
        (face ?? throw new ArgumentNullException(nameof(face)))(report, page);
        var written = new WrittenReport(report, path);
        AtomicFile.Write(written.DealsPath, force, stream => ReportDealsFile.Write(report, stream, style));
        AtomicFile.Write(path, force, stream => page.WriteTo(stream));
        return written;
    }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
