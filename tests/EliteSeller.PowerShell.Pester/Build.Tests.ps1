Describe 'build.ps1' {
    BeforeAll {
        $script:build = Join-Path $PSScriptRoot '../../build.ps1'
        # Stands in for the SDK: a function is found before a program.
        function dotnet { $global:calls += , ($args -join ' '); $global:LASTEXITCODE = $global:answer }
    }

    BeforeEach { $global:calls = @(); $global:answer = 0 }

    AfterAll { Remove-Variable calls, answer -Scope Global }

    It 'asks the SDK to <Task> as the README does by hand' -TestCases @(
        @{ Task = 'Build'; Call = 'build --configuration Release' }
        @{ Task = 'Test'; Call = 'test --configuration Release' }
        @{ Task = 'Package'; Call = 'build tools/EliteSeller.Packaging -t:Package --configuration Release' }
    ) {
        & $build -Task $Task -Configuration Release 6> $null
        $global:calls | Should -Be $Call
    }

    It 'stops at the first task that fails, and says which' {
        $global:answer = 1
        { & $build -Task Build, Test 6> $null } | Should -Throw 'dotnet build --configuration Debug ended with 1.'
        $global:calls.Count | Should -Be 1
    }
}
