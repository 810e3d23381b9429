using System.Text.Json.Nodes;
using DmsDashboard.Model.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DmsDashboard.Api.V1.Documents;

/// <summary>What the description says of all paths together.</summary>
internal sealed class DocumentWords(IHttpContextAccessor accessor) : IOpenApiDocumentTransformer
{
    public const string Problem = "Problem";

    private const string Text = """
        What the dashboard's pages show, for other programs. Names are those of the DMS API; members are in camelCase, enumerations in the spelling of DMS's statuses, times in ISO 8601 and UTC. **Null is what is not known**: AWS did not say, or it is not read yet; it is never zero or false instead.

        Reads answer from what the dashboard polls anyway: asking costs no call to AWS unless an operation says otherwise. Lists come in pages: send `nextCursor` as `cursor` until it is null. Where an answer has an `ETag`, send it as `If-None-Match` and get 304 while nothing changed. That it was read again is no change: `capturedAt`, `pollIntervalSeconds` and the times of faults have no part in the tag, and the header `Captured-At` of either answer says when the oldest was read of what it is made of.

        Whatever fails is told as `application/problem+json` with a `code` that is never renamed and a `detail` that says how to mend it. New members, values and codes may be added at any time: ignore what you do not know. What is there is not removed within v1.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "DMS Dashboard", Version = DocumentRoom.Version, Description = Text };
        // Not the name that this one request came by.
        document.Servers = [new OpenApiServer { Url = accessor.HttpContext?.Request.PathBase.Value is { Length: > 0 } at ? at : "/" }];
        var components = document.Components ??= new OpenApiComponents();
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "dms_…", Description = "A token that an admin made at /access." },
            ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "dms-session", Description = "The cookie of a person who is signed in." },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", document)] = [] },
        ];
        document.Tags = document.Paths.Values.Where(static path => path.Operations is not null).SelectMany(static path => path.Operations!.Values)
            .Where(static operation => operation.Tags is not null).SelectMany(static operation => operation.Tags!).Select(static tag => tag.Name!).Distinct().Select(static name => new OpenApiTag { Name = name }).ToHashSet();
        document.AddComponent(Problem, ProblemSchema());
        // For the page: what each code means.
        document.AddExtension("x-problems", new JsonNodeExtension(new JsonArray([.. ProblemKinds.All.Select(static kind => (JsonNode)new JsonObject { ["code"] = kind.Code, ["status"] = kind.Status, ["title"] = kind.Title, ["meaning"] = kind.Meaning })])));
        return Task.CompletedTask;
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What failed (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "status", "detail", "code", "traceId" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Member(JsonSchemaType.String, "Where the code is explained, relative to the dashboard."),
            ["title"] = Member(JsonSchemaType.String, "The same for all failures of the code."),
            ["status"] = Member(JsonSchemaType.Integer, "The HTTP status."),
            ["detail"] = Member(JsonSchemaType.String, "What is wrong this time, and how to mend it."),
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "For a program to tell it by. Others may be added.", Examples = [.. ProblemKinds.All.Select(static kind => (JsonNode)kind.Code)] },
            ["traceId"] = Member(JsonSchemaType.String, "Names the request to the dashboard's operator: its log says the same number where the dashboard failed."),
            ["choices"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String }, Description = "Where several replications were meant, an id for each." },
            ["awsCode"] = Member(JsonSchemaType.String, "AWS's error code as it came, where AWS refused."),
        },
    };

    private static OpenApiSchema Member(JsonSchemaType type, string meaning) => new() { Type = type, Description = meaning };
}
