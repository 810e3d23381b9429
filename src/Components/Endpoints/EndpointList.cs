using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Endpoints;

/// <summary>The endpoints and instances of one target that the query lets through. Pure.</summary>
/// <param name="Endpoints">Those with a connection that failed first, then by identifier.</param>
/// <param name="Instances">By identifier.</param>
public sealed record EndpointList(ImmutableArray<EndpointRow> Endpoints, ImmutableArray<InstanceRow> Instances)
{
    public static readonly EndpointList Empty = new([], []);

    /// <summary>Of what a target has, and what is known of its connections.</summary>
    public static EndpointList Of(TargetSnapshot target, ConnectionsSnapshot connections, EndpointQuery query)
    {
        var users = UsersOf(target);
        var tasks = target.Entries.Where(static entry => entry.Task is not null).ToLookup(static entry => entry.Task!.ReplicationInstanceArn);
        var known = new ConnectionRows(target, connections);
        var endpoints = target.Endpoints
            .Select(endpoint => known.Row(endpoint, users.GetValueOrDefault(endpoint.EndpointArn) ?? []))
            .Where(row => Passes(row, query))
            .OrderBy(static row => row.HasFailed ? 0 : 1);
        // What narrows endpoints by their kind says nothing of instances.
        var instances = target.Instances
            .Select(instance => new InstanceRow(instance, [.. tasks[instance.ReplicationInstanceArn]]))
            .Where(row => query.Filter is EndpointFilter.All && HasWords(Words(row), query.Text));
        return new EndpointList([.. endpoints], [.. instances]);
    }

    private static Dictionary<string, List<ReplicationEntry>> UsersOf(TargetSnapshot target)
    {
        var users = new Dictionary<string, List<ReplicationEntry>>();
        foreach (var entry in target.Entries)
        {
            foreach (var arn in new[] { entry.Replication.SourceEndpointArn, entry.Replication.TargetEndpointArn }.OfType<string>().Distinct())
            {
                (users.TryGetValue(arn, out var known) ? known : users[arn] = []).Add(entry);
            }
        }

        return users;
    }

    private static bool Passes(EndpointRow row, EndpointQuery query) => HasWords(Words(row), query.Text) && query.Filter switch
    {
        EndpointFilter.Source => IsType(row, "source"),
        EndpointFilter.Target => IsType(row, "target"),
        EndpointFilter.Failed => row.HasFailed,
        EndpointFilter.Unused => row.UsedBy.IsEmpty,
        _ => true,
    };

    private static bool IsType(EndpointRow row, string type) => string.Equals(row.Endpoint.EndpointType, type, StringComparison.OrdinalIgnoreCase);

    private static string Words(EndpointRow row) => string.Join(
        ' ',
        new[] { row.Endpoint.EndpointIdentifier, row.Endpoint.EndpointArn, row.Endpoint.EngineName, row.Endpoint.EngineDisplayName, row.Endpoint.ServerName, row.Endpoint.DatabaseName }
            .Concat(row.UsedBy.Select(static entry => entry.Identifier)));

    private static string Words(InstanceRow row) => string.Join(
        ' ',
        new[] { row.Instance.ReplicationInstanceIdentifier, row.Instance.ReplicationInstanceArn, row.Instance.ReplicationInstanceClass, row.Instance.ReplicationInstanceStatus }
            .Concat(row.Tasks.Select(static entry => entry.Identifier)));

    private static bool HasWords(string words, string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
}
