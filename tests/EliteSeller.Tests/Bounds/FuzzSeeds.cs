using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using EliteSeller.Analysis.Qualification.Policies;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Model;
using EliteSeller.Tests.Reading;

namespace EliteSeller.Tests.Bounds;

/// <summary>Sound inputs of every reader, from which unsound ones are made.</summary>
internal static class FuzzSeeds
{
    private const string Header = "Step Id,Step,Side,Start,Due,As Of,Deal Id,Status,Depends On\n";

    public const string Plan = Header + "A,Agree,Joint,2026-11-26,2026-11-30,2026-11-23,D-1,Done,\n"
        + "B,Sign,Customer,2026-12-04,2026-12-07,2026-11-23,D-1,To do,A\nC,Sign,Seller,2026-12-04,2026-12-07,2026-11-23,D-2,,\"A;B\"\n";

    public const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
        + "DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;COUNT=9;INTERVAL=1\r\n"
        + "EXDATE;VALUE=DATE:20271225\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    public const string Stages = "<?xml version=\"1.0\"?>\n<StandardValueSet xmlns=\"x\">\n<standardValue><fullName>Need</fullName>"
        + "<label>Need</label><closed>false</closed><won>false</won><probability>30</probability></standardValue>\n"
        + "<standardValue><fullName>Won</fullName><closed>true</closed><won>true</won></standardValue></StandardValueSet>";

    public const string Template = "<html><style>p { }</style><!-- x -->{{#each news.shown}}<p class=\"{{owner}}\">{{name}}: "
        + "{{number amount}} {{#if closeDate}}{{closeDate}}{{else}}-{{/if}}</p>{{/each}}</html>";

    /// <summary>A review sheet, filled in.</summary>
    public static readonly string Review = string.Join(",", ReviewColumn.All)
        + "\nAnn,Harbour,Crane,D-1,5,EUR,Demo,2026-12-25,AskForNo,Quiet,Ask,\"Why, now?\",Benefit,1,,2026-11-30,Yes,Eva,Keep,,Said so\n"
        + "Ann,Mill,Mill,D-2,7,EUR,Won,2026-11-05,WalkAway,Old,Redate,When?,Timeline,2,,2026-11-30,No,,Redate,2027-01-15,\n";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook's list of sheets.</summary>
    public const string Book = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr date1904=\"0\"/><sheets><sheet name=\"A\" "
        + "sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";

    private static readonly string _root = Root();

    /// <summary>A sheet of deals.</summary>
    public static string Sheet { get; } = Worksheet("Id,Name,Amount,Stage,Close Date\n"
        + "1,Crane,5,Demo,2026-12-25\n2,Mill,7.5,Won,2026-11-05\n"
        + "3,Barn,-1,Lost,2026-01-31\nTotal,,12,,");

    /// <summary>A sheet of a review.</summary>
    public static string ReviewSheet { get; } = Worksheet(Review.TrimEnd().Replace("\"Why, now?\"", "Why?", StringComparison.Ordinal));

    /// <summary>A sheet of steps.</summary>
    public static string PlanSheet { get; } = Worksheet(Plan.TrimEnd());

    public static byte[] Ledger { get; } = File.ReadAllBytes(Path.Combine(_root, "samples", "ledger.csv"));

    public static byte[][] Texts(params string[] texts) => Array.ConvertAll(texts, Encoding.UTF8.GetBytes);

    /// <summary>Files of the corpus.</summary>
    public static byte[][] Corpus(string folder, int most) =>
        [.. Directory.GetFiles(Path.Combine(CorpusCase.Folder, folder), "*.csv").Order(StringComparer.Ordinal).Take(most)
            .Select(File.ReadAllBytes)];

    /// <summary>Settings files of each kind that is shipped, and a policy with every value.</summary>
    public static byte[][] Settings() =>
    [
        .. new[] { "policies", "templates", "briefings", "crm-fields" }.SelectMany(folder => Directory
            .GetFiles(Path.Combine(_root, "module", folder), "*.psd1", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(2))
            .Select(File.ReadAllBytes),
        Encoding.UTF8.GetBytes(PolicyText.Write(RuleCatalogue.DefaultPolicy)),
    ];

    /// <summary>A workbook with one sheet, and whatever is said of it.</summary>
    public static byte[] Package(byte[] sheet, byte[]? book = null)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "xl/workbook.xml", book ?? Encoding.UTF8.GetBytes(Book));
            Add(package, "xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            Add(package, "xl/worksheets/sheet1.xml", sheet);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive package, string name, byte[] content)
    {
        using var entry = package.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(content);
    }

    private static string Worksheet(string rows) => WorkbookFile.Worksheet(string.Concat(rows.Split('\n')
        .Select((row, number) => WorkbookFile.Row(row.Split(','), number))));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EliteSeller.slnf")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
