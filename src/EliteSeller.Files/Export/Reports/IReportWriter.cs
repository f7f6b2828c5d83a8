using EliteSeller.Analysis.Reports;

namespace EliteSeller.Files.Export.Reports;

/// <summary>Writes a pipeline report in one manner.</summary>
public interface IReportWriter
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <exception cref="EliteSellerException"><c>TemplateBroken</c>: a team's own template names something that there is not.</exception>
    void Write(PipelineReport report, Stream output);
}
