using DmsDashboard.Model.Access;

namespace DmsDashboard.Api.V1.Documents;

/// <summary>The page on which people read the description. It draws what /openapi/v1.json says.</summary>
internal static class DocumentPage
{
    public const string Path = "/docs/api";

    private const string File = "docs/api.html";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Show).RequireAuthorization(AccessPolicies.Anything).ExcludeFromDescription();

    private static IResult Show(HttpContext http, IWebHostEnvironment environment)
    {
        // As the other files: it is the same for everybody.
        http.Response.Headers.CacheControl = "no-cache";
        return environment.WebRootFileProvider.GetFileInfo(File) is { Exists: true } file ? TypedResults.Stream(file.CreateReadStream(), "text/html; charset=utf-8") : TypedResults.NotFound();
    }
}
