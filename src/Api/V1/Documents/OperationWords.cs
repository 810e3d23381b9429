using System.Text.Json.Nodes;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DmsDashboard.Api.V1.Documents;

/// <summary>What the description says of one path: from the same words by which the path itself reads and refuses.</summary>
internal sealed class OperationWords : IOpenApiOperationTransformer
{
    private const string OtherId = "An identifier; target/identifier where several targets have it (the slash escaped as %2F); or an ARN.";

    private const string ListedId = "The member id of the list.";

    private static readonly ProblemKind[] Everywhere = [ProblemKinds.NotSignedIn, ProblemKinds.NotAllowed, ProblemKinds.InternalError];

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var needed = metadata.OfType<IAuthorizeData>().Select(static item => item.Policy).LastOrDefault();
        operation.Description = $"{operation.Description} Needs {(needed is null or "Anything" ? "any capability" : needed)}.";
        operation.Tags = new HashSet<OpenApiTagReference> { new(TagWords.Of(context.Description.RelativePath!, metadata.OfType<NeedsIdempotencyKey>().Any()), context.Document) };
        foreach (var id in operation.Parameters?.OfType<OpenApiParameter>().Where(static parameter => parameter is { In: ParameterLocation.Path, Name: "id" }) ?? [])
        {
            (id.Description, id.Example) = context.Description.RelativePath!.Split('/')[2] switch
            {
                "replications" => (ReplicationId.Meaning, "orders-oracle-to-aurora"),
                "endpoints" => (OtherId, "orders-oracle-to-aurora-source"),
                _ => (ListedId, null),
            };
        }

        foreach (var parameter in metadata.OfType<TakenParameters>().SelectMany(static taken => taken.All))
        {
            (operation.Parameters ??= []).Add(ParameterWords.Of(parameter));
        }

        if (metadata.OfType<NeedsIdempotencyKey>().Any())
        {
            (operation.Parameters ??= []).Add(KeyHeader());
        }

        foreach (var example in metadata.OfType<BodyExample>())
        {
            operation.RequestBody!.Content!["application/json"].Example = JsonNode.Parse(example.Json);
        }

        foreach (var failures in metadata.OfType<KnownProblems>().SelectMany(static known => known.Kinds).Concat(Everywhere).Distinct().GroupBy(static kind => kind.Status).OrderBy(static group => group.Key))
        {
            (operation.Responses ??= [])[$"{failures.Key}"] = Failure(failures, context.Document!);
        }

        // Lines, not documents.
        foreach (var lines in operation.Responses?.GetValueOrDefault("200")?.Content?.Where(static content => content.Key is not "application/json") ?? [])
        {
            lines.Value.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
        }

        if (operation.Responses?.GetValueOrDefault("304") is OpenApiResponse same)
        {
            same.Description = $"It is what If-None-Match names: nothing has changed but when it was read. {EntityTags.CapturedAt} says when that was; in the body that was sent before, `capturedAt` is older.";
            same.Headers = TagHeaders();
            ((OpenApiResponse)operation.Responses["200"]).Headers = TagHeaders();
        }

        return Task.CompletedTask;
    }

    private static Dictionary<string, IOpenApiHeader> TagHeaders() => new()
    {
        ["ETag"] = new OpenApiHeader { Description = "Of the content without the times at which it was read; for If-None-Match.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        [EntityTags.CapturedAt] = new OpenApiHeader { Description = "When the oldest was read of what the answer is made of; not there while a part of it is not read.", Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" } },
    };

    private static OpenApiParameter KeyHeader() => new()
    {
        Name = IdempotencyKey.Header,
        In = ParameterLocation.Header,
        Required = true,
        Description = "Names this one command: whoever sends it again with the same key and body gets the same answer, and it is done once.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = "3f1c2b6e-9d0a-4e57-8b1f-6a2c4d5e7f80",
    };

    private static OpenApiResponse Failure(IEnumerable<ProblemKind> kinds, OpenApiDocument document)
    {
        var first = kinds.First();
        return new OpenApiResponse
        {
            Description = string.Join(" ", kinds.Select(static kind => $"{kind.Title} (`{kind.Code}`).")),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchemaReference(DocumentWords.Problem, document),
                    Example = new JsonObject { ["type"] = first.Address, ["title"] = first.Title, ["status"] = first.Status, ["detail"] = first.Meaning, ["code"] = first.Code, ["traceId"] = "0af7651916cd43dd8448eb211c80319c" },
                },
            },
        };
    }
}
