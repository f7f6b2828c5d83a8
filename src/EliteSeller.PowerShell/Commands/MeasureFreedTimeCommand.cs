using System.Management.Automation;
using EliteSeller.Analysis.Actions;
using EliteSeller.Analysis.Qualification;

namespace EliteSeller.PowerShell;

/// <summary>Shows what closing the deals to walk away from frees, and which other open deals to spend that time on.</summary>
/// <remarks>
/// <para>
/// There is one object per seller. Summary says what the open deals with the verdict WalkAway have taken so far: hours and hours a week if
/// the export records hours, otherwise deal-weeks, the weeks that they have been open, added up.
/// </para>
/// <para>
/// Better lists the seller's other open deals by return: the chance at this age, times the amount, divided by the remaining hours (or
/// weeks). The chance comes from the team's own closed deals; so does what remains: the median of what won deals still took that had taken
/// as much. Verdicts are not part of it.
/// </para>
/// <para>
/// If the closed deals do not show which of these deals is more likely to be won, there is no order, and WhyNoOrder says why. An order of
/// amounts alone would look like knowledge.
/// </para>
/// </remarks>
/// <example>
/// <summary>See what each seller gets back</summary>
/// <code>Test-Opportunity samples/salesforce-report.csv -AsOf 2026-11-23 | Measure-FreedTime</code>
/// </example>
/// <example>
/// <summary>See where to spend the time, by the team's closed deals of another file</summary>
/// <code>Test-Opportunity samples/plain.csv -AsOf 2026-11-23 -Record samples/closed-deals.csv | Measure-FreedTime | ForEach-Object Better</code>
/// </example>
/// <seealso cref="EliteSeller.Analysis.Actions.FreedTime"/>
[Cmdlet(VerbsDiagnostic.Measure, "FreedTime")]
[OutputType(typeof(FreedTime))]
public sealed class MeasureFreedTimeCommand : ObjectCommand<QualificationResult>
{
    private readonly FreedTimeMeasurement _measurement = new();

    /// <inheritdoc/>
    protected override void Process() => _measurement.Add(InputObject);

    /// <inheritdoc/>
    protected override void Finish() => WriteObject(_measurement.Measure(), enumerateCollection: true);
}
