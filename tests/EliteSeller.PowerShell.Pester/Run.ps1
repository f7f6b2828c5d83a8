<#
.SYNOPSIS
    Runs every *.Tests.ps1 of this folder on the built module and ends with the number of tests that did not pass.
.DESCRIPTION
    "dotnet test" calls it in pwsh. In Windows PowerShell it is called by hand. Pester comes from NuGet with the build of the tests.
#>
[CmdletBinding()]
param(
    # The version of Pester.
    [string] $Version = '5.9.1',

    # A file to write the results to, as JSON.
    [string] $OutFile,

    # The folder of NuGet's packages; the SDK is asked unless given.
    [string] $Packages
)

$ErrorActionPreference = 'Stop'
$root = Split-Path (Split-Path $PSScriptRoot)
$modules = Join-Path $root 'artifacts/module'
if (-not (Test-Path -LiteralPath "$modules/EliteSeller.PowerShell")) { throw "Build first: there is no module in $modules." }
$env:PSModulePath = $modules + [IO.Path]::PathSeparator + $env:PSModulePath

if (-not $Packages) { $Packages = (dotnet nuget locals global-packages --list) -replace '^[^:]+: ' }
Import-Module (Join-Path $Packages "pester/$Version/tools/Pester.psd1")
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
# What Import-Csv of PowerShell 7 makes of a file is no matter of Windows PowerShell.
if ($PSVersionTable.PSVersion.Major -lt 7) { $configuration.Run.ExcludePath = '*ImportCsv.Tests.ps1' }
$result = Invoke-Pester -Configuration $configuration

$tests = @(foreach ($test in $result.Tests) {
        [pscustomobject]@{
            File = Split-Path $test.ScriptBlock.File -Leaf; Name = $test.ExpandedPath
            Result = "$($test.Result)"; Message = $test.ErrorRecord | Out-String
        }
    })
# A file or a block that breaks off has no test that failed; it counts as one.
$broken = @($result.FailedContainers; $result.FailedBlocks) | Where-Object { $_ }
$tests += @(foreach ($part in $broken) {
        $file = if ($part.Item) { $part.Item } else { $part.ScriptBlock.File }
        [pscustomobject]@{
            File = Split-Path "$file" -Leaf; Name = "$(Split-Path "$file" -Leaf) runs to its end"
            Result = 'Failed'; Message = $part.ErrorRecord | Out-String
        }
    })
if ($OutFile) { [IO.File]::WriteAllText($OutFile, (ConvertTo-Json -InputObject $tests)) }
exit @($tests | Where-Object Result -NE 'Passed').Count
