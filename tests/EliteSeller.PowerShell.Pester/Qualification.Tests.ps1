# What only a real shell shows of qualification: Import-Csv before it, Export-Csv and Sort-Object behind it, exit codes.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Shell.ps1')
    $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    $sample = Join-Path $root 'samples/plain.csv'
}

Describe 'Qualification in a shell' {
    It 'judges the rows of Import-Csv as it judges the file' {
        $direct = Test-Opportunity $sample -AsOf 2026-11-23 -WarningAction SilentlyContinue
        $rows = Import-Csv $sample | Test-Opportunity -AsOf 2026-11-23 -WarningAction SilentlyContinue
        @($rows).Count | Should -Be @($direct).Count
        for ($i = 0; $i -lt $direct.Count; $i++) {
            '{0} {1} {2}' -f $rows[$i].Id, $rows[$i].Verdict, $rows[$i].Score | Should -Be ('{0} {1} {2}' -f $direct[$i].Id, $direct[$i].Verdict, $direct[$i].Score)
        }
    }

    It 'judges the deals that a job sends as it judges those of the shell itself' {
        $paths = (Get-ChildItem (Join-Path $root 'samples'), (Join-Path $root 'samples/without-evidence') -Filter '*.csv' |
            Where-Object Name -NotIn ledger.csv, contacts.csv, closed-deals-log.csv).FullName
        # On a desk some, drawn anew in every run.
        if ($env:ELITESELLER_TESTS -ne 'thorough') { $paths = $paths | Get-Random -Count 4 }
        $job = Start-Job -ArgumentList (, $paths) {
            foreach ($path in $args[0]) { , @(Import-Opportunity $path -WarningAction Ignore) }
        }
        $byFile = @($job | Receive-Job -Wait -AutoRemoveJob)
        $byFile.Count | Should -Be $paths.Count
        $facts = { $found = $_.Findings; "$($_.Id)|$($_.Verdict)|$($_.Score)|$($found.Rule)|$($found.Outcome)|$($found.Points)|$($found.Reason)" }
        for ($i = 0; $i -lt $paths.Count; $i++) {
            $straight = Import-Opportunity $paths[$i] -WarningAction Ignore |
                Test-Opportunity -AsOf 2026-11-23 -IncludeClosed -WarningAction Ignore | ForEach-Object $facts
            $sent = $byFile[$i] | Test-Opportunity -AsOf 2026-11-23 -IncludeClosed -WarningAction Ignore | ForEach-Object $facts
            $sent | Should -Be $straight -Because $paths[$i]
        }
    }

    It 'gives a sheet that Import-Csv and Import-Opportunity read back' {
        $file = Join-Path $TestDrive 'results.csv'
        $results = Test-Opportunity $sample -AsOf 2026-11-23 -WarningAction SilentlyContinue
        $results | Export-Csv $file -NoTypeInformation
        $read = Import-Csv $file
        $read[0].PSObject.Properties.Name | Select-Object -First 18 | Should -Be @('Id', 'Name', 'Account', 'Owner', 'Amount', 'Currency', 'Stage', 'CloseDate', 'Verdict', 'Score', 'Potential', 'Momentum', 'Evidence', 'Coverage', 'BadNewsDays', 'Reason', 'Summary', 'NextQuestion')
        $read.Count | Should -Be $results.Count
        for ($i = 0; $i -lt $read.Count; $i++) {
            $read[$i].Id | Should -Be $results[$i].Id
            $read[$i].Verdict | Should -Be "$($results[$i].Verdict)"
            $read[$i].Reason | Should -Be $results[$i].Reason
        }
        $again = Import-Opportunity $file -WarningAction SilentlyContinue
        ($again | ForEach-Object { '{0} {1} {2:yyyy-MM-dd}' -f $_.Id, $_.Amount, $_.CloseDate }) -join '|' |
            Should -Be (($results | ForEach-Object { '{0} {1} {2:yyyy-MM-dd}' -f $_.Id, $_.Amount, $_.CloseDate }) -join '|')
    }

    It 'sorts by verdict in order of urgency, then by score' {
        $sorted = Test-Opportunity $sample -AsOf 2026-11-23 -WarningAction SilentlyContinue | Sort-Object Verdict, Score
        $sorted[0].Verdict | Should -Be 'WalkAway'
        $sorted[-1].Verdict | Should -Be 'Pursue'
        $scores = $sorted | Where-Object Verdict -EQ WalkAway | ForEach-Object Score
        ($scores -join ' ') | Should -Be (($scores | Sort-Object) -join ' ')
    }

    It 'prints a table and a list' {
        $results = Test-Opportunity $sample -AsOf 2026-11-23 -WarningAction SilentlyContinue
        $results | Format-Table | Out-String -Width 100 | Should -Match 'Verdict\s+Score\s+Amount\s+Name\s+Summary'
        $results[0] | Format-List | Out-String -Width 100 | Should -Match 'NextQuestion'
    }

    It 'ends a job with the exit code of the gate' {
        $code = "try { Test-Opportunity '$sample' -AsOf 2026-11-23 -WarningAction SilentlyContinue | Assert-Opportunity | Out-Null } catch { exit `$_.Exception.ExitCode }"
        $null = Invoke-Shell -Command $code
        $LASTEXITCODE | Should -Be 2
    }

    It 'ends a job with the exit code of no input' {
        $code = "`$ErrorActionPreference = 'Stop'; try { Test-Opportunity ./no-such-file.csv | Assert-Opportunity | Out-Null } catch { exit `$_.Exception.ExitCode }"
        $null = Invoke-Shell -Command $code
        $LASTEXITCODE | Should -Be 3
    }
}
