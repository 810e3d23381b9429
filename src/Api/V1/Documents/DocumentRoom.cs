using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Documents;

/// <summary>The API's own description, for programs and people.</summary>
internal static class DocumentRoom
{
    public const string Version = "v1";

    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddOpenApi(Version, static options =>
    {
        options.ShouldInclude = static description => $"/{description.RelativePath}".StartsWith(ProgramPath.Api + "/", StringComparison.Ordinal);
        options.AddDocumentTransformer<DocumentWords>();
        options.AddDocumentTransformer<AnyJsonWords>();
        options.AddOperationTransformer<OperationWords>();
        options.AddSchemaTransformer<SchemaWords>();
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(ProgramPath.OpenApi + "/{documentName}.json").RequireAuthorization(AccessPolicies.Anything);
        DocumentPage.Map(routes);
    }
}
