using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace EliteSeller.Tests.Calendars;

/// <summary>
/// Reads an iCalendar file by the letter of RFC 5545 and shares nothing with the library that writes ours. It knows one
/// level of components and complains about everything that the standard forbids.
/// </summary>
internal sealed class StrictCalendar
{
    private const int LongestLine = 75;

    private StrictCalendar(List<(string Name, string Value)> properties, List<Dictionary<string, string>> events)
    {
        Properties = properties;
        Events = events;
    }

    /// <summary>The properties of the calendar itself.</summary>
    public IReadOnlyList<(string Name, string Value)> Properties { get; }

    /// <summary>The events; names carry their parameters (<c>DTSTART;VALUE=DATE</c>), texts are unescaped.</summary>
    public IReadOnlyList<Dictionary<string, string>> Events { get; }

    public static StrictCalendar Read(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Require(!text.StartsWith('\uFEFF'), "a byte order mark is no part of a content line");
        Require(text.EndsWith("\r\n", StringComparison.Ordinal), "the last line has no end");
        Require(!Regex.IsMatch(text, "(?<!\r)\n|\r(?!\n)"), "lines end with CR LF");
        Require(text.Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= LongestLine), "a line is longer than 75 octets");
        var lines = new Queue<string>(text.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n"));

        Require(lines.Dequeue() == "BEGIN:VCALENDAR", "the calendar does not begin");
        var properties = new List<(string, string)>();
        var events = new List<Dictionary<string, string>>();
        while (lines.Peek() != "END:VCALENDAR")
        {
            var (name, value) = Split(lines.Dequeue());
            if (name == "BEGIN")
            {
                Require(value == "VEVENT", "an unknown component " + value);
                events.Add(ReadEvent(lines));
            }
            else
            {
                properties.Add((name, value));
            }
        }

        Require(lines.Count == 1, "something stands behind the end");
        Require(properties.Count(p => p.Item1 == "VERSION") == 1 && properties.Contains(("VERSION", "2.0")), "VERSION is 2.0, once");
        Require(properties.Count(p => p.Item1 == "PRODID") == 1, "PRODID stands once");
        Require(events.Select(e => e["UID"]).Distinct().Count() == events.Count, "a UID stands twice");
        return new StrictCalendar(properties, events);
    }

    private static Dictionary<string, string> ReadEvent(Queue<string> lines)
    {
        var properties = new Dictionary<string, string>();
        for (var (name, value) = Split(lines.Dequeue()); name != "END"; (name, value) = Split(lines.Dequeue()))
        {
            Require(properties.TryAdd(name, name is "SUMMARY" or "DESCRIPTION" ? Unescape(value) : value), name + " stands twice");
        }

        Require(properties.ContainsKey("UID"), "UID is missing");
        Require(Regex.IsMatch(properties["DTSTAMP"], "^\\d{8}T\\d{6}Z$"), "DTSTAMP is a time in UTC");
        Require(Regex.IsMatch(properties["DTSTART;VALUE=DATE"], "^\\d{8}$"), "DTSTART is a date");
        Require(
            string.CompareOrdinal(properties["DTEND;VALUE=DATE"], properties["DTSTART;VALUE=DATE"]) > 0, "DTEND is the day after the last");
        Require(int.TryParse(properties["SEQUENCE"], out var sequence) && sequence >= 0, "SEQUENCE is a number");
        return properties;
    }

    private static (string Name, string Value) Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        Require(colon > 0 && Regex.IsMatch(line[..colon], "^[A-Z0-9-]+(;[A-Z0-9-]+=[^\";:,]+)*$"), "no content line: " + line);
        Require(!line.Any(c => char.IsControl(c) && c != '\t'), "a control character");
        return (line[..colon], line[(colon + 1)..]);
    }

    private static string Unescape(string value)
    {
        Require(!Regex.IsMatch(value, "(?<!\\\\)(\\\\\\\\)*[,;]"), "a comma or semicolon is not escaped: " + value);
        return Regex.Replace(value, "\\\\(.)", match => match.Groups[1].Value switch
        {
            "n" or "N" => "\n",
            "\\" or "," or ";" => match.Groups[1].Value,
            var other => throw new FormatException("an unknown escape \\" + other),
        });
    }

    private static void Require(bool condition, string complaint)
    {
        if (!condition)
        {
            throw new FormatException("RFC 5545: " + complaint);
        }
    }
}
