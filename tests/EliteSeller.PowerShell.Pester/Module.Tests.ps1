# What only a real shell shows of the module itself.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Shell.ps1')
}

Describe 'The module in a shell' {
    It 'is found when one of its commands is called' {
        Invoke-Shell -Command '$null = Get-Briefing; (Get-Module EliteSeller.PowerShell).Name' | Should -Be 'EliteSeller.PowerShell'
    }

    It 'passes Test-ModuleManifest' {
        $module = Get-Module EliteSeller.PowerShell -ListAvailable
        { Test-ModuleManifest (Join-Path $module.ModuleBase 'EliteSeller.PowerShell.psd1') -ErrorAction Stop -WarningAction Stop } | Should -Not -Throw
    }

    It 'uses approved verbs only' {
        $verbs = Get-Verb | ForEach-Object Verb
        Get-Command -Module EliteSeller.PowerShell | Where-Object Verb -NotIn $verbs | Should -BeNullOrEmpty
    }

    It 'is imported by name without a word, removed, and imported again with -Force' {
        Invoke-Shell -Command 'Import-Module EliteSeller.PowerShell; Remove-Module EliteSeller.PowerShell; Import-Module EliteSeller.PowerShell -Force; @(Get-Briefing).Count -gt 0' |
            Should -Be 'True'
    }
}
