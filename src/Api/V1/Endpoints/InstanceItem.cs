using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Endpoints;

/// <summary>A replication instance, on which classic tasks run.</summary>
/// <param name="Target">The target's name in the dashboard's settings.</param>
/// <param name="Instance">What DMS says of it.</param>
internal sealed record InstanceItem(string Target, ReplicationInstance Instance);
