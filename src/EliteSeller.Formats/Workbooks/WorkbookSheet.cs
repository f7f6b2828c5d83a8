using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using EliteSeller.Sheets;
using MiniExcelLibs;

namespace EliteSeller.Formats.Workbooks;

/// <summary>Reads a small table from a workbook: the first sheet on which its header is found.</summary>
internal static class WorkbookSheet
{
    private const int MostRows = 10000;
    private const int MostRowsAboveHeader = 20;
    private const long LargestPackage = 64L * 1024 * 1024;

    /// <summary>Reads a table.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isHeader">Knows the header when it sees it.</param>
    /// <returns>The table, or null when no row is the header.</returns>
    /// <exception cref="EliteSellerException"><c>NotAWorkbook</c>, <c>WorkbookTooLarge</c>, <c>FileNotReadable</c>.</exception>
    public static Sheet? Read(string path, Func<IReadOnlyList<string>, bool> isHeader)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            RequireSmall(stream, path);
            return MiniExcel.GetSheetNames(stream).Select(name => Read(stream, name, path, isHeader)).FirstOrDefault(sheet => sheet is not null);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new EliteSellerException(
                new Problem("NotAWorkbook", ProblemKind.Data, "The file can not be read as a workbook.", "Save it again as an Excel workbook (.xlsx), or as CSV.", path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EliteSellerException(new Problem(
                "FileNotReadable", ProblemKind.Access, $"The file can not be opened: {failure.Message}", "Check that you may read it and that no other program keeps it to itself.", path), failure);
        }
    }

    /// <summary>A package of a few bytes can unpack to many: what it says of itself is looked at before anything is unpacked.</summary>
    private static void RequireSmall(FileStream stream, string path)
    {
        using var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (package.Entries.Sum(entry => Math.Min(entry.Length, LargestPackage)) >= LargestPackage)
        {
            throw TooLarge(path);
        }
    }

    private static Sheet? Read(FileStream stream, string name, string path, Func<IReadOnlyList<string>, bool> isHeader)
    {
        IReadOnlyList<string>? header = null;
        var rows = new List<SheetRow>();
        var line = 0;
        stream.Position = 0;
        foreach (IDictionary<string, object> cells in MiniExcel.Query(stream, useHeaderRow: false, sheetName: name, excelType: ExcelType.XLSX))
        {
            line++;
            var texts = cells.Values.Select(Text).ToArray();
            if (header is null)
            {
                header = isHeader(texts) ? texts : null;
                if (header is null && line >= MostRowsAboveHeader)
                {
                    return null;
                }
            }
            else if (texts.Any(text => text.Trim().Length > 0))
            {
                rows.Add(new SheetRow(line, texts));
                if (rows.Count > MostRows)
                {
                    throw TooLarge(path);
                }
            }
        }

        return header is null ? null : new Sheet(path, header, rows);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static EliteSellerException TooLarge(string path) => new(new Problem(
        "WorkbookTooLarge", ProblemKind.Limit, "The workbook is larger than a roadmap or a calendar can be.", "Check that it is the right file.", path));
}
