using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Files.Import.Contacts;
using EliteSeller.Model;
using EliteSeller.Tests.BuyingGroups;
using EliteSeller.Tests.Deals;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Contacts;

/// <summary>People of deals from the exports of CRMs: the same people give the same facts, and every row is accounted for.</summary>
public sealed class ContactReaderTests
{
    private const string Plain = """
        Deal ID,Name,Title,Role,Influence,Attitude,Introduced By,Met On,Left On
        D-1,Keiko Ito,Head of operations,Champion,High,Supports,,2026-11-10,
        D-1,Daniel Okoro,CFO,Economic buyer,High,Neutral,Keiko Ito,,
        D-1,Jan Kern,IT lead,Blocker,Low,Opposes,Keiko Ito,2026-11-02,
        D-2,Ann Lee,Buyer,Procurement,,,,,2026-11-12
        """;

    private const string Roles = """
        Id,OpportunityId,ContactId,Role,IsPrimary,Influence__c,Attitude__c,Introduced_By__c,Met_On__c,Left_On__c
        00K1,D-1,003A,Champion,TRUE,High,Supports,,2026-11-10T00:00:00.000Z,
        00K2,D-1,003B,Economic Buyer,FALSE,High,Neutral,Keiko Ito,,
        00K3,D-1,003C,Blocker,FALSE,Low,Opposes,Keiko Ito,2026-11-02T00:00:00.000Z,
        00K4,D-2,003D,Procurement,FALSE,,,,,2026-11-12T00:00:00.000Z
        """;

    private const string People = """
        Id,FirstName,LastName,Title
        003A,Keiko,Ito,Head of operations
        003B,Daniel,Okoro,CFO
        003C,Jan,Kern,IT lead
        003D,Ann,Lee,Buyer
        """;

    private const string SalesforceReport = """
        Opportunity ID,Opportunity Name,Contact: Full Name,Contact: Title,Contact Role,Influence,Attitude,Introduced By,Met On,Left On
        D-1,Cranes,Keiko Ito,Head of operations,Champion,High,Supports,,11/10/2026,
        D-1,Cranes,Daniel Okoro,CFO,Economic Buyer,High,Neutral,Keiko Ito,,
        D-1,Cranes,Jan Kern,IT lead,Blocker,Low,Opposes,Keiko Ito,11/02/2026,
        D-2,Winch,Ann Lee,Buyer,Procurement,,,,,11/13/2026
        """;

    private const string HubSpot = """
        Record ID,First Name,Last Name,Job Title,Buying Role,Influence,Attitude,Introduced By,Met On,Left On,Associated Deal IDs
        101,Keiko,Ito,Head of operations,CHAMPION,High,Supports,,2026-11-10 09:30,,D-1
        102,Daniel,Okoro,CFO,BUDGET_HOLDER,High,Neutral,Keiko Ito,,,D-1
        103,Jan,Kern,IT lead,BLOCKER,Low,Opposes,Keiko Ito,2026-11-02 00:00,,D-1
        104,Ann,Lee,Buyer,Procurement,,,,,2026-11-12 00:00,D-2
        """;

    private const string Pipedrive = """
        "Person - ID","Person - Name","Person - Job title","Person - Buying role","Person - Influence","Person - Attitude","Person - Introduced by","Person - Met on","Person - Left on","Deal - ID"
        1,Keiko Ito,Head of operations,Champion,High,Supports,,2026-11-10,,D-1
        2,Daniel Okoro,CFO,Budget holder,High,Neutral,Keiko Ito,,,D-1
        3,Jan Kern,IT lead,Blocker,Low,Opposes,Keiko Ito,2026-11-02,,D-1
        4,Ann Lee,Buyer,Procurement,,,,,2026-11-12,D-2
        """;

    private const string German = """
        Verkaufschance;Ansprechpartner;Funktion;Rolle;Einfluss;Haltung;Vorgestellt von;Getroffen am;Ausgeschieden am
        D-1;Keiko Ito;Head of operations;Fürsprecherin;Hoch;Dafür;;10.11.2026;
        D-1;Daniel Okoro;CFO;Budgetverantwortlicher;Hoch;Neutral;Keiko Ito;;
        D-1;Jan Kern;IT lead;Blockierer;Gering;Dagegen;Keiko Ito;02.11.2026;
        D-2;Ann Lee;Buyer;Einkauf;;;;;13.11.2026
        """;

    public static TheoryData<string, string[]> Shapes => new()
    {
        { "SalesforceContactRole", [Roles, People] },
        { "SalesforceContact", [People, Roles] },
        { "SalesforceContactReport", [SalesforceReport] },
        { "HubSpot", [HubSpot] },
        { "Pipedrive", [Pipedrive] },
        { "Plain", [German] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Exports_of_four_CRMs_give_the_same_facts_for_the_same_people(string layout, string[] files)
    {
        var read = Read(files);

        read.Reader.Reports[0].Layout.ShouldBe(layout);
        Facts(read.Reader.Contacts).ShouldBe(Facts(Read(Plain).Reader.Contacts));
        read.Problems.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
        read.Reader.Reports.ShouldAllBe(report => IsAccounted(report));
    }

    [Fact]
    public void A_workbook_gives_the_same_people()
    {
        using var file = WorkbookFile.Of(("Contacts", [.. Plain.Split('\n').Select(line => line.TrimEnd('\r').Split(','))]));

        Facts(ReadPaths(file.Path).Reader.Contacts).ShouldBe(Facts(Read(Plain).Reader.Contacts));
    }

    [Fact]
    public void Every_row_is_accounted_for_and_left_out_rows_are_told_once_without_names()
    {
        var read = Read("Deal ID,Name,Role,Met On\nD-1,Ann,Champion,2026-11-01\n,Bob,User,\nD-1,,User,\nD-1,ANN,User,2026-11-09\n,Cy,,\n"
            + "D-1,Dan,User,2026-99-99\n");

        var report = read.Reader.Reports.Single();
        (report.RowsRead, report.Contacts, report.Merged, report.WithoutDeal, report.WithoutName, report.Rejected)
            .ShouldBe((6L, 1L, 1L, 2L, 1L, 1L));
        IsAccounted(report).ShouldBeTrue();
        read.Problems.Select(problem => problem.ErrorId).Where(id => id.StartsWith("Contacts", StringComparison.Ordinal))
            .ShouldBe(["ContactsWithoutDeal", "ContactsWithoutName"]);
        read.Problems.Select(problem => problem.Message).ShouldNotContain(message => message.Contains("Bob") || message.Contains("Cy"));
        var ann = Deal.At(0.2m).Build().With(read.Reader.Contacts).People!.Single();
        (ann.Name, ann.Role, ann.MetOn).ShouldBe(("Ann", ContactRole.Sponsor | ContactRole.User, new DateTime(2026, 11, 9)));
    }

    [Fact]
    public void Words_that_nobody_knows_are_told_once_with_an_answer_to_paste()
    {
        var read = Read("Deal ID,Name,Role,Attitude\nD-1,Ann,Guru,Fan\nD-1,Bob,Guru,Positive\nD-1,Cy,Chief Champion,\nD-1,Di,None,\n");

        read.Warnings.Single().ShouldBe("Some words of roles are not known and count as no role: Guru (2), Chief Champion (1), Fan (1). "
            + "Use -RoleMap @{ 'Guru' = '?'; 'Chief Champion' = 'Sponsor'; 'Fan' = '?' }, with EconomicBuyer, DecisionMaker, Sponsor, "
            + "Technical, Procurement, Legal, User, Influencer, Blocker or None; for attitudes Supports, Neutral or Opposes; for influence "
            + "High, Medium or Low.");

        var answered = Read(new ReadingOptions(roleMap: new Dictionary<string, string>
            { ["Guru"] = "Technical", ["Chief Champion"] = "Sponsor", ["fan"] = "Supports" }),
            "Deal ID,Name,Role,Attitude\nD-1,Ann,Guru,Fan\nD-1,Cy,Chief Champion,\n");
        answered.Warnings.ShouldBeEmpty();
        Deal.At(0.2m).Build().With(answered.Reader.Contacts).People!.Select(person => (person.Role, person.Attitude)).ShouldBe(
            [(ContactRole.Technical, ContactAttitude.Supports), (ContactRole.Sponsor, ContactAttitude.Unknown)]);
        Should.Throw<EliteSellerException>(() => Read(
            new ReadingOptions(roleMap: new Dictionary<string, string> { ["Guru"] = "Wizard" }), Plain)).Problem.ErrorId
            .ShouldBe("RoleMapInvalid");
    }

    [Theory]
    [InlineData("Executive Sponsor", ContactRole.Sponsor | ContactRole.DecisionMaker)]
    [InlineData("BUDGET_HOLDER;CHAMPION", ContactRole.EconomicBuyer | ContactRole.Sponsor)]
    [InlineData("EconomicBuyer", ContactRole.EconomicBuyer)]
    [InlineData("Legal & Compliance", ContactRole.Legal)]
    [InlineData("Décideur", ContactRole.DecisionMaker)]
    [InlineData("Comprador económico", ContactRole.EconomicBuyer)]
    [InlineData("意思決定者", ContactRole.DecisionMaker)]
    [InlineData("Other", ContactRole.None)]
    public void Roles_are_read_in_the_languages_of_the_layouts(string word, ContactRole role)
    {
        var read = Read($"Deal ID,Name,Role\nD-1,Ann,{word}\nD-1,Bob,User\n");

        read.Warnings.ShouldBeEmpty();
        Deal.At(0.2m).Build().With(read.Reader.Contacts).People![0].Role.ShouldBe(role);
    }

    [Fact]
    public void A_file_without_contacts_and_roles_without_people_are_named_as_that()
    {
        Read("Colour,Size\nred,1\n").Problems.Single().ErrorId.ShouldBe("ContactsNotRecognised");
        Should.Throw<EliteSellerException>(() => Read(People)).Problem.ErrorId.ShouldBe("NoContacts");
        Should.Throw<EliteSellerException>(() => Read(Roles)).Problem.ErrorId.ShouldBe("NoContacts");
    }

    [Fact]
    public void Ids_that_no_deal_has_are_told_once_with_near_ids()
    {
        var contacts = Read("Deal ID,Name,Role\nD-11,Ann,Champion\n").Reader.Contacts;
        contacts.Unmatched().ShouldBeNull();

        _ = Deal.At(0.2m).Build().With(contacts);

        contacts.Unmatched().ShouldBe(
            "-Contacts has 1 id that no deal has: D-11 (did you mean D-1?). Check the id, or use the whole export.");
    }

    [Fact]
    public void A_name_that_a_terminal_would_obey_is_read_as_text()
    {
        var contacts = Read("Deal ID,Name,Title,Role\nD-1,\"\u001b[31mAnn\u202E\",\"=cmd|' /C calc'!A0\",Champion\n").Reader.Contacts;

        var person = Deal.At(0.2m).Build().With(contacts).People!.Single();

        person.Name.ShouldBe("Ann");
        person.Title.ShouldBe("=cmd|' /C calc'!A0");
    }

    private static bool IsAccounted(ContactReport report) => report.RowsRead
        == report.Contacts + report.Merged + report.People + report.WithoutDeal + report.WithoutName + report.Rejected;

    private static string Facts(ContactsByDeal contacts) => string.Join("\n", new[] { "D-1", "D-2" }.Select(id =>
    {
        var deal = Deal.At(0.2m).With(OpportunityField.Id, id).Build().With(contacts);
        var group = BuyingGroup.From(deal, Deal.Today)!;
        return $"{id} {group} {group.Missing} {group.PathState} {group.NextIntroduction} {string.Join(",", group.SinglePoints)} "
            + $"{string.Join(",", group.Owed)} {string.Join(",", group.Left)} {group.LastMet:yyyy-MM-dd} "
            + string.Join(";", group.People.Select(person =>
                $"{person} {person.Role} {person.Influence} {person.Attitude} {person.IntroducedBy} {person.MetOn:yyyy-MM-dd}"));
    }));

    private static (ContactReader Reader, List<Problem> Problems, List<string> Warnings) Read(params string[] files) =>
        Read(new ReadingOptions(), files);

    private static (ContactReader Reader, List<Problem> Problems, List<string> Warnings) Read(ReadingOptions options, params string[] files)
    {
        var opened = files.Select(file => TextFile.Of(file)).ToArray();
        try
        {
            return ReadPaths(options, [.. opened.Select(file => file.Path)]);
        }
        finally
        {
            Array.ForEach(opened, file => file.Dispose());
        }
    }

    private static (ContactReader Reader, List<Problem> Problems, List<string> Warnings) ReadPaths(params string[] paths) =>
        ReadPaths(new ReadingOptions(), paths);

    private static (ContactReader Reader, List<Problem> Problems, List<string> Warnings) ReadPaths(ReadingOptions options, string[] paths)
    {
        var (problems, warnings) = (new List<Problem>(), new List<string>());
        var reader = new ContactReader(options, problems.Add, warnings.Add);
        reader.Read(paths);
        return (reader, problems, warnings);
    }
}
