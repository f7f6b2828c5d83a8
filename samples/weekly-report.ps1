<#
.SYNOPSIS
    The weekly job: this week's export in; the Monday report, the review sheet and the changes for the CRM out.
.DESCRIPTION
    Reads the export once into the folder of history, judges the deals with the exports kept there before -AsOf, and
    writes into the folder -Out

        report.html              the page to read on Monday morning
        report-deals.csv         every deal that the page had no room for
        review 2026-11-23.xlsx   the questions of the meeting, a sheet for each seller, to fill in
        changes.csv              what was accepted on the sheet of last week, for the import of the CRM
        rejected.csv             rows that could not be read, to be fixed, where there are any

    and into the folder -History

        2026-11-23.csv           the export, as it came, under its day

    Before that, it reads what was filled in on the review sheets of today and of the last run into the ledger.
    Every file is written aside and moved into place, so a run that breaks off leaves the last good report as it was.
    Two runs at once do not harm each other: the second one ends with an error. The same export and the same -AsOf give
    the same bytes.

    A run that fails writes one line to standard error and ends with an exit code:

        1  something else        3  there is no export, no deal in it, or no such policy
        2  -MaximumWalkAway      4  the export cannot be read, is only half written, or -MaximumRejected
.PARAMETER Export
    The export of the CRM: CSV, CSV packed with gzip, or a workbook. Closed deals belong in it.
.PARAMETER History
    The folder that keeps one export a week under its day.
.PARAMETER Out
    The folder of the report.
.PARAMETER Policy
    The policy to judge by: Default, Meddpicc or Bant, or the path of a policy file.
.PARAMETER Ledger
    The team's ledger, as Add-LedgerEntry writes it. The proposals of each week and the answers of the review sheets are
    added to it. Default: ledger/ledger.csv in the folder of history.
.PARAMETER ExchangeRate
    A CSV file with the columns Currency, Rate and From, to report several currencies in one.
.PARAMETER Currency
    The reporting currency, needed only if several currencies have the rate 1.
.PARAMETER Target
    What is to be won in this quarter: a number, or one for each currency: EUR=500000,USD=300000.
.PARAMETER AsOf
    The day of the report. Today unless given.
.PARAMETER MaximumRejected
    More than this share of the open amount in rows that cannot be read, in percent, ends the run: then something is
    wrong with the whole export. A row whose amount cannot be read counts as one of the open deals.
.PARAMETER MaximumWalkAway
    More deals than this to walk away from end the run with exit code 2, after the report is written. No limit unless given.
.EXAMPLE
    eliteseller -NoProfile -NonInteractive -File samples/weekly-report.ps1 -Export deals.csv -History history -Out report
.EXAMPLE
    pwsh -NoProfile -NonInteractive -File samples/weekly-report.ps1 -Export deals.csv -History history -Out report -Target EUR=500000,USD=300000
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Export,
    [Parameter(Mandatory)] [string] $History,
    [Parameter(Mandatory)] [string] $Out,
    [string] $Policy,
    [string] $Ledger,
    [string] $ExchangeRate,
    [string] $Currency,
    [string[]] $Target,
    [datetime] $AsOf = [datetime]::Today,
    [ValidateRange(0, 100)] [double] $MaximumRejected = 5,
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
    $Ledger = if ($Ledger) { & $resolve $Ledger } else { [IO.Path]::Combine($History, 'ledger', 'ledger.csv') }
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

    # What was kept before the day of the report, oldest first. An earlier week is reported as it was then.
    $kept = @([IO.Directory]::GetFiles($History) |
            Where-Object { [IO.Path]::GetFileName($_) -match '^\d{4}-\d\d-\d\d\b.*\.(csv|csv\.gz|xlsx)$' } |
            Where-Object { [string]::CompareOrdinal([IO.Path]::GetFileName($_), $day) -lt 0 } | Sort-Object)
    $past = if ($kept) { @{ History = $kept } } else { @{} }

    $judging = @{ Ledger = $Ledger }
    if ($Policy) { $judging.Policy = $Policy }
    if ($ExchangeRate) { $judging.ExchangeRate = & $resolve $ExchangeRate }

    # First a look at the whole file: a report of half an export would be worse than none.
    $rejected = [IO.Path]::Combine($incoming, 'rejected.csv')
    $reasons = [IO.Path]::Combine($incoming, 'rejected.reasons.csv')
    $rejected, $reasons | ForEach-Object { [IO.File]::Delete($_) }
    $quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $deals = Import-Opportunity -LiteralPath $copy -RejectPath $rejected @quiet -ErrorVariable problems
    $problems | ForEach-Object { $_.Exception } | Where-Object { -not $_.Problem.Line -or $_.Problem.EndsFile } | ForEach-Object { throw $_ }
    if ($problems) {
        $file = Get-OpportunityFile -LiteralPath $copy @quiet
        $open = @($deals | Where-Object Outcome -eq Open)
        $shares = @(100 * $file.RefusedWithoutAmount / ($open.Count + $file.RowsRefused))
        foreach ($name in $file.RefusedAmounts.Keys) {
            $read = 0; $open | Where-Object { "$($_.Currency)" -eq $name } | ForEach-Object { $read += $_.Amount }
            $shares += 100 * $file.RefusedAmounts[$name] / [Math]::Max(1, $file.RefusedAmounts[$name] + $read)
        }
        $share = ($shares | Measure-Object -Maximum).Maximum
        if ($share -gt $MaximumRejected) {
            $exitCode = 4
            throw "$($file.RowsRefused) rows cannot be read, $([Math]::Round($share, 1).ToString([cultureinfo]::InvariantCulture))% of the open amount (limit: $($MaximumRejected.ToString([cultureinfo]::InvariantCulture))%). The first: $($problems[0])"
        }
    }

    # With the past, rows of an old export may be unreadable again: they were told in their own week.
    if ($kept) { $deals = Import-Opportunity -LiteralPath $copy @past @quiet }

    # The answers of the meeting, then the proposals of today. A line that the ledger has already is not added again.
    $sheet = [IO.Path]::Combine($Out, "review $day.xlsx")
    $last = [IO.Directory]::GetFiles($Out, 'review ????-??-??.xlsx') | Where-Object { [string]::CompareOrdinal($_, $sheet) -lt 0 } |
        Sort-Object | Select-Object -Last 1
    [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($Ledger)) | ForEach-Object { }
    foreach ($filled in $last, $sheet | Where-Object { $_ -and [IO.File]::Exists($_) }) {
        $on = [datetime]::ParseExact([IO.Path]::GetFileNameWithoutExtension($filled).Substring(7), 'yyyy-MM-dd', [cultureinfo]::InvariantCulture)
        Import-ReviewSheet -LiteralPath $filled -AsOf $on -ErrorAction SilentlyContinue -ErrorVariable +unread |
            Add-LedgerEntry $Ledger -AsOf $AsOf -Opportunity $deals -SkipExisting -ErrorAction SilentlyContinue -ErrorVariable +unread
    }
    foreach ($problem in $unread) { [Console]::Error.WriteLine("weekly-report: $($problem -replace '\s+', ' ')") }
    if (-not [IO.File]::Exists($Ledger)) { $judging.Remove('Ledger') }
    $known = if ($judging.Ledger) { @{ Ledger = $Ledger } } else { @{} }
    $results = $deals | Test-Opportunity -AsOf $AsOf @judging -WarningAction SilentlyContinue
    $actions = @($results | Get-OpportunityAction @known)
    $actions | Add-LedgerEntry $Ledger -AsOf $AsOf -SkipExisting -ErrorAction SilentlyContinue
    if ([IO.File]::Exists($Ledger)) { $judging.Ledger = $Ledger }

    $report = @{ OutFile = [IO.Path]::Combine($Out, 'report.html'); AsOf = $AsOf; Force = $true }
    if ($kept) { $report.Previous = $kept[-1] }
    if ($Currency) { $report.Currency = $Currency }
    if ($Target -match '=') {
        $report.Target = @{}
        $Target -split ',' | ForEach-Object { $name, $number = $_ -split '=', 2; $report.Target[$name.Trim()] = $number.Trim() }
    }
    elseif ($Target) { $report.Target = $Target -join '' }
    Export-PipelineReport -LiteralPath $copy @report @past @judging @quiet

    # The sheet of the meeting, and what the last one accepted, for the import of the CRM.
    $changes = [IO.Path]::Combine($Out, 'changes.csv')
    if ($actions) { $actions | Export-ReviewSheet $sheet -Force @quiet }
    if ($actions | Where-Object Decision -eq Accepted) { $actions | Export-OpportunityAction $changes -Force @quiet }
    else { [IO.File]::Delete($changes) }

    # What was read moves to its place: the rejected rows, and last the export itself.
    $place = {
        if (-not [IO.File]::Exists($args[0])) { [IO.File]::Delete($args[1]) }
        elseif ([IO.File]::Exists($args[1])) { [IO.File]::Replace($args[0], $args[1], [NullString]::Value) }
        else { [IO.File]::Move($args[0], $args[1]) }
    }
    $ending = if ($copy -match '(\.csv\.gz|\.xlsx)$') { $Matches[1] } else { '.csv' }
    & $place $rejected ([IO.Path]::Combine($Out, 'rejected.csv'))
    & $place $reasons ([IO.Path]::Combine($Out, 'rejected.reasons.csv'))
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
