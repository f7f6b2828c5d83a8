using System.Collections.Generic;

namespace EliteSeller.Packaging;

/// <summary>A package of somebody else inside what we publish.</summary>
/// <param name="Name">Its name at its registry.</param>
/// <param name="Version">Its version.</param>
/// <param name="Copyright">Whose it is.</param>
/// <param name="Licences">The SPDX names it may be used under, any one of them.</param>
/// <param name="LicenceText">The text of a licence that has no SPDX name, or null.</param>
internal sealed record ShippedPackage(string Name, string Version, string Copyright, IReadOnlyList<string> Licences, string? LicenceText);
