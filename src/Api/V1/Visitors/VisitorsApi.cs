using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Visitors;

/// <summary>Who asks, and what they may do.</summary>
internal static class VisitorsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/me", Me).RequireAuthorization(AccessPolicies.Anything).Produces<VisitorItem>().Fails(ProblemKinds.BadParameter)
        .Says("getMe", "Tells who asks", "The name, the role and the capabilities of whoever sent the request.");

    private static IResult Me(HttpContext http) => new QueryReader(http).Refusal is { } refusal ? refusal : TypedResults.Ok(VisitorItem.Of(http.User));
}
