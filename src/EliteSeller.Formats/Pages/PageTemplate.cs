using System.IO;
using System.Text;
using HandlebarsDotNet;

namespace EliteSeller.Formats.Pages;

/// <summary>A page of ours, filled with somebody else's texts: every value is encoded for HTML on its way in.</summary>
internal sealed class PageTemplate
{
    private readonly HandlebarsTemplate<TextWriter, object, object> _template;

    /// <summary>Reads a template from the resources of this assembly.</summary>
    /// <param name="name">The file's name, such as <c>roadmap.hbs</c>.</param>
    public PageTemplate(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream(typeof(PageTemplate), name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        _template = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true }).Compile(reader);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="model">What the page shows.</param>
    /// <param name="output">Takes UTF-8 without a byte order mark; it stays open.</param>
    public void Write(object model, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 4096, leaveOpen: true) { NewLine = "\n" };
        _template(text, model);
    }
}
