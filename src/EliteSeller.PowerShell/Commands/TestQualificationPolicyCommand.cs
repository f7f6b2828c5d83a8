using System.Management.Automation;

namespace EliteSeller.PowerShell;

/// <summary>Checks qualification policies: every key, type, number and suppression, with the line of each problem.</summary>
/// <remarks>
/// <para>
/// Returns one value per file: true if it can be used as it is. Each problem is an error with the file, the line and a hint. The file is
/// read, never run; a file with code is rejected with its line. A suppression that has expired by -AsOf is an error here and a warning in
/// Test-Opportunity, which no longer applies it.
/// </para>
/// </remarks>
/// <example>
/// <summary>Check a policy before it is used</summary>
/// <code>
/// New-QualificationPolicy team-policy.psd1
/// Test-QualificationPolicy team-policy.psd1
/// </code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "QualificationPolicy", DefaultParameterSetName = PathSet)]
[OutputType(typeof(bool))]
public sealed class TestQualificationPolicyCommand : PathCommand
{
    /// <summary>The date by which suppressions have expired. Default: today.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var file in ResolveFiles())
        {
            var problems = new List<Problem>();
            var policy = PolicyFiles.Read(file, problems);
            problems.AddRange(policy?.ExpiredSuppressions(AsOf ?? DateTime.Today).Select(problem => problem.In(file)) ?? []);
            problems.ForEach(problem => Report(problem));
            WriteObject(problems.Count == 0);
        }
    }
}
