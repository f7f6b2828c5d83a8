using System.IO;
using System.Text;
using EliteSeller.Analysis.Reports;
using EliteSeller.Files.Export.Reports;

namespace EliteSeller.Tests.Reports;

/// <summary>The faces of a report as tests look at them.</summary>
internal static class ReportFaceText
{
    public static byte[] Bytes(this PipelineReport report, ReportFormat format, string? template = null)
    {
        using var stream = new MemoryStream();
        ReportWriters.Create(format, template)(report, stream);
        return stream.ToArray();
    }

    public static string Text(this PipelineReport report, ReportFormat format, string? template = null) =>
        Encoding.UTF8.GetString(report.Bytes(format, template));

    public static string Deals(this PipelineReport report)
    {
        using var stream = new MemoryStream();
        ReportDealsFile.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
