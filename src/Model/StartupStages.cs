using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>The stages of a serverless start-up in the order seen in the field; the user guide lists them without an order.</summary>
public static class StartupStages
{
    /// <summary>Status values of stages 1 to 8.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "initializing",
        "preparing_metadata_resources",
        "testing_connection",
        "fetching_metadata",
        "calculating_capacity",
        "provisioning_capacity",
        "replication_starting",
        "running",
    ];

    /// <summary>1 to 8, or null for a status that is no stage.</summary>
    public static int? NumberOf(string status)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (string.Equals(All[i], status, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>"Testing connection" for <c>testing_connection</c>; unknown names are only freed of underscores.</summary>
    public static string DisplayName(string status)
    {
        var words = status.Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
