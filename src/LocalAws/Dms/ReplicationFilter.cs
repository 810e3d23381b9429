using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Applies the filters <c>replication-config-arn</c> and <c>replication-config-id</c> (the identifier, as with classic tasks).</summary>
internal static class ReplicationFilter
{
    /// <summary>The replications that pass.</summary>
    /// <exception cref="Wire.AwsFaultException">ResourceNotFoundFault: there are filters and nothing passes.</exception>
    public static ImmutableArray<SimulatedReplication> Apply(Filters filters, ImmutableArray<SimulatedReplication> all)
    {
        if (filters.Items.IsEmpty)
        {
            return all;
        }

        ImmutableArray<SimulatedReplication> found = [.. all.Where(replication => filters.Pass(name => name == "replication-config-arn" ? replication.Arn : replication.Spec.Identifier))];
        filters.RequireFound(!found.IsEmpty, "replications");
        return found;
    }
}
