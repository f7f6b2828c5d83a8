# Runs every *.Tests.ps1 of this folder on the built module and ends with the number of failures.
# The tests find the module by name; a result file for a build server is left in artifacts/test-results.
$ErrorActionPreference = 'Stop'
$root = Split-Path (Split-Path $PSScriptRoot)
$manifest = Join-Path $root 'artifacts/module/EliteSeller.PowerShell/EliteSeller.PowerShell.psd1'
if (-not (Test-Path -LiteralPath $manifest)) { throw "Build first: there is no module at $manifest." }
$env:PSModulePath = (Split-Path (Split-Path $manifest)) + [IO.Path]::PathSeparator + $env:PSModulePath

Import-Module Pester -MinimumVersion 5.0
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.TestResult.Enabled = $true
$configuration.TestResult.OutputPath = Join-Path $root 'artifacts/test-results/pester.xml'
$result = Invoke-Pester -Configuration $configuration

# A file that cannot be read at all has no failed test; it counts as one.
exit $result.FailedCount + $result.FailedContainersCount + $result.FailedBlocksCount
