using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace EliteSeller.Files.Export.Pages;

/// <summary>
/// Reads a template before it is compiled: what could let a customer's text out of its place is refused, and what is not closed is named
/// with its line.
/// </summary>
internal static class TemplateCheck
{
    private static readonly Regex Tag = new(@"\{\{~?(?<kind>[#/^>&!*]?)(?>\s*)(?<name>(?>[^\s{}~]*))(?>[^{}]*)\}\}",
        RegexOptions.CultureInvariant);

    // The engine takes time with the square of an open tag's length, and some of the stack for each block.
    private const int LongestTag = 4096;
    private const int MostTags = 5000;
    private const int DeepestNesting = 100;

    private const string InComment = "puts a value into a comment";
    private const string CommentHint = "Remove it, or use {{!-- … --}}.";

    private static readonly (Regex Pattern, string What, string Hint, bool OnlyHtml)[] Refused =
    [
        (new Regex(@"\{\{\{|\{\{~?\s*&", RegexOptions.CultureInvariant), "writes a value without encoding it", "Use two braces: {{name}}.",
            false),
        (new Regex(@"\{\{~?#?\s*>", RegexOptions.CultureInvariant), "includes another template", "Put everything into one file.", false),
        (new Regex(@"<\s*script\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase), "has a script",
            "Remove the script; reports are read in mail and on paper, where none runs.", true),
        (new Regex(@"=\s*\{\{", RegexOptions.CultureInvariant), "has an unquoted attribute",
            "Put the value in double quotes: class=\"{{name}}\".", true),
        (new Regex(@"=\s*'[^'<>]*\{\{", RegexOptions.CultureInvariant), "has an attribute in single quotes",
            "Put the value in double quotes: class=\"{{name}}\".", true),
        (new Regex(@"\b(href|src|srcset|srcdoc|action|formaction|data|style|on\w+)\s*=\s*""[^""]*\{\{",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase),
            "puts a value where a browser would follow or run it",
                "Use values only in text and in attributes such as class, title, x and width.", true),
        (new Regex(@"<[^<>]*<!--", RegexOptions.CultureInvariant), InComment, CommentHint, true),
    ];

    // Each stretch is looked at once: a pattern for the whole of it would begin again at every opening.
    private static readonly (Regex Opens, string Closes, Regex Value, string What, string Hint)[] Stretches =
    [
        (new Regex(@"<\s*style\b(?>[^>]*)>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase), "</style",
            new Regex(@"\{\{", RegexOptions.CultureInvariant), "puts a value into a style sheet", "Choose a class with {{#if}} instead."),
        (new Regex("<!--", RegexOptions.CultureInvariant), "-->", new Regex(@"\{\{(?!!)", RegexOptions.CultureInvariant), InComment,
            CommentHint),
    ];

    /// <summary>Refuses what a template may not hold.</summary>
    /// <param name="text">The template.</param>
    /// <param name="file">Its path, or null for one of ours.</param>
    /// <param name="isHtml">Whether it makes HTML.</param>
    /// <exception cref="EliteSellerException"><c>TemplateUnsafe</c> or <c>TemplateBroken</c>, with the line.</exception>
    public static void Require(string text, string? file, bool isHtml)
    {
        foreach (var (pattern, what, hint, onlyHtml) in Refused)
        {
            if ((isHtml || !onlyHtml) && pattern.Match(text) is { Success: true } found)
            {
                throw Unsafe(what, hint, found);
            }
        }

        RequireTags(text, file);
        foreach (var (opens, closes, value, what, hint) in isHtml ? Stretches : [])
        {
            for (var open = opens.Match(text); open.Success;)
            {
                var begin = open.Index + open.Length;
                var end = text.IndexOf(closes, begin, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close : text.Length;
                if (value.Match(text, begin, end - begin) is { Success: true } found)
                {
                    throw Unsafe(what, hint, found);
                }

                open = opens.Match(text, end);
            }
        }

        RequireClosed(text, file);

        EliteSellerException Unsafe(string what, string hint, Match found) => new(new Problem(
            "TemplateUnsafe", ProblemKind.Data, $"The template {what}.", hint, file, LineOf(text, found.Index + found.Length - 1)));
    }

    /// <summary>The error of a template that the engine refused.</summary>
    /// <param name="failure">What the engine says.</param>
    /// <param name="text">The template.</param>
    /// <param name="file">Its path.</param>
    public static EliteSellerException Broken(Exception failure, string text, string? file)
    {
        if (failure is HandlebarsUndefinedBindingException undefined)
        {
            var tag = Tag.Matches(text).Cast<Match>()
                .FirstOrDefault(match => Names(match.Value).Contains(undefined.MissingKey, StringComparer.Ordinal));
            return Problem($"The template uses '{DisplayText.Shorten(undefined.MissingKey)}', which does not exist at this point of the "
                + "report.", tag is null ? null : LineOf(text, tag.Index));
        }

        var place = Regex.Match(failure.Message, @"(?<line>\d+):\d+\s*$");
        return Problem(
            $"The template is not valid: {DisplayText.Shorten(Regex.Replace(failure.Message, @"\s*Occured at[\s\S]*$", "")).TrimEnd('.')}.",
            place.Success ? long.Parse(place.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture) : null);

        EliteSellerException Problem(string message, long? line) =>
            new(new Problem("TemplateBroken", ProblemKind.Data, message,
                "docs/reports.md lists the fields of a report; -Format Json shows them with values.", file, line), failure);
    }

    private static void RequireTags(string text, string? file)
    {
        var count = 0;
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            var isRemark = at + 2 < text.Length && text[at + 2] == '!';
            var within = isRemark ? text.Length - at : Math.Min(LongestTag, text.Length - at);
            var end = text.IndexOf("}}", at, within, StringComparison.Ordinal);
            if (end < 0 || ++count > MostTags)
            {
                throw new EliteSellerException(new Problem("TemplateBroken", ProblemKind.Data, FormattableString.Invariant(
                    $"The template {(end < 0 ? "opens {{ and does not close it" : "has too many tags")} ")
                        + FormattableString.Invariant($"(limits: {MostTags} tags of {LongestTag} characters)."),
                    "Every {{ needs its }}.", file, LineOf(text, at)));
            }

            // An open remark would be looked through to the end for each of its braces.
            at = isRemark ? end : at;
        }
    }

    private static void RequireClosed(string text, string? file)
    {
        var open = new Stack<(string Name, int Index)>();
        foreach (Match tag in Tag.Matches(text))
        {
            var name = tag.Groups["name"].Value;
            switch (tag.Groups["kind"].Value)
            {
                case "#" or "^" when name.Length > 0:
                    open.Push((name, tag.Index));
                    _ = open.Count <= DeepestNesting ? true : throw Unclosed((FormattableString.Invariant(
                        $"has more than {DeepestNesting} blocks within each other"), tag.Index));
                    break;
                case "/" when open.Count == 0 || open.Peek().Name != name:
                    throw Unclosed(open.Count == 0
                        ? ($"closes {{{{#{name}}}}}, which is not open", tag.Index)
                        : ($"closes {{{{#{name}}}}} while {{{{#{open.Peek().Name}}}}} of line {LineOf(text, open.Peek().Index)} is open",
                            tag.Index));
                case "/":
                    open.Pop();
                    break;
                default:
                    break;
            }
        }

        if (open.Count > 0)
        {
            throw Unclosed(($"opens {{{{#{open.Peek().Name}}}}} and does not close it", open.Peek().Index));
        }

        EliteSellerException Unclosed((string What, int Index) fault) =>
            new(new Problem("TemplateBroken", ProblemKind.Data, $"The template {fault.What}.",
                "Every {{#name}} needs its {{/name}}, the inner one first.", file, LineOf(text, fault.Index)));
    }

    private static string[] Names(string tag) =>
        tag.Split([' ', '{', '}', '~', '#', '^', '/', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private static long LineOf(string text, int index) => 1 + text.Take(index).Count(character => character == '\n');
}
