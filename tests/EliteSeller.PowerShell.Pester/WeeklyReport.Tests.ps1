# The scheduled job as a scheduler runs it in the shell at hand; what else may happen is tested in eliteseller, the same shell.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Shell.ps1')
    $samples = Join-Path $PSScriptRoot '../../samples'
    'history', 'out' | ForEach-Object { $null = New-Item -ItemType Directory (Join-Path $TestDrive $_) }
    Copy-Item (Join-Path $samples 'history/2026-11-23 pipeline.csv') (Join-Path $TestDrive 'deals.csv')
    Copy-Item (Join-Path $samples 'history/2026-11-16 pipeline.csv') (Join-Path $TestDrive 'history/2026-11-16.csv')
}

Describe 'The weekly job in a shell' {
    It 'writes the page, prints where it is, and ends with 0' {
        Push-Location $TestDrive
        try {
            $said = Invoke-Shell -File (Join-Path $samples 'weekly-report.ps1') -Export deals.csv -History history -Out out -AsOf 2026-11-23
        }
        finally { Pop-Location }

        $LASTEXITCODE | Should -Be 0
        $said | Should -Be (Join-Path $TestDrive 'out/report.html')
        Get-Content (Join-Path $TestDrive 'out/report.html') -Raw | Should -Match '2026-11-16'
    }
}
