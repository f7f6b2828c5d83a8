using EliteSeller.Text;

namespace EliteSeller.Files.Import.Headers;

/// <summary>Headers that stand over the line items of a deal.</summary>
internal static class LineItemWords
{
    private static readonly HashSet<string> _words = new(StringComparer.Ordinal)
    {
        "product", "product name", "product code", "product family", "products", "line item", "line item name", "item", "sku", "quantity",
            "unit price", "sales price", "total price",
        "produto", "nome do produto", "quantidade", "produkt", "produktname", "menge", "producto", "cantidad", "produit", "quantité",
            "prodotto", "quantità",
        "aantal", "ilość", "tuote", "määrä", "antal", "výrobek", "množství", "商品", "商品名", "製品", "数量",
    };

    /// <summary>Whether one of the headers says that rows stand for line items.</summary>
    public static bool AreIn(IEnumerable<string> headers) => headers.Any(header => _words.Contains(HeaderText.Normalize(header)));
}
