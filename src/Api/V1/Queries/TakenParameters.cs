using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Queries;

/// <summary>Says of an endpoint which parameters it takes in its query. One that says nothing takes none.</summary>
internal sealed record TakenParameters(ImmutableArray<QueryParameter> All)
{
    /// <summary>Those of the endpoint that answers.</summary>
    public static ImmutableArray<QueryParameter> Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<TakenParameters>()?.All ?? [];
}
