# The examples of the help that need a full shell: those that call Import-Csv, Export-Csv, Sort-Object and the like.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/../../artifacts/module/EliteSeller.PowerShell" -Force
    $examples = Get-Command -Module EliteSeller.PowerShell | ForEach-Object {
        $name = $_.Name
        (Get-Help $name).examples.example | ForEach-Object { @{ Cmdlet = $name; Code = $_.code } }
    }
    $examples = $examples | Where-Object { $_.Code -match '\b(Import-Csv|Export-Csv|ConvertTo-Json|ConvertTo-Csv|Select-Object|Sort-Object|Group-Object|Measure-Object|Format-\w+|Out-File|Get-Content|Set-Content|Get-ChildItem|Get-Date)\b' }
}

Describe 'An example of <Cmdlet>' -ForEach $examples {
    It 'runs as it is printed: <Code>' {
        Copy-Item "$PSScriptRoot/../../samples" "$TestDrive/samples" -Recurse -Force
        Push-Location $TestDrive
        try {
            $failures = @()
            Invoke-Expression $Code -ErrorVariable failures | Out-Null
            $failures | Should -BeNullOrEmpty
        }
        finally {
            Pop-Location
        }
    }
}
