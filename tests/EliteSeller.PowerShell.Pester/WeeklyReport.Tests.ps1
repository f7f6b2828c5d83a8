# The scheduled job as a scheduler runs it in a real shell; every way to fail is tested in eliteseller.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Shell.ps1')
    $samples = Join-Path $PSScriptRoot '../../samples'
    $script = Join-Path $samples 'weekly-report.ps1'

    function New-Workplace {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        'history', 'out' | ForEach-Object { $null = New-Item -ItemType Directory (Join-Path $folder $_) }
        Copy-Item (Join-Path $samples 'history/2026-11-23 pipeline.csv') (Join-Path $folder 'deals.csv')
        Copy-Item (Join-Path $samples 'history/2026-11-16 pipeline.csv') (Join-Path $folder 'history/2026-11-16.csv')
        $folder
    }

    function Invoke-Job([string] $Folder) {
        Push-Location $Folder
        try { Invoke-Shell -File $script -Export deals.csv -History history -Out out -AsOf 2026-11-23 }
        finally { Pop-Location }
    }

    function Get-Written([string] $Folder) {
        Get-ChildItem $Folder -Recurse -File | Sort-Object FullName | ForEach-Object { '{0} {1}' -f $_.Name, (Get-FileHash $_.FullName).Hash }
    }
}

Describe 'The weekly job in a shell' {
    It 'writes the page, prints where it is, and ends with 0' {
        $folder = New-Workplace

        Invoke-Job $folder | Should -Be (Join-Path $folder 'out/report.html')

        $LASTEXITCODE | Should -Be 0
        Get-Content (Join-Path $folder 'out/report.html') -Raw | Should -Match '2026-11-16'
    }

    It 'gives the same bytes when it is run again' {
        $folder = New-Workplace
        $null = Invoke-Job $folder
        $first = Get-Written $folder

        $null = Invoke-Job $folder

        $LASTEXITCODE | Should -Be 0
        Get-Written $folder | Should -Be $first
    }

    It 'ends with 3 and one line without an export, and leaves the last page' {
        $folder = New-Workplace
        Remove-Item (Join-Path $folder 'deals.csv')
        Set-Content (Join-Path $folder 'out/report.html') 'the last page'

        $said = Invoke-Job $folder

        $LASTEXITCODE | Should -Be 3
        @($said).Count | Should -Be 1
        "$said" | Should -Match 'There is no export'
        Get-Content (Join-Path $folder 'out/report.html') | Should -Be 'the last page'
    }
}
