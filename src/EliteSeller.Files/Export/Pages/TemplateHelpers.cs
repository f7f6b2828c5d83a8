using System.Collections;
using System.Globalization;
using EliteSeller.Analysis.Roadmaps;
using HandlebarsDotNet;

namespace EliteSeller.Files.Export.Pages;

/// <summary>The few words that a template may say about a value; each gives a text, which is encoded like any other.</summary>
internal static class TemplateHelpers
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["number", "money", "signed", "tenth", "percent", "date", "length", "plural", "known"];

    /// <summary>Adds the words to an engine.</summary>
    public static void Register(IHandlebars handlebars)
    {
        handlebars.RegisterHelper("number", (_, arguments) => Number(arguments, "#,##0"));
        handlebars.RegisterHelper("money", (_, arguments) => Money(arguments));
        handlebars.RegisterHelper("signed", (_, arguments) => Number(arguments, "+#,##0;\u2212#,##0;0"));
        handlebars.RegisterHelper("tenth", (_, arguments) => Number(arguments, "#,##0.#"));
        handlebars.RegisterHelper("percent", (_, arguments) => Number(arguments, "0%"));
        handlebars.RegisterHelper("date", (_, arguments) => First(arguments) is DateTime day ? Labels.DayMonthYear(day) : "");
        handlebars.RegisterHelper("length", (_, arguments) =>
            First(arguments) is IEnumerable list and not string ? list.Cast<object?>().Count().ToString(Neutral) : "");
        handlebars.RegisterHelper("plural", (_, arguments) =>
            arguments.Length == 3 ? (Number(arguments[0], "0") == "1" ? arguments[1] : arguments[2])?.ToString() ?? "" : "");

        // What #if takes for nothing, such as the amount 0, is known all the same.
        handlebars.RegisterHelper("known", (output, options, context, arguments) =>
        {
            if (First(arguments) is null or UndefinedBindingResult)
            {
                options.Inverse(output, context);
            }
            else
            {
                options.Template(output, context);
            }
        });
    }

    private static object? First(Arguments arguments) => arguments.Length > 0 ? arguments[0] : null;

    // Without a currency there is no blank after the number.
    private static string Money(Arguments arguments) => Number(arguments, "#,##0")
        + (arguments.Length > 1 && arguments[1] is string { Length: > 0 } currency ? " " + currency : "");

    private static string Number(Arguments arguments, string format) => Number(First(arguments), format);

    private static string Number(object? value, string format) =>
        value is IFormattable number and not DateTime ? number.ToString(format, Neutral) : "";
}
