using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1;

/// <summary>What endpoints say of themselves, for their own reading and for the document.</summary>
internal static class EndpointWords
{
    /// <summary>The parameters of the query.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params IEnumerable<QueryParameter> parameters) =>
        endpoint.WithMetadata(new TakenParameters([.. parameters]));

    /// <summary>The ways in which it can fail beside those of every endpoint.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder endpoint, params ProblemKind[] kinds) => endpoint.WithMetadata(new KnownProblems([.. kinds]));

    /// <summary>The ways in which a path can fail that names a replication.</summary>
    public static RouteHandlerBuilder FailsForReplication(this RouteHandlerBuilder endpoint) =>
        endpoint.Fails(ProblemKinds.BadParameter, ProblemKinds.ReplicationNotFound, ProblemKinds.AmbiguousReplication, ProblemKinds.NotReadYet);

    /// <summary>Its operationId, its title and what it does.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithSummary(summary).WithDescription(description);
}
