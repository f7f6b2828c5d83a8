# From an empty machine: the zip in an empty module path, the first five minutes, and nothing left when the folder is gone.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Page.ps1')
    $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    $packages = Join-Path $TestDrive 'package'
    $modules = Join-Path $TestDrive 'modules'
    $said = & dotnet build (Join-Path $root 'tools/EliteSeller.Packaging') -t:Package -nologo -p:NoBuild=true "-p:PackageDir=$packages/" 2>&1
    if ($LASTEXITCODE -ne 0) { throw ($said | Out-String) }

    $variables = 'PSModulePath', 'HOME', 'LOCALAPPDATA', 'APPDATA'
    $before = @{}
    $variables | ForEach-Object { $before[$_] = [Environment]::GetEnvironmentVariable($_) }
    $machine = New-Item -ItemType Directory (Join-Path $TestDrive 'home')
    $variables | Where-Object { $before[$_] } | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $machine.FullName) }
    $env:PSModulePath = $modules
}

AfterAll {
    $variables | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $before[$_]) }
}

Describe 'The zip on a machine that has nothing else of ours' {
    It 'is found, runs the first five minutes, and leaves nothing behind' {
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        [IO.Compression.ZipFile]::ExtractToDirectory((Get-Item (Join-Path $packages '*.zip')).FullName, $modules)

        foreach ($command in Invoke-Page $root 'docs/getting-started.md' (Join-Path $TestDrive 'first')) {
            $command.Printed | Should -BeExactly $command.Expected -Because $command.Command
        }

        Remove-Item -Recurse (Join-Path $modules 'EliteSeller.PowerShell')
        Get-ChildItem $modules | Should -BeNullOrEmpty
        Get-ChildItem $machine -Recurse -File -Force | Where-Object FullName -Match 'EliteSeller' | Should -BeNullOrEmpty
        $found = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command 'Get-Module EliteSeller* -ListAvailable'
        $found | Should -BeNullOrEmpty
    }
}
