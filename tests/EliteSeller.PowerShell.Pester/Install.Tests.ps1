# From an empty machine: the module in an empty module path, the first five minutes, and nothing left when the folder is gone.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Shell.ps1')
    . (Join-Path $PSScriptRoot 'Page.ps1')
    $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    $modules = New-Item -ItemType Directory (Join-Path $TestDrive 'modules')

    $variables = 'PSModulePath', 'HOME', 'LOCALAPPDATA', 'APPDATA'
    $before = @{}
    $variables | ForEach-Object { $before[$_] = [Environment]::GetEnvironmentVariable($_) }
    $machine = New-Item -ItemType Directory (Join-Path $TestDrive 'home')
    $variables | Where-Object { $before[$_] } | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $machine.FullName) }
    $env:PSModulePath = $modules.FullName
}

AfterAll {
    $variables | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $before[$_]) }
}

Describe 'The module on a machine that has nothing else of ours' {
    It 'is found, runs the first five minutes, and leaves nothing behind' {
        Copy-Item -Recurse (Join-Path $root 'artifacts/module/EliteSeller.PowerShell') $modules

        foreach ($command in Invoke-Page $root 'docs/getting-started.md' (Join-Path $TestDrive 'first')) {
            $command.Printed | Should -BeExactly $command.Expected -Because $command.Command
        }

        Remove-Item -Recurse (Join-Path $modules 'EliteSeller.PowerShell')
        Get-ChildItem $modules | Should -BeNullOrEmpty
        Get-ChildItem $machine -Recurse -File -Force | Where-Object FullName -Match 'EliteSeller' | Should -BeNullOrEmpty
        Get-Module EliteSeller* -ListAvailable | Should -BeNullOrEmpty
    }
}
