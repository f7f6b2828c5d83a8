using System;
using System.IO;
using System.Linq;
using System.Text;
using EliteSeller.Briefings;
using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;
using Xunit;

namespace EliteSeller.PowerShell.Tests.Binding;

/// <summary>How settings files are opened and decoded, seen through the cmdlet that needs nothing else.</summary>
public sealed class DataFileTests : IDisposable
{
    private const string Briefing = "@{ Number = 41; Title = 'Größe 日本'; Author = 'a'; Summary = 's' }";

    private readonly ModuleSession _session = ModuleSession.Open();
    private readonly TempFolder _folder = new();

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_in_utf_8_or_with_a_mark_is_read(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var file = _folder.File("x.psd1");
        File.WriteAllBytes(file, [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Briefing)]);

        Run(file).Single<Briefing>().Title.ShouldBe("Größe 日本");
    }

    [Fact]
    public void Text_that_is_not_utf_8_is_refused_and_not_guessed()
    {
        var file = _folder.File("x.psd1");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(Briefing.Replace("日本", "", StringComparison.Ordinal)));

        Refused(file, "DataFileEncoding");
    }

    [Fact]
    public void A_file_larger_than_256_kibibytes_is_refused_and_one_of_just_that_size_is_read()
    {
        var file = _folder.Write("x.psd1", "");
        var padding = (256 * 1024) - Encoding.UTF8.GetByteCount(Briefing);
        File.WriteAllText(file, Briefing + new string(' ', padding));
        Run(file).Errors.ShouldBeEmpty();

        File.AppendAllText(file, " ");
        Refused(file, "DataFileTooLarge");
    }

    [Fact]
    public void A_binary_file_is_refused()
    {
        var file = _folder.File("x.psd1");
        File.WriteAllBytes(file, Enumerable.Range(0, 256).Select(i => (byte)(i % 128)).ToArray());

        Refused(file, "DataFileSyntax");
    }

    [Fact]
    public void An_empty_file_is_refused() => Refused(_folder.Write("x.psd1", ""), "DataFileSyntax");

    [Fact]
    public void A_file_that_another_program_is_writing_to_is_read_all_the_same()
    {
        var file = _folder.Write("x.psd1", Briefing);
        using var open = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

        Run(file).Errors.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private SessionRun Run(string file) => _session.Run("Get-Briefing -Path $file -Number 41", new { file });

    private void Refused(string file, string errorId)
    {
        var run = _session.Run("Get-Briefing -Path $file", new { file });

        run.Of<Briefing>().Count.ShouldBe(5);
        run.ErrorIds.ShouldBe([errorId]);
        run.Errors[0].TargetObject.ShouldBe(file);
    }
}
