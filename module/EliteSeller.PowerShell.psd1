@{
    # Staged with the version of Directory.Build.props in place of every 0.0.0.
    ModuleVersion        = '0.0.0'
    GUID                 = 'c6c52b53-be39-40f4-8a8e-49f3ac4ebfa7'
    Author               = 'The EliteSeller.PowerShell authors'
    CompanyName          = 'The EliteSeller.PowerShell authors'
    Copyright            = '(c) 2026 The EliteSeller.PowerShell authors. MIT licence.'
    Description          = 'Reads opportunity exports of a CRM and says, with reasons, which deals to pursue, which to put a hard question to, and which to walk away from; turns the deals worth pursuing into dated action roadmaps and the pipeline into reports.'

    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')

    # The Loader finds EliteSeller.Files and its packages beside itself, whatever versions of them the session has already loaded, and the
    # cmdlets compiled ahead of time where there are any: so it comes first. A root module would be loaded before it.
    NestedModules        = @(
        "bin/$PSEdition/EliteSeller.PowerShell.Loader.dll"
        'bin/EliteSeller.PowerShell.dll'
    )
    FormatsToProcess     = @('EliteSeller.PowerShell.Format.ps1xml')
    TypesToProcess       = @('EliteSeller.PowerShell.Types.ps1xml')

    # One name a line, in alphabetical order; a test compares the list with the cmdlet classes.
    CmdletsToExport      = @(
        'Add-LedgerEntry'
        'Assert-Opportunity'
        'Compare-Pipeline'
        'ConvertTo-Opportunity'
        'Export-ActionRoadmap'
        'Export-DealBrief'
        'Export-OpportunityAction'
        'Export-PipelineReport'
        'Export-ReviewSheet'
        'Get-Briefing'
        'Get-LedgerEntry'
        'Get-OpportunityAction'
        'Get-OpportunityFile'
        'Get-ProbingQuestion'
        'Get-QualificationRule'
        'Get-QualificationTemplate'
        'Import-ActionRoadmap'
        'Import-Opportunity'
        'Import-ReviewSheet'
        'Measure-ClosedDeal'
        'Measure-FreedTime'
        'Measure-Pipeline'
        'Measure-QualificationPolicy'
        'Measure-Seller'
        'New-ActionRoadmap'
        'New-QualificationPolicy'
        'Set-ActionRoadmapStep'
        'Test-ActionRoadmap'
        'Test-Negotiation'
        'Test-Opportunity'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()

    PrivateData          = @{
        PSData = @{
            Tags         = @('sales', 'sales-ops', 'CRM', 'pipeline', 'opportunity', 'qualification', 'forecast', 'roadmap', 'mutual-action-plan', 'Salesforce', 'HubSpot', 'Dynamics365', 'Pipedrive', 'Zoho', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://github.com/eliteseller/EliteSeller.PowerShell/blob/v0.0.0/LICENSE'
            ProjectUri   = 'https://github.com/eliteseller/EliteSeller.PowerShell'
            IconUri      = 'https://raw.githubusercontent.com/eliteseller/EliteSeller.PowerShell/v0.0.0/docs/images/icon.png'
            ReleaseNotes = 'https://github.com/eliteseller/EliteSeller.PowerShell/blob/v0.0.0/CHANGELOG.md'
        }
    }
}
