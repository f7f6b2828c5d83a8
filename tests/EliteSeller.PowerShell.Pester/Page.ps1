# Dot-sourced, after Shell.ps1, by tests that run the commands of a page.

function ConvertTo-PlainLine([string] $Text) { (($Text -split '\r?\n' | ForEach-Object TrimEnd) -join "`n").Trim("`n") }

# Runs the commands of a page in a shell of its own, in a folder with a copy of the samples, and returns each with what it
# printed and what the page says.
function Invoke-Page([string] $Root, [string] $Page, [string] $Folder) {
    $null = New-Item -ItemType Directory $Folder
    Copy-Item -Recurse (Join-Path $Root 'samples') $Folder
    $text = [IO.File]::ReadAllText((Join-Path $Root $Page)) -replace "`r"
    $blocks = [regex]::Matches($text, '(?ms)^```(\w*)\n(.*?)^```$')
    $commands = @(for ($i = 0; $i -lt $blocks.Count; $i++) {
            if ($blocks[$i].Groups[1].Value -in 'powershell', 'pwsh') {
                $isShown = $i + 1 -lt $blocks.Count -and $blocks[$i + 1].Groups[1].Value -eq 'text'
                @{ Command = $blocks[$i].Groups[2].Value; Expected = if ($isShown) { ConvertTo-PlainLine $blocks[$i + 1].Groups[2].Value } else { '' } }
            }
        })

    # With the culture of the page: a table wraps at blanks only in the cultures that the shell knows.
    $script = Join-Path $Folder 'run.ps1'
    Set-Content $script -Encoding utf8 -Value @(
        'Set-Location $PSScriptRoot'
        '[cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = [cultureinfo]"en-US"'
        '$WarningPreference = "SilentlyContinue"; $ErrorActionPreference = "Stop"'
        'if ($PSStyle) { $PSStyle.OutputRendering = "PlainText" }'
        'foreach ($command in Import-Clixml commands.xml) { . ([scriptblock]::Create($command)) | Out-String -Width 100 | Set-Content "$((++$n)).txt" -Encoding utf8 -NoNewline }'
    )
    $commands.Command | Export-Clixml (Join-Path $Folder 'commands.xml')
    $said = Invoke-Shell -File $script
    if ($LASTEXITCODE -ne 0) { throw "$Page broke off: $($said | Out-String)" }

    $n = 0
    foreach ($command in $commands) {
        $command.Printed = ConvertTo-PlainLine (Get-Content (Join-Path $Folder "$((++$n)).txt") -Raw -Encoding utf8)
        [pscustomobject] $command
    }
}
