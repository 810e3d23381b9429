using DmsDashboard.Model;

namespace DmsDashboard.Actions.Connections;

/// <summary>When a connection may be tested (API: TestConnection). Pure.</summary>
public static class ConnectionTestRules
{
    /// <summary>Why it must not be sent, in a sentence; null when it may. On what is not known AWS decides.</summary>
    public static string? Objection(DmsEndpoint? endpoint, ReplicationInstance? instance, bool isTesting)
    {
        if (endpoint is null || instance is null)
        {
            return $"DMS does not list {(endpoint is null ? "the endpoint" : "the replication instance")} any more.";
        }

        if (isTesting)
        {
            return "A test of it is under way. Wait until it has ended.";
        }

        return instance.ReplicationInstanceStatus is { Length: > 0 } status && !status.Equals("available", StringComparison.OrdinalIgnoreCase)
            ? $"Its replication instance {instance.ReplicationInstanceIdentifier} is in the state '{status}': AWS tests from an instance that is available only."
            : null;
    }
}
