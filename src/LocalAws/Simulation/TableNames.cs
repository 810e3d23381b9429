using System.Globalization;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Names for tables: a retailer's nouns, then the same with a suffix.</summary>
internal static class TableNames
{
    private static readonly string[] Nouns =
    [
        "orders", "order_lines", "customers", "addresses", "products", "product_prices", "stock_levels", "warehouses", "shipments", "shipment_events",
        "invoices", "invoice_lines", "payments", "refunds", "returns", "return_reasons", "coupons", "coupon_redemptions", "baskets", "basket_items",
        "suppliers", "purchase_orders", "goods_receipts", "carriers", "tariffs", "loyalty_accounts", "loyalty_points", "reviews", "review_votes", "sessions",
        "page_views", "searches", "audit_trail", "users", "roles", "role_grants", "stores", "store_hours", "employees", "shifts",
    ];

    private static readonly string[] Suffixes = ["", "_history", "_archive", "_staging", "_2024", "_2025", "_attributes", "_translations"];

    // Beyond it a number would not be one of a table.
    private const int MostTables = 1_000_000;

    /// <summary>The name of the table at a position, in the case that the schema's engine prefers.</summary>
    public static string Of(int position, string schema)
    {
        var suffix = position / Nouns.Length;
        var name = Nouns[position % Nouns.Length] + (suffix < Suffixes.Length ? Suffixes[suffix] : $"_{suffix}");
        return schema.Length > 0 && char.IsUpper(schema[0]) ? name.ToUpperInvariant() : name;
    }

    /// <summary>The position of the table of a name, or null where no schema has one of it.</summary>
    public static int? PositionOf(string name, string schema)
    {
        foreach (var (position, noun) in Nouns.Index())
        {
            if (name.StartsWith(noun, StringComparison.OrdinalIgnoreCase) && SuffixOf(name[noun.Length..]) is { } suffix)
            {
                var found = (suffix * Nouns.Length) + position;
                return Of(found, schema) == name ? found : null;
            }
        }

        return null;
    }

    // Two nouns never make the same name: none is another one with a suffix.
    private static int? SuffixOf(string text)
    {
        var known = Array.FindIndex(Suffixes, suffix => suffix.Equals(text, StringComparison.OrdinalIgnoreCase));
        return known >= 0 ? known : text.Length > 1 && text[0] == '_' && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostTables / Nouns.Length ? number : null;
    }
}
