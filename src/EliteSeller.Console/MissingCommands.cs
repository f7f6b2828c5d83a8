using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace EliteSeller.Console;

/// <summary>The commands of pwsh that are not part of the engine's own package, and what a script is told that calls one.</summary>
internal static class MissingCommands
{
    /// <summary>Every command that pwsh brings and this program lacks, grouped as a reader looks for them.</summary>
    public static IReadOnlyList<(string Group, string[] Names)> Groups { get; } =
    [
        ("Objects", [
            "Add-Member", "Compare-Object", "Get-Member", "Get-Unique", "Group-Object", "Measure-Command", "Measure-Object", "New-Object",
            "Select-Object", "Select-String", "Select-Xml", "Sort-Object", "Tee-Object", "Update-List"]),
        ("Text and data", [
            "ConvertFrom-CliXml", "ConvertFrom-Csv", "ConvertFrom-Json", "ConvertFrom-Markdown", "ConvertFrom-StringData", "ConvertTo-CliXml",
            "ConvertTo-Csv", "ConvertTo-Html", "ConvertTo-Json", "ConvertTo-Xml", "Export-Clixml", "Export-Csv", "Import-Clixml", "Import-Csv",
            "Import-LocalizedData", "Import-PowerShellDataFile", "Join-String", "Show-Markdown", "Test-Json"]),
        ("Display", [
            "Format-Custom", "Format-Hex", "Format-List", "Format-Table", "Format-Wide", "Get-Error", "Out-File", "Out-String", "Read-Host",
            "Write-Debug", "Write-Error", "Write-Host", "Write-Information", "Write-Output", "Write-Progress", "Write-Verbose", "Write-Warning"]),
        ("Files and locations", [
            "Add-Content", "Clear-Content", "Clear-Item", "Clear-ItemProperty", "Convert-Path", "Copy-Item", "Copy-ItemProperty",
            "Get-ChildItem", "Get-Content", "Get-FileHash", "Get-Item", "Get-ItemProperty", "Get-ItemPropertyValue", "Get-Location",
            "Get-PSDrive", "Get-PSProvider", "Invoke-Item", "Join-Path", "Move-Item", "Move-ItemProperty", "New-Item", "New-ItemProperty",
            "New-PSDrive", "New-TemporaryFile", "Pop-Location", "Push-Location", "Remove-Item", "Remove-ItemProperty", "Remove-PSDrive",
            "Rename-Item", "Rename-ItemProperty", "Resolve-Path", "Set-Content", "Set-Item", "Set-ItemProperty", "Set-Location", "Split-Path",
            "Test-Path", "Unblock-File"]),
        ("Dates, numbers, names", [
            "Get-Culture", "Get-Date", "Get-Random", "Get-SecureRandom", "Get-TimeZone", "Get-UICulture", "Get-Uptime", "Get-Verb",
            "New-Guid", "New-TimeSpan", "Set-Date"]),
        ("Session", [
            "Add-Type", "Clear-Variable", "Export-Alias", "Export-FormatData", "Get-Alias", "Get-FormatData", "Get-Host", "Get-TypeData",
            "Get-Variable", "Import-Alias", "Invoke-Expression", "New-Alias", "New-Variable", "Remove-Alias", "Remove-TypeData",
            "Remove-Variable", "Set-Alias", "Set-Variable", "Start-Transcript", "Stop-Transcript", "Update-FormatData", "Update-TypeData"]),
        ("Events and debugging", [
            "Debug-Process", "Debug-Runspace", "Disable-PSBreakpoint", "Disable-RunspaceDebug", "Enable-PSBreakpoint", "Enable-RunspaceDebug",
            "Get-Event", "Get-EventSubscriber", "Get-PSBreakpoint", "Get-PSCallStack", "Get-Runspace", "Get-RunspaceDebug", "Get-TraceSource",
            "New-Event", "Register-EngineEvent", "Register-ObjectEvent", "Remove-Event", "Remove-PSBreakpoint", "Set-PSBreakpoint",
            "Set-TraceSource", "Trace-Command", "Unregister-Event", "Wait-Debugger", "Wait-Event"]),
        ("Machine, network, security", [
            "ConvertFrom-SecureString", "ConvertTo-SecureString", "Export-PSSession", "Get-Clipboard", "Get-CmsMessage", "Get-Credential",
            "Get-ExecutionPolicy", "Get-MarkdownOption", "Get-PfxCertificate", "Get-Process", "Import-PSSession", "Invoke-RestMethod",
            "Invoke-WebRequest", "Protect-CmsMessage", "Restart-Computer", "Send-MailMessage", "Set-Clipboard", "Set-ExecutionPolicy",
            "Set-MarkdownOption", "Start-Process", "Start-Sleep", "Stop-Computer", "Stop-Process", "Test-Connection", "Unprotect-CmsMessage",
            "Wait-Process"]),
    ];

    private static readonly HashSet<string> _names = new(Groups.SelectMany(group => group.Names), StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers for a missing command with one that fails and says where it would run; other unknown names are left to the engine.</summary>
    public static void Explain(object? sender, CommandLookupEventArgs lookup)
    {
        if (_names.Contains(lookup.CommandName))
        {
            lookup.Command = new CmdletInfo(lookup.CommandName, typeof(MissingCommand));
        }
    }
}
