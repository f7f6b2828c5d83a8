using System.Threading;
using EliteSeller.Analysis.Roadmaps;
using EliteSeller.Files.Import.Csv;
using EliteSeller.Files.Import.Workbooks;

namespace EliteSeller.Files.Import.Roadmaps;

/// <summary>Reads roadmaps back from the CSV file or the workbook that somebody has edited.</summary>
public static class RoadmapFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path; a name that ends in .xlsx is a workbook, any other a CSV file.</param>
    /// <param name="reader">Makes roadmaps of the rows.</param>
    /// <param name="encoding">The encoding of a CSV file, or null to find it.</param>
    /// <param name="report">Takes refused rows; the others count.</param>
    /// <param name="stopToken">Ends the reading.</param>
    /// <returns>The roadmaps of the file.</returns>
    /// <exception cref="EliteSellerException"><c>NotARoadmap</c>, <c>AmbiguousDate</c>, or what else can be wrong with a file.</exception>
    public static IReadOnlyList<ActionRoadmap> Read(
        string path, RoadmapSheetReader reader, string? encoding, Action<Problem> report, CancellationToken stopToken)
    {
        _ = reader ?? throw new ArgumentNullException(nameof(reader));
        _ = report ?? throw new ArgumentNullException(nameof(report));
        var problems = new List<Problem>();
        var sheet = Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? WorkbookSheet.Read(path, RoadmapSheetReader.IsHeader, stopToken)
            : CsvSheet.Read(path, RoadmapSheetReader.IsHeader, encoding, problems, stopToken);
        problems.ForEach(report);
        return sheet is not null
            ? reader.Read(sheet)
            : throw new EliteSellerException(new Problem(
            "NotARoadmap",
            ProblemKind.Data,
            "The file is not a roadmap: it has no columns Step Id, Start and Due.",
            "Use a file from Export-ActionRoadmap -Format Csv or Xlsx, and keep its header.",
            path));
    }
}
