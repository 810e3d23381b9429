using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DmsDashboard.Api.V1.Documents;

/// <summary>What the description says of values that are written in a way of our own, and of members: all of them are always there.</summary>
internal sealed class SchemaWords : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(DateTimeOffset) || context.JsonTypeInfo.Type == typeof(DateTimeOffset?))
        {
            schema.Format = "date-time";
            schema.Type = context.JsonTypeInfo.Type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        }

        if (schema is { Enum.Count: > 0, Type: null })
        {
            schema.Type = JsonSchemaType.String;
        }

        // What is not known is null, and never left out. Of what is sent to the dashboard most may be.
        var type = context.JsonTypeInfo.Type;
        if (schema.Properties is { Count: > 0 } members && type.Namespace?.StartsWith("DmsDashboard", StringComparison.Ordinal) is true && !type.Name.EndsWith("Body", StringComparison.Ordinal))
        {
            schema.Required = members.Keys.ToHashSet();
        }

        return Task.CompletedTask;
    }
}
