using System.Linq;
using EliteSeller.Model;

namespace EliteSeller.Tests.Reading;

/// <summary>Everything that an opportunity says, as one text to compare.</summary>
internal static class DealFacts
{
    private static readonly System.Reflection.PropertyInfo[] _properties =
        [.. typeof(Opportunity).GetProperties().Where(property => property.Name is not ("Fields" or "Source" or "EqualityContract"))];

    public static string Of(Opportunity deal) =>
        string.Join(" | ", _properties.Select(property => $"{property.Name}={CorpusCase.Show(property.GetValue(deal))}")) + " | "
            + deal.Source.Line
        + " | " + string.Join(" ; ", deal.Fields.Select(pair => pair.Key + "=" + pair.Value));
}
