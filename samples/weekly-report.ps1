<#
.SYNOPSIS
    The weekly job: this week's export in; the Monday report, the proposed changes for the CRM, and the kept export out.
.DESCRIPTION
    Reads the export once into the folder of history, compares it with the newest export kept there before -AsOf, and
    writes into the folder -Out

        report.html         the page to read on Monday morning
        report-deals.csv    every deal that the page had no room for
        changes.csv         what the flagged deals are proposed to change, for the import of the CRM
        refused.csv         rows that could not be read, to be mended, where there are any

    and into the folder -History

        2026-11-23.csv              the export, as it came, under its day
        dispositions/2026-11-23.csv what was proposed, so that next week's report says whether it was kept

    Every file is written aside and moved into place, so a run that breaks off leaves the last good report as it was.
    Two runs at once do not harm each other: the second one ends with an error. The same export and the same -AsOf give
    the same bytes.

    A run that fails writes one line to standard error and ends with an exit code:

        1  something else        3  there is no export, no deal in it, or no such policy
        2  -MaximumWalkAway      4  the export cannot be read, or is only half written
.PARAMETER Export
    The export of the CRM: CSV, CSV packed with gzip, or a workbook. Closed deals belong in it.
.PARAMETER History
    The folder that keeps one export a week under its day.
.PARAMETER Out
    The folder of the report.
.PARAMETER Policy
    The policy to judge by: Default, Meddpicc or Bant, or the path of a policy file.
.PARAMETER Ledger
    The team's ledger, as Add-LedgerEntry writes it.
.PARAMETER Target
    What is to be won in this quarter: a number, where all deals are in one currency.
.PARAMETER AsOf
    The day of the report. Today unless given.
.PARAMETER MaximumRefused
    More rows than this that cannot be read end the run: then something is wrong with the whole export.
.PARAMETER MaximumWalkAway
    More deals than this to walk away from end the run with exit code 2, after the report is written. No limit unless given.
.EXAMPLE
    eliteseller -NoProfile -NonInteractive -File samples/weekly-report.ps1 -Export deals.csv -History history -Out report
.EXAMPLE
    pwsh -NoProfile -NonInteractive -File samples/weekly-report.ps1 -Export deals.csv -History history -Out report -Target 900000
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Export,
    [Parameter(Mandatory)] [string] $History,
    [Parameter(Mandatory)] [string] $Out,
    [string] $Policy,
    [string] $Ledger,
    [decimal] $Target,
    [datetime] $AsOf = [datetime]::Today,
    [int] $MaximumRefused = 25,
    [int] $MaximumWalkAway = -1
)

$ErrorActionPreference = 'Stop'
$exitCode = 1
$lock = $null
$incoming = $null
try {
    # A path of the user's is relative to the current location, which .NET does not know.
    $resolve = { $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0]) }
    $Export = & $resolve $Export
    $History = & $resolve $History
    $Out = & $resolve $Out
    $day = $AsOf.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)

    # A mistyped folder is not made: the report would go where nobody looks, and be compared with nothing.
    foreach ($folder in $History, $Out) {
        if (-not [IO.Directory]::Exists($folder)) { throw "There is no folder '$folder'." }
    }
    if (-not [IO.File]::Exists($Export)) {
        $exitCode = 3
        throw "There is no export '$Export'."
    }

    # One run at a time. The file stays; what counts is who holds it open.
    try { $lock = [IO.File]::Open([IO.Path]::Combine($Out, '.weekly-report.lock'), 'OpenOrCreate', 'ReadWrite', 'None') }
    catch [IO.IOException] { throw "Another run is at work in '$Out'." }

    # The export is read from a copy, so that what is judged is what is kept, whatever the CRM writes meanwhile.
    $exitCode = 4
    $incoming = [IO.Path]::Combine($History, '.incoming')
    [IO.Directory]::CreateDirectory($incoming) | ForEach-Object { }
    $copy = [IO.Path]::Combine($incoming, [IO.Path]::GetFileName($Export))
    [IO.File]::Copy($Export, $copy, $true)
    $exitCode = 1

    # The newest export that was kept before the day of the report, and what was proposed then.
    $newest = {
        $found = $null
        if ([IO.Directory]::Exists($args[0])) {
            [IO.Directory]::GetFiles($args[0]) |
                Where-Object { [IO.Path]::GetFileName($_) -match '^\d{4}-\d\d-\d\d\b.*\.(csv|csv\.gz|xlsx)$' } |
                Where-Object { [string]::CompareOrdinal([IO.Path]::GetFileName($_), $day) -lt 0 } |
                Where-Object { -not $found -or [string]::CompareOrdinal($_, $found) -gt 0 } |
                ForEach-Object { $found = $_ }
        }
        $found
    }
    $proposed = [IO.Path]::Combine($History, 'dispositions')
    $previous = & $newest $History
    $agreed = & $newest $proposed

    $judging = @{}
    if ($Policy) { $judging.Policy = $Policy }
    $ledgers = @($Ledger | Where-Object { $_ })

    # First a look at the whole file: a report of half an export would be worse than none.
    $refused = [IO.Path]::Combine($incoming, 'refused.csv')
    $reasons = [IO.Path]::Combine($incoming, 'refused.reasons.csv')
    $refused, $reasons | ForEach-Object { [IO.File]::Delete($_) }
    $deals = Import-Opportunity -LiteralPath $copy -RejectPath $refused -ErrorAction SilentlyContinue -ErrorVariable problems -WarningAction SilentlyContinue
    $problems | ForEach-Object { $_.Exception } | Where-Object { -not $_.Problem.Line -or $_.Problem.ErrorId -in 'UnclosedQuote', 'FileEndsInRow' } | ForEach-Object { throw $_ }
    if (@($problems).Count -gt $MaximumRefused) {
        $exitCode = 4
        throw "$(@($problems).Count) rows cannot be read (limit: $MaximumRefused). The first: $($problems[0])"
    }

    $report = @{ OutFile = [IO.Path]::Combine($Out, 'report.html'); AsOf = $AsOf; Force = $true }
    if ($previous) { $report.Previous = $previous }
    if ($Ledger -or $agreed) { $report.Ledger = @($ledgers; $agreed | Where-Object { $_ }) }
    if ($PSBoundParameters.ContainsKey('Target')) { $report.Target = $Target }
    Export-PipelineReport -LiteralPath $copy @report @judging -ErrorAction SilentlyContinue

    # What the flagged deals are proposed to change, for the import of the CRM and for next week's report.
    $changes = [IO.Path]::Combine($Out, 'changes.csv')
    $actions = [IO.Path]::Combine($incoming, 'dispositions.csv')
    [IO.File]::Delete($actions)
    if ($Ledger) { $judging.Ledger = $Ledger }
    $results = $deals | Test-Opportunity -AsOf $AsOf @judging -WarningAction SilentlyContinue
    $results | Get-Disposition | Export-Disposition $changes -Ledger $actions -Force

    # What was read moves to its place: the refused rows, what was proposed, and last the export itself.
    $place = {
        if (-not [IO.File]::Exists($args[0])) { [IO.File]::Delete($args[1]) }
        elseif ([IO.File]::Exists($args[1])) { [IO.File]::Replace($args[0], $args[1], [NullString]::Value) }
        else { [IO.File]::Move($args[0], $args[1]) }
    }
    $ending = if ($copy -match '(\.csv\.gz|\.xlsx)$') { $Matches[1] } else { '.csv' }
    [IO.Directory]::CreateDirectory($proposed) | ForEach-Object { }
    & $place $refused ([IO.Path]::Combine($Out, 'refused.csv'))
    & $place $reasons ([IO.Path]::Combine($Out, 'refused.reasons.csv'))
    & $place $actions ([IO.Path]::Combine($proposed, "$day.csv"))
    & $place $copy ([IO.Path]::Combine($History, "$day$ending"))

    if ($MaximumWalkAway -ge 0) {
        $results | Assert-Opportunity -Verdict WalkAway -MaximumCount $MaximumWalkAway | ForEach-Object { }
    }
    $report.OutFile
}
catch {
    $failure = $_.Exception.GetBaseException()
    if ($failure.ExitCode) { $exitCode = $failure.ExitCode }
    [Console]::Error.WriteLine("weekly-report: $($failure.Message -replace '\s+', ' ')")
    exit $exitCode
}
finally {
    if ($lock) {
        if ($incoming -and [IO.Directory]::Exists($incoming)) { [IO.Directory]::Delete($incoming, $true) }
        $lock.Dispose()
    }
}
