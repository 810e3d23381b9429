using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.ConnectionReadings;

/// <summary>When connections were tested last, as far as it is known: DMS does not tell. Pure.</summary>
internal static class TestTimes
{
    /// <summary>What was known, with what a reading adds: a test that it found and that nobody asked for here began since the reading before.</summary>
    public static ImmutableDictionary<ConnectionKey, DateTimeOffset> After(
        ConnectionsSnapshot before,
        ImmutableDictionary<ConnectionKey, EndpointConnection> found,
        IEnumerable<KeyValuePair<ConnectionKey, DateTimeOffset>> earlier,
        DateTimeOffset readBegan)
    {
        var known = before.TestedAt.ToBuilder();
        foreach (var (key, at) in earlier)
        {
            known.TryAdd(key, at);
        }

        foreach (var (key, connection) in found)
        {
            var wasTesting = before.IsTesting(key);
            if (connection.IsTesting && !wasTesting)
            {
                known[key] = readBegan;
            }
        }

        return known.ToImmutable();
    }
}
