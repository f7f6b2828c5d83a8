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
    private static readonly Regex Tag = new(@"\{\{~?(?<kind>[#/^>&!*]?)\s*(?<name>[^\s}~]*)[^}]*\}\}", RegexOptions.CultureInvariant);

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
        (new Regex(@"<\s*style\b[^>]*>(?:(?!</\s*style)[\s\S])*\{\{", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase),
            "puts a value into a style sheet", "Choose a class with {{#if}} instead.", true),
        (new Regex(@"<[^<>]*<!--|<!--(?:(?!-->)[\s\S])*\{\{(?!!)", RegexOptions.CultureInvariant), "puts a value into a comment",
            "Remove it, or use {{!-- … --}}.", true),
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
                throw new EliteSellerException(new Problem(
                    "TemplateUnsafe", ProblemKind.Data, $"The template {what}.", hint, file, LineOf(text, found.Index + found.Length - 1)));
            }
        }

        RequireClosed(text, file);
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
