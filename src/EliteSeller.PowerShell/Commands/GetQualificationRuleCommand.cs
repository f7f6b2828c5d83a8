using System.Management.Automation;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>Lists the rules that deals are judged by, with the values in force and their origin.</summary>
/// <remarks>
/// <para>
/// Each rule shows what it asks, its briefing, the position in the sales process from which it is due, its points, and its thresholds. The
/// property Text has the full description of a rule: why it exists, what passes, what earns half the points, what fails, and how to fix it.
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
/// <summary>See what a policy has changed</summary>
/// <code>Get-QualificationRule -Policy Meddpicc | ForEach-Object Values | Where-Object Origin -ne Default</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "QualificationRule")]
[OutputType(typeof(RuleInForce))]
public sealed class GetQualificationRuleCommand : EliteSellerCommand
{
    /// <summary>The names of the rules. Wildcards are allowed. Default: all rules.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(QualificationRuleCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [Alias("Rule")]
    public string[] Id { get; set; } = ["*"];

    /// <summary>The policy to judge by: Default, Meddpicc, Bant, or the path of a policy file. Default: Default.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Policy { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var policy = PolicyFiles.Find(Policy, GetUnresolvedProviderPathFromPSPath);
        var texts = RuleTexts.Read();
        foreach (var name in Id)
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
