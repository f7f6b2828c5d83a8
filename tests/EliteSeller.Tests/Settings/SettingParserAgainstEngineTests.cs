using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Runtime.CompilerServices;
using System.Text;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Settings;

/// <summary>What our parser accepts, PowerShell reads in the same way.</summary>
public sealed class SettingParserAgainstEngineTests
{
    private static readonly string[] Pieces =
    [
        "@{", "}", "@(", ")", "=", ",", ";", "\n", " ", "\t", "'a'", "'it''s'", "‘x’", "“y”", "'p'’q’", "'r’'s'", "\"u\"”v“", "\"b\"",
            "\"`t`$`\"\"", "\"c\"\"d\"", "@'\nline\n'@", "@\"\nli`nne\n\"@",
        "1", "-5", "0.5", ".5", "+7", "007", "1.50", "99999999999", "$true", "$false", "$null", "Name", "name2", "_x", "Größe", "if", "in",
            "class", "Process", "using",
        "# note\n", "<# c #>", "'", "\"", "`", "-", "A = 1", "B = 'x'", "C = 'a', 'b'", "D = @('a'\n'b')", "E = @{ F = $null }",
    ];

    [Fact]
    public void Random_texts_that_we_accept_are_the_same_table_for_the_engine()
    {
        var random = new Random(20261123);
        var accepted = 0;
        for (var i = 0; i < Repeats.Of(40_000); i++)
        {
            var text = Text(random);
            if (Ours(text) is { } table)
            {
                accepted++;
                ShowTable(table).ShouldBe(Engine(text), text);
            }
        }

        accepted.ShouldBeGreaterThan(Repeats.Of(1_000));
    }

    [Fact]
    public void A_file_with_one_character_changed_is_the_same_for_the_engine_or_refused()
    {
        var random = new Random(36);
        var files = Directory.GetFiles(Shipped("briefings"), "*.psd1").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        files.Count.ShouldBe(5);
        foreach (var file in files)
        {
            ShowTable(Ours(file).ShouldNotBeNull()).ShouldBe(Engine(file));
            for (var i = 0; i < Repeats.Of(400); i++)
            {
                var text = Changed(file, random);
                if (Ours(text) is { } table)
                {
                    ShowTable(table).ShouldBe(Engine(text), text);
                }
            }
        }
    }

    private static string Shipped(string folder, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "module", folder));

    private static string Text(Random random)
    {
        var text = new StringBuilder("@{ ");
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            text.Append(random.Next(4) == 0 ? "K" + n : Pieces[random.Next(Pieces.Length)]).Append(random.Next(6) == 0 ? "" : " = ");
            for (var m = random.Next(1, 4); m > 0; m--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
            }

            text.Append(random.Next(6) == 0 ? "" : "\n");
        }

        return text.Append(random.Next(20) == 0 ? "" : "}").ToString();
    }

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length);
        const string Letters = "'\"@{}()=,;#$`\n -.0aZ’”<>";
        var letter = Letters[random.Next(Letters.Length)].ToString();
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter),
            _ => text.Remove(at, 1).Insert(at, letter),
        };
    }

    private static SettingTable? Ours(string text)
    {
        try
        {
            return SettingParser.Parse(text, "x.psd1");
        }
        catch (EliteSellerException)
        {
            return null;
        }
    }

    private static string Engine(string text)
    {
        var ast = Parser.ParseInput(text, out _, out var errors);
        if (errors.Length > 0)
        {
            return "error: " + errors[0].Message;
        }

        var statement = ast.EndBlock.Statements.ShouldHaveSingleItem().ShouldBeOfType<PipelineAst>();
        return Show(((CommandExpressionAst)statement.PipelineElements.Single()).Expression.SafeGetValue());
    }

    private static string ShowTable(SettingTable table) => Show(Plain(table));

    private static object? Plain(SettingNode node) => node switch
    {
        SettingScalar scalar => scalar.Value,
        SettingList list => list.Items.Select(Plain).ToArray(),
        SettingTable table => table.Entries.ToDictionary(e => (object)e.Key, e => Plain(e.Value)),
        _ => throw new InvalidOperationException(node.Kind),
    };

    private static string Show(object? value) => value switch
    {
        null => "$null",
        string text => $"'{text}'",
        bool flag => flag ? "$true" : "$false",
        IDictionary table => "{" + string.Join("; ", Entries(table).OrderBy(e => e, StringComparer.Ordinal)) + "}",
        IEnumerable list => "(" + string.Join(", ", list.Cast<object?>().Select(Show)) + ")",
        _ => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)
            .ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static IEnumerable<string> Entries(IDictionary table) =>
        table.Keys.Cast<object>()
            .Select(key => $"{Convert.ToString(key, System.Globalization.CultureInfo.InvariantCulture)} = {Show(table[key])}");
}
