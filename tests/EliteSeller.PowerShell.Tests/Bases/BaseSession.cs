using EliteSeller.PowerShell.Tests.Hosting;
using Shouldly;

namespace EliteSeller.PowerShell.Tests.Bases;

/// <summary>A session in which the cmdlets of EliteSeller.PowerShell.TestCommands stand beside the module.</summary>
internal static class BaseSession
{
    public static ModuleSession Open(string culture = "en-US")
    {
        var session = ModuleSession.Open(culture, isOwn: true);
        session.Run("Import-Module $assembly", new { assembly = Built.TestCommands }).Errors.ShouldBeEmpty();
        return session;
    }
}
