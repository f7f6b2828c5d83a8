# Runs what the pages show as a reader does, from top to bottom, and compares it with what they print.

BeforeDiscovery {
    $pages = 'README.md', 'docs/getting-started.md', 'docs/recipes.md', 'docs/policy.md', 'docs/negotiation-story.md'
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Shell.ps1')
    . (Join-Path $PSScriptRoot 'Page.ps1')
    $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
}

Describe 'The pages' {
    It 'prints in <_> what its commands print' -ForEach $pages {
        $commands = Invoke-Page $root $_ (Join-Path $TestDrive ([guid]::NewGuid()))
        @($commands).Count | Should -BeGreaterThan 0
        foreach ($command in $commands) {
            $command.Printed | Should -BeExactly $command.Expected -Because $command.Command
        }
    }
}
