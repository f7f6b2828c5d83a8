namespace EliteSeller.Tests.Bounds;

/// <summary>What each kind of text is made of, so that chance finds more than damaged letters.</summary>
internal static class FuzzWords
{
    public static readonly string[] Table =
        [",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\0", "2026-02-30", "31.12.2026", "=1+1", "yes", "é", "\uFEFF", "Total", "A", "B"];

    public static readonly string[] Calendar =
    [
        "RRULE:", "FREQ=", "SECONDLY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "BYDAY=", "-53MO", "BYSETPOS=", "BYWEEKNO=53",
        "BYYEARDAY=366", "BYMONTHDAY=", "BYHOUR=1", "COUNT=", "UNTIL=", "INTERVAL=", "WKST=XX", "RDATE;VALUE=DATE:", "00010101", "99991231",
        "20260230", "DURATION:P9999999D", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "\r\n ", "\r\n", ";TZID=Nowhere", "STATUS:CANCELLED\r\n",
    ];

    public static readonly string[] Setting =
    [
        "@{", "}", "@(", ")", "=", ";", ",", "'", "\"", "#", "<#", "#>", "$true", "$null", "$(", "${", "`", "@'\n", "\n'@", "configuration",
        "using", "#requires", "0x10", "-5", "1e9", "9999y", "\n",
    ];

    public static readonly string[] Xml =
    [
        "<", ">", "/", "</", "<a>", "</a>", "<standardValue>", "</standardValue>", "<!DOCTYPE x [<!ENTITY e \"x\">]>", "&e;", "&lt;",
        "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "xmlns=\"\"", "&#0;", "&#x110000;", "<row r=\"",
        "<c r=\"XFD1048576\"", "t=\"s\"", "<v>", "</v>",
        "<mergeCell ref=\"A1:Z99\"/>", "date1904=\"1\"", "s=\"99\"", "hidden=\"1\"",
    ];

    public static readonly string[] Template =
        ["{{", "}}", "{{#each ", "{{/each}}", "{{#if ", "{{/if}}", "{{else}}", "{{!--", "--}}", "../", "@index", "this", "<style>", "<!--",
            "\"", "|", "as |x|", "(", ")", "lookup", "..", "[", "]", "^", "~", "\\", "number", "news.shown"];
}
