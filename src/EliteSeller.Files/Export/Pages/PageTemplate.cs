using System.Globalization;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace EliteSeller.Files.Export.Pages;

/// <summary>
/// A page, filled with somebody else's texts: every value is encoded on its way in. A template that a team has written can show what it
/// is given and nothing else: it reads no other file, and there is no code to call.
/// </summary>
internal sealed class PageTemplate
{
    private const int MostBytes = 1 << 20;

    private readonly HandlebarsTemplate<TextWriter, object, object> _template;
    private readonly string _text;
    private readonly string? _file;

    /// <summary>Reads a template from the resources of this assembly.</summary>
    /// <param name="name">The file's name, such as <c>roadmap.hbs</c>.</param>
    /// <param name="encoder">Makes a text safe for where it stands; HTML unless given.</param>
    public PageTemplate(string name, ITextEncoder? encoder = null)
        : this(Resource(name), null, encoder)
    {
    }

    private PageTemplate(string text, string? file, ITextEncoder? encoder)
    {
        _text = text;
        _file = file;
        var configuration = new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            FormatProvider = CultureInfo.InvariantCulture,

            // What a template would take in from a folder named partials would be a file that nobody has named.
            PartialTemplateResolver = null!,
        };
        configuration.CompileTimeConfiguration.Features.Add(new TemplateInterpreter());
        configuration.FormatterProviders.Add(new DayFormatter());
        configuration.TextEncoder = encoder ?? configuration.TextEncoder;
        var handlebars = Handlebars.Create(configuration);
        TemplateHelpers.Register(handlebars);
        try
        {
            using var reader = new StringReader(text);
            _template = handlebars.Compile(reader);
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            throw TemplateCheck.Broken(failure, text, file);
        }
    }

    /// <summary>Reads a team's own template, or the one that is shipped.</summary>
    /// <param name="file">The full path of the team's own, or null.</param>
    /// <param name="shipped">The name of the one that is shipped.</param>
    /// <param name="encoder">Makes a text safe for where it stands; HTML unless given.</param>
    /// <exception cref="EliteSellerException">
    /// <c>TemplateNotFound</c>, <c>TemplateUnreadable</c>, <c>TemplateBroken</c> or <c>TemplateUnsafe</c>.
    /// </exception>
    public static PageTemplate FromFile(string? file, string shipped, ITextEncoder? encoder = null)
    {
        if (file is null)
        {
            return new PageTemplate(shipped, encoder);
        }

        try
        {
            if (new FileInfo(file).Length > MostBytes)
            {
                throw new EliteSellerException(new Problem("TemplateUnreadable", ProblemKind.Limit, "The template is larger than 1 MiB.",
                    "Check that this is the right file; docs/reports.md shows the shipped template.", file));
            }

            var text = File.ReadAllText(file, Encoding.UTF8);
            TemplateCheck.Require(text, file, isHtml: encoder is null);
            return new PageTemplate(text, file, encoder);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EliteSellerException(new Problem("TemplateNotFound", ProblemKind.NoInput, "The template does not exist.",
                "Check the path and the current location.", file), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EliteSellerException(new Problem("TemplateUnreadable", ProblemKind.Access, "The template cannot be opened.",
                "Check the permissions, and close other programs that have it open.", file), failure);
        }
    }

    /// <summary>Writes the page.</summary>
    /// <param name="model">What the page shows.</param>
    /// <param name="output">Takes UTF-8 without a byte order mark; it stays open.</param>
    /// <exception cref="EliteSellerException"><c>TemplateBroken</c>: it names something that there is not.</exception>
    public void Write(object model, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 4096,
            leaveOpen: true) { NewLine = "\n" };
        try
        {
            _template(text, model);
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            throw TemplateCheck.Broken(failure, _text, _file);
        }
    }

    // The engine takes some nonsense for sense until one of its own steps fails.
    private static bool IsBroken(Exception failure) => failure is HandlebarsException or HandlebarsUndefinedBindingException
        or InvalidOperationException or ArgumentException or FormatException or NullReferenceException or IndexOutOfRangeException
        or InvalidCastException or NotSupportedException;

    private static string Resource(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream(typeof(PageTemplate), name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
