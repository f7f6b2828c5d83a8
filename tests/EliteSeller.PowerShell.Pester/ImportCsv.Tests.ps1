# What the shell's own Import-Csv makes of the corpus. It is written down beside each file, so that the difference is documented
# by something that fails when the shell changes.

BeforeDiscovery {
    $corpus = Join-Path $PSScriptRoot '../EliteSeller.Tests/Corpus'
    $files = Get-ChildItem -LiteralPath $corpus -Filter '*.expected.json'
    # On a desk some, drawn anew in every run.
    if ($env:ELITESELLER_TESTS -ne 'thorough') { $files = $files | Get-Random -Count 20 }
    $cases = $files | ForEach-Object {
        $expected = (Get-Content -LiteralPath $_.FullName -Raw -Encoding utf8 | ConvertFrom-Json).importCsv
        @{ File = $_.FullName -replace '\.expected\.json$'; Name = $_.Name -replace '\.expected\.json$'; Expected = $expected }
    }
}

Describe 'Import-Csv of PowerShell 7 and the corpus' {
    It 'makes of <Name> what is written down' -ForEach $cases {
        $Expected | Should -Not -BeNullOrEmpty
        if ($Expected.error) {
            { Import-Csv -LiteralPath $File -ErrorAction Stop } | Should -Throw $Expected.error
        }
        else {
            $rows = @(Import-Csv -LiteralPath $File)
            $rows.Count | Should -Be $Expected.records
            if ($rows.Count -gt 0) {
                @($rows[0].PSObject.Properties).Count | Should -Be $Expected.columns
            }
        }
    }
}
