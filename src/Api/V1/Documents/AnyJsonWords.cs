using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DmsDashboard.Api.V1.Documents;

/// <summary>A member that may be any JSON may be null as well. The framework writes it as one of null and any JSON, of which null is both, and so is never valid.</summary>
internal sealed class AnyJsonWords : IOpenApiDocumentTransformer
{
    private const string AnyJson = "JsonElement";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var members in document.Components?.Schemas?.Values.Select(static schema => schema.Properties).OfType<IDictionary<string, IOpenApiSchema>>() ?? [])
        {
            foreach (var (name, member) in members.ToList())
            {
                if (member.OneOf?.OfType<OpenApiSchemaReference>().FirstOrDefault(static branch => branch.Reference.Id == AnyJson) is { } any)
                {
                    members[name] = new OpenApiSchema { Description = any.Description };
                }
            }
        }

        return Task.CompletedTask;
    }
}
