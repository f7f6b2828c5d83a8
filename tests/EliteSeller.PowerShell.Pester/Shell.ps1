# Dot-sourced by tests that start another of the shell that runs them. Where pwsh is a .NET tool, its program is dotnet.

$program = (Get-Process -Id $PID).Path
$program = if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { @($program, [Environment]::GetCommandLineArgs()[0]) } else { @($program) }

function Invoke-Shell {
    $first, $others = $program
    $words = @($others | Where-Object { $_ }) + '-NoProfile' + '-NonInteractive' + $args
    & $first @words 2>&1
}
