using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EliteSeller.Packaging;

/// <summary>A bill of materials in CycloneDX's JSON.</summary>
internal sealed class BillOfMaterials
{
    private readonly JsonNode _root;

    private BillOfMaterials(JsonNode root) => _root = root;

    /// <summary>
    /// The packages of others inside. Our own parts carry no address of a registry, and what only built them is called excluded.
    /// </summary>
    public IEnumerable<ShippedPackage> Packages =>
        _root["components"]!.AsArray().Where(component => component!["purl"] is not null && (string?)component["scope"] != "excluded")
            .Select(component => Package(component!));

    public static BillOfMaterials Load(string file) => new(JsonNode.Parse(File.ReadAllText(file))!);

    /// <summary>The same bill for the same packages, whenever it is made.</summary>
    public BillOfMaterials WithoutTime()
    {
        _root["metadata"]!.AsObject().Remove("timestamp");
        return this;
    }

    public void Save(string file) => File.WriteAllText(file, _root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");

    private static ShippedPackage Package(JsonNode component)
    {
        var licences = component["licenses"]?.AsArray().Select(entry => entry!["license"]!).ToArray() ?? [];
        return new ShippedPackage(
            (string)component["name"]!,
            (string)component["version"]!,
            (string?)component["copyright"]
                ?? "Copyright " + string.Join(", ", component["authors"]!.AsArray().Select(author => (string)author!["name"]!)),
            [.. licences.Select(licence => (string?)licence["id"]).OfType<string>()],
            licences.Select(licence => (string?)licence["text"]?["content"]).OfType<string>().Select(Decode).FirstOrDefault());
    }

    private static string Decode(string base64) => new UTF8Encoding().GetString(Convert.FromBase64String(base64)).TrimStart('\uFEFF');
}
