<#
.SYNOPSIS
    The main job: which deals to pursue, which to put a hard question to, which to walk away from, and why.
.DESCRIPTION
    Prints one table of all open deals, then the bad news of every deal to walk away from, then the one question that
    would tell most about each of the largest undecided deals. With -RoadmapDirectory it also plans the deals worth
    pursuing and writes a roadmap for each.
.PARAMETER Path
    An export of your CRM. Without it the sample export beside this script is read, on the day of its story.
.PARAMETER AsOf
    The day from which days are counted. For your own export the default is today.
.PARAMETER RoadmapDirectory
    A folder for one Markdown roadmap for each deal to pursue.
.PARAMETER Question
    How many questions to print.
#>
param(
    [string] $Path,
    [datetime] $AsOf,
    [string] $RoadmapDirectory,
    [int] $Question = 5
)

$when = @{}
if ($PSBoundParameters.ContainsKey('AsOf')) { $when.AsOf = $AsOf }
if (-not $Path) {
    $Path = "$PSScriptRoot/salesforce-report.csv"
    if (-not $when.AsOf) { $when.AsOf = [datetime]'2026-11-23' }
}

$results = Import-Opportunity -LiteralPath $Path | Test-Opportunity @when
if (-not $results) { exit 3 }

# The table, the urgent ones first.
'WalkAway', 'AskForNo', 'CannotQualify', 'Pursue' | ForEach-Object {
    $verdict = $_
    $results | Where-Object Verdict -EQ $verdict
}

''
'Walk away, and why:'
$results | Where-Object Verdict -EQ 'WalkAway' | ForEach-Object {
    ''
    "$($_.Name), $($_.Account)"
    $_.BadNews | ForEach-Object { "  - $_" }
}

''
'Ask for the no:'
$results | Where-Object Verdict -EQ 'AskForNo' | Where-Object NextQuestion | Select-Object -First $Question | ForEach-Object {
    ''
    "$($_.Name), $($_.Account)"
    "  $($_.NextQuestion)"
}

if ($RoadmapDirectory) {
    ''
    "Roadmaps of the deals to pursue, in ${RoadmapDirectory}:"
    $results | Where-Object Verdict -EQ 'Pursue' |
        New-ActionRoadmap @when |
        Export-ActionRoadmap -Format Markdown -Directory $RoadmapDirectory -Feasible -Force -PassThru |
        ForEach-Object { "  $($_.Name)" }
}
