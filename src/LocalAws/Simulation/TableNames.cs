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

    /// <summary>The name of the table at a position, in the case that the schema's engine prefers.</summary>
    public static string Of(int position, string schema)
    {
        var suffix = position / Nouns.Length;
        var name = Nouns[position % Nouns.Length] + (suffix < Suffixes.Length ? Suffixes[suffix] : $"_{suffix}");
        return schema.Length > 0 && char.IsUpper(schema[0]) ? name.ToUpperInvariant() : name;
    }
}
