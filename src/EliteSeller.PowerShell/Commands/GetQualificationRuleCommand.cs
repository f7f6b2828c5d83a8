using System.Management.Automation;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>Lists the rules that deals are judged by, with the values in force and their origin.</summary>
/// <remarks>
/// <para>
/// Each rule shows what it asks, its briefing, the position in the sales process from which it is due, its points, and its thresholds. The
/// property Text has the full description of a rule: why it exists, what passes, what earns half the points, what fails, and how to fix it.
/// </para>
/// <para>
/// With -Policy, the command also checks the file: every key, type, number and suppression. Each problem is an error with the file, the
/// line and a hint, and a file with a problem shows no rules. The file is read, never run; a file with code is rejected with its line. A
/// suppression that has expired by -AsOf is an error here and a warning in Test-Opportunity, which no longer applies it.
/// </para>
/// </remarks>
/// <example>
/// <summary>List all rules in the order of findings</summary>
/// <code>Get-QualificationRule</code>
/// </example>
/// <example>
/// <summary>Read the page of one rule</summary>
/// <code>(Get-QualificationRule CustomerEngaged).Text</code>
/// </example>
/// <example>
/// <summary>List the gates: rules without points that decide the verdict when they fail</summary>
/// <code>Get-QualificationRule | Where-Object Kind -eq Gate</code>
/// </example>
/// <example>
/// <summary>Check a policy before it is used</summary>
/// <code>
/// New-QualificationPolicy team-policy.psd1
/// Get-QualificationRule -Policy team-policy.psd1
/// </code>
/// </example>
/// <example>
/// <summary>See what a policy has changed</summary>
/// <code>Get-QualificationRule -Policy Meddpicc | ForEach-Object Values | Where-Object Origin -ne Default</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "QualificationRule")]
[OutputType(typeof(RuleInForce))]
public sealed class GetQualificationRuleCommand : DatedCommand
{
    /// <summary>The names of the rules. Wildcards are allowed. Default: all rules.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Rule { get; set; } = ["*"];

    /// <summary>
    /// The policy to judge by: Default, Meddpicc, Bant, Tender, Renewal, Channel, or the path of a policy file. Default: Default.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var problems = new List<Problem>();
        var policy = PolicyFiles.Find(Policy, FullPath, problems);
        problems.AddRange(policy?.ExpiredSuppressions(Day) ?? []);
        problems.ForEach(problem => Report(problem));
        if (policy is null)
        {
            return;
        }

        var texts = RuleTexts.Read();
        foreach (var name in Rule)
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = policy.Rules.Where(rule => pattern.IsMatch(rule.Definition.Id)).ToArray();
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                Report(policy.UnknownRule(name), name);
            }

            WriteObject(Array.ConvertAll(found, rule => new RuleInForce(rule, policy, texts.Of(rule))), enumerateCollection: true);
        }
    }
}
