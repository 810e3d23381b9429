using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.ConnectionReadings;

/// <summary>The tests that the activity knows of, which may be those of an earlier process.</summary>
internal static class EarlierTests
{
    /// <summary>The newest of each connection. None when the activity cannot be read: the pages of the activity say so.</summary>
    public static async Task<ImmutableArray<KeyValuePair<ConnectionKey, DateTimeOffset>>> ReadAsync(ActivityStore activity, string targetName, CancellationToken cancellationToken)
    {
        var query = new ActivityQuery
        {
            TargetName = targetName,
            Kinds = [ActivityKind.Action],
            Outcomes = [ActionOutcome.Accepted],
            Text = ConnectionTest.Operation,
            Limit = ActivityQuery.MostItems,
        };
        try
        {
            var items = await activity.QueryAsync(query, cancellationToken);
            return [.. items
                .Where(static item => item.Operation == ConnectionTest.Operation)
                .Select(Of)
                .OfType<KeyValuePair<ConnectionKey, DateTimeOffset>>()
                .DistinctBy(static test => test.Key)];
        }
        catch (ActivityStoreException)
        {
            return [];
        }
    }

    private static KeyValuePair<ConnectionKey, DateTimeOffset>? Of(ActivityItem item) =>
        InstanceOf(item.Parameters) is { } instance ? KeyValuePair.Create(new ConnectionKey(item.TargetName, instance, item.Arn), item.At) : null;

    private static string? InstanceOf(string? parameters)
    {
        if (parameters is null)
        {
            return null;
        }

        try
        {
            using var sent = JsonDocument.Parse(parameters);
            return sent.RootElement.ValueKind is JsonValueKind.Object && sent.RootElement.TryGetProperty("ReplicationInstanceArn", out var arn) ? arn.ToString() : null;
        }
        catch (JsonException)
        {
            // Another program wrote into the file.
            return null;
        }
    }
}
