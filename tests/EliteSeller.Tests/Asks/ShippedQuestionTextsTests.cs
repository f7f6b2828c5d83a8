using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using EliteSeller.Analysis.Qualification.Rules;
using EliteSeller.Analysis.Questions;
using EliteSeller.Model;
using EliteSeller.PowerShell;
using EliteSeller.Settings;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Asks;

public sealed class ShippedQuestionTextsTests
{
    private static readonly string File = Shipped();

    [Fact]
    public void The_texts_of_the_module_have_words_for_every_rule_and_no_problem()
    {
        var problems = new List<Problem>();

        var texts = QuestionTextsReader.Read([SettingParser.Parse(System.IO.File.ReadAllText(File), File)], problems);

        problems.ShouldBeEmpty();
        texts.ShouldNotBeNull().Rules.ShouldBe(RuleCatalogue.All.Select(rule => rule.Id), ignoreOrder: true);
    }

    [Fact]
    public void Every_question_of_the_module_ends_in_a_question_mark()
    {
        var root = SettingParser.Parse(System.IO.File.ReadAllText(File), File);
        var questions = new[] { "Asks", "Rules" }
            .SelectMany(group => ((SettingTable)root.Find(group)!.Value).Entries)
            .SelectMany(entry => ((SettingTable)entry.Value).Entries)
            .Where(entry => entry.Key != "Why")
            .Select(entry => (string)((SettingScalar)entry.Value).Value!)
            .ToList();

        questions.Count.ShouldBe(12 + RuleCatalogue.All.Count - 4);
        questions.ShouldAllBe(question => question.EndsWith('?'));
        questions.Distinct().Count().ShouldBe(questions.Count);
    }

    private static string Shipped([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "module", "questions", "en.psd1"));
}
