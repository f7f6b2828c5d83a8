using System.IO;
using System.Text;

namespace EliteSeller.Benchmarks.Reporting;

/// <summary>Writes to the screen while it is measured, and to what becomes the page.</summary>
internal sealed class BothWriters(TextWriter screen, TextWriter page) : TextWriter
{
    public override Encoding Encoding => screen.Encoding;

    public override void Write(char value)
    {
        screen.Write(value);
        page.Write(value);
    }
}
