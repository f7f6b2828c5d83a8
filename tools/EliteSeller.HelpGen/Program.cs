using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using EliteSeller.HelpGen;

// dotnet run --project tools/EliteSeller.HelpGen            writes the help of the module and the pages of docs/
// dotnet run --project tools/EliteSeller.HelpGen -- --check  writes nothing and ends with 1 when a file is not as it should be
var root = typeof(CmdletReader).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SourceRoot").Value!;
var comments = XmlComments.Load("EliteSeller.PowerShell", "EliteSeller", "EliteSeller.Files");
var cmdlets = CmdletReader.ReadAll(comments);
var files = new Dictionary<string, string>
{
    ["module/en-US/EliteSeller.PowerShell.dll-Help.xml"] = MamlWriter.Write(cmdlets),
    ["docs/cmdlets/README.md"] = CmdletPage.Index(cmdlets),
    ["docs/rules/README.md"] = RulePage.Index(),
    ["docs/policy.md"] = PolicySection.Renew(File.ReadAllText(Path.Combine(root, "docs/policy.md"))),
};
foreach (var cmdlet in cmdlets)
{
    files[$"docs/cmdlets/{cmdlet.Name}.md"] = CmdletPage.Of(cmdlet);
}

foreach (var (id, page) in RulePage.All(comments))
{
    files[$"docs/rules/{id}.md"] = page;
}

var stale = files.Where(file => !File.Exists(Path.Combine(root, file.Key)) || File.ReadAllText(Path.Combine(root, file.Key)) != file.Value)
    .ToArray();
var left = new[] { "docs/cmdlets", "docs/rules" }
    .Select(folder => Path.Combine(root, folder))
    .Where(Directory.Exists)
    .SelectMany(folder => Directory.GetFiles(folder, "*.md"))
    .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
    .Where(path => !files.ContainsKey(path))
    .ToArray();

if (args.Contains("--check"))
{
    foreach (var path in stale.Select(file => file.Key).Concat(left))
    {
        Console.Error.WriteLine($"{path} is not up to date.");
    }

    return stale.Length + left.Length == 0 ? 0 : 1;
}

foreach (var (path, text) in stale)
{
    var target = Path.Combine(root, path);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllText(target, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    Console.WriteLine($"wrote {path}");
}

foreach (var path in left)
{
    File.Delete(Path.Combine(root, path));
    Console.WriteLine($"removed {path}");
}

return 0;
