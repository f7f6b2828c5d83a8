<#
.SYNOPSIS
    Builds the module, runs its tests, and makes the packages.
.DESCRIPTION
    A thin face on the .NET SDK, for Windows PowerShell 5.1 and PowerShell 7. "dotnet build" alone makes the module in
    artifacts/module, and "dotnet test" alone runs every test.
.EXAMPLE
    ./build.ps1
    Builds, tests, and makes the packages. Without a shell: dotnet tool restore, then dotnet pwsh -File build.ps1
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
    [ValidateSet('Build', 'Test', 'Package')]
    [string[]] $Task = @('Build', 'Test', 'Package'),

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
$module = Join-Path $PSScriptRoot 'artifacts/module/EliteSeller.PowerShell'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with $LASTEXITCODE." }
}

Push-Location $PSScriptRoot
try {
    if ($Task -contains 'Build') { Invoke-DotNet build --configuration $Configuration }
    if ($Task -contains 'Test') { Invoke-DotNet test --configuration $Configuration }
    if ($Task -contains 'Package') { Invoke-DotNet build tools/EliteSeller.Packaging '-t:Package' --configuration $Configuration }
    Write-Host "The module: $module"
}
finally {
    Pop-Location
}
