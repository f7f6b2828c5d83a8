<#
.SYNOPSIS
    Builds the module, runs its tests and those that need a real shell, and makes the packages.
.DESCRIPTION
    A thin face on the .NET SDK, for Windows PowerShell 5.1 and PowerShell 7. "dotnet build" alone makes the module in
    artifacts/module, and "dotnet test" alone runs every test but those of Pester.
.EXAMPLE
    ./build.ps1
    Builds, tests, and runs the Pester tests where Pester 5 is installed.
.EXAMPLE
    ./build.ps1 -Task Build -Configuration Release
    Makes the module to install.
.EXAMPLE
    ./build.ps1 -Task Package -Configuration Release
    Makes everything that is published, in artifacts/package. The same without PowerShell:
    dotnet build tools/EliteSeller.Packaging -t:Package -c Release
#>
[CmdletBinding()]
param(
    # What to do, in this order.
    [ValidateSet('Build', 'Test', 'Pester', 'Package')]
    [string[]] $Task = @('Build', 'Test', 'Pester'),

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
$module = Join-Path $PSScriptRoot 'artifacts/module/EliteSeller.PowerShell'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with $LASTEXITCODE." }
}

function Invoke-PesterTest {
    if (-not (Get-Module Pester -ListAvailable | Where-Object { $_.Version -ge '5.0' })) {
        Write-Warning 'Pester 5 is not installed: its tests did not run. Install-Module Pester'
        return
    }

    # In a shell of its own: a module that is loaded can not be built again.
    $shell = (Get-Process -Id $PID).Path
    & $shell -NoProfile -File (Join-Path $PSScriptRoot 'tests/EliteSeller.PowerShell.Pester/Run.ps1')
    if ($LASTEXITCODE -ne 0) { throw "$LASTEXITCODE Pester tests failed." }
}

Push-Location $PSScriptRoot
try {
    if ($Task -contains 'Build') { Invoke-DotNet build --configuration $Configuration }
    if ($Task -contains 'Test') { Invoke-DotNet test --configuration $Configuration }
    if ($Task -contains 'Pester') { Invoke-PesterTest }
    if ($Task -contains 'Package') { Invoke-DotNet build tools/EliteSeller.Packaging '-t:Package' --configuration $Configuration }
    Write-Host "The module: $module"
}
finally {
    Pop-Location
}
