using System.Globalization;

namespace EliteSeller.Analysis.Qualification;

/// <summary>What was seen of one source: how often each rule failed, and how old the file looks.</summary>
internal sealed class SourceCounts(SourceTable table, int rules)
{
    private const int LeastJudged = 20;
    private const int FailingPercent = 90;
    private const int StaleDays = 14;

    /// <summary>The CRMs that Get-QualificationTemplate has fields for; layouts begin with these names.</summary>
    private static readonly string[] Crms = ["Salesforce", "HubSpot", "Dynamics365", "Pipedrive", "Zoho"];

    private readonly int[] _judged = new int[rules];
    private readonly int[] _failed = new int[rules];
    private int _open;
    private int _overdue;
    private int _newestPastDay;

    public SourceTable Table { get; } = table;

    private string Prefix => Table.File is { } file ? Path.GetFileName(file) + ": " : "";

    public void Add(in JudgedDeal deal, Judgement[] judgements, int[] places)
    {
        foreach (var i in places)
        {
            var judgement = judgements[i];
            if (judgement.IsJudged())
            {
                _judged[i]++;
                _failed[i] += judgement.IsFailed() ? 1 : 0;
            }
        }

        _open++;
        var opportunity = deal.Opportunity;
        _overdue += opportunity.CloseDay != 0 && opportunity.CloseDay < deal.AsOf ? 1 : 0;
        // The close date of an open deal is a plan, and says nothing about the day of the export.
        AddDay(opportunity.CreatedDay, deal.AsOf);
        AddDay(opportunity.LastActivityDay, deal.AsOf);
        AddDay(opportunity.LastModifiedDay, deal.AsOf);
    }

    /// <summary>The CRM of a layout as Get-QualificationTemplate names it, or null.</summary>
    public static string? CrmOf(string? layout) =>
        Crms.FirstOrDefault(name => layout?.StartsWith(name, StringComparison.OrdinalIgnoreCase) is true);

    public string? RemarkBlindSpots(RuleSet rules, SourceView view)
    {
        var blind = BlindRules.Of(rules, view.BlindSpots).Length;
        var crm = CrmOf(Table.Layout);
        var all = BlindRules.Count(rules);
        return blind == 0 ? null
            : $"{Prefix}This export has no data for {Count(blind)} of {Count(all)} rules. "
                + $"Get-QualificationTemplate{(crm is null ? "" : " " + crm)} lists the fields to add.";
    }

    public Problem NothingToRead(RuleSet rules) => new(
        "NoUsableColumn",
        ProblemKind.NoInput,
        "This export has no data for any of the rules.",
        "Use -Property to map columns to any of "
            + $"{string.Join(", ", rules.ReportedRules.SelectMany(index => rules[index].Fields).Distinct())}.",
        Table.File);

    public IEnumerable<string> Conclude(RuleSet rules, int asOf, int newestClosed)
    {
        AddDay(newestClosed, asOf);
        var isStale = 2 * _overdue > _open && _newestPastDay != 0 && asOf - _newestPastDay > StaleDays;
        if (isStale)
        {
            yield return Prefix
                + (_overdue == _open
                    ? "Every open deal is past its close date"
                    : $"{Count(_overdue)} of {Count(_open)} open deals are past their close date")
                + $"; the newest date in the file is {Wording.Date(_newestPastDay)}. If that is when it was exported: -AsOf "
                    + Day.Date(_newestPastDay)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        for (var i = 0; i < rules.Count; i++)
        {
            // An old file has been named as the cause already.
            if (rules.IsSelected(i) && !(isStale && rules[i].Id == "CloseDateCredible") && rules[i].Kind.IsWeighted()
                && _judged[i] >= LeastJudged && _failed[i] * 100L >= _judged[i] * (long)FailingPercent)
            {
                yield return $"{Prefix}{rules[i].Id} fails on {Count(_failed[i])} of {Count(_judged[i])} deals. "
                    + $"Check that {Source(rules[i])} is up to date, and that the as-of date is {Wording.Date(asOf)}.";
            }
        }
    }

    private static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    private string Source(QualificationRule rule) =>
        rule.Fields.Where(field => Table.UsageOf(field) != FieldUsage.NotRecorded).Select(Table.HeaderOf).FirstOrDefault() is { } header
            ? $"the column '{Wording.Name(header)}'" : "the ledger";

    private void AddDay(int day, int asOf)
    {
        if (day <= asOf && day > _newestPastDay)
        {
            _newestPastDay = day;
        }
    }
}
