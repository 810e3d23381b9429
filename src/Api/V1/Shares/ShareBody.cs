using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Shares;

/// <summary>A share link that is to be made.</summary>
internal sealed record ShareBody
{
    public const string Example = """{ "title": "Order platform cut-over", "replications": [{ "id": "orders-oracle-to-aurora", "name": "Orders" }], "days": 7, "passcode": "grey heron" }""";

    /// <summary>Headline of the page: 1 to 80 characters.</summary>
    public required string Title { get; init; }

    /// <summary>1 to 500, each once.</summary>
    public required ImmutableArray<SharedBody> Replications { get; init; }

    /// <summary>For how many days from now the link is open: 1 to 90, or to what the setting Shares:MaxDays says.</summary>
    public required int Days { get; init; }

    /// <summary>What visitors are asked for, 6 to 128 characters; null for none. Send it to them by another way than the link.</summary>
    public string? Passcode { get; init; }
}
