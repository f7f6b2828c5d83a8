using System;
using System.Linq;
using System.Management.Automation;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>Lists the rules that deals are judged by, with the values in force and where each came from.</summary>
/// <remarks>
/// <para>Every rule says what it asks and from which briefing it comes, from which position of the sales process it is due, how many
/// points it carries, and which numbers it compares with. The property Text holds the whole page of a rule: why it is there, what
/// passes, what earns half the points, what fails, and how a seller mends it.</para>
/// </remarks>
/// <example>
/// <summary>List all rules in the order in which findings are told</summary>
/// <code>Get-QualificationRule</code>
/// </example>
/// <example>
/// <summary>Read the page of one rule</summary>
/// <code>(Get-QualificationRule CustomerEngaged).Text</code>
/// </example>
/// <example>
/// <summary>List the gates: rules without points that condemn a deal when they fail</summary>
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
    /// <summary>The names of the rules to show; wildcards are allowed. All of them unless given.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(QualificationRuleCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [Alias("Rule")]
    public string[] Id { get; set; } = ["*"];

    /// <summary>The policy whose values to show: Default, Meddpicc or Bant, or the path of a policy file. The default unless given.</summary>
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
