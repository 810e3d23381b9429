using System.Globalization;
using System.Text.Json.Nodes;
using DmsDashboard.Api.V1.Queries;
using Microsoft.OpenApi;

namespace DmsDashboard.Api.V1.Documents;

/// <summary>A parameter of a query as the description has it.</summary>
internal static class ParameterWords
{
    public static OpenApiParameter Of(QueryParameter parameter)
    {
        var described = Plain(parameter);
        if (parameter.IsList)
        {
            // With commas between them.
            (described.Style, described.Explode) = (ParameterStyle.Form, false);
        }

        return described;
    }

    private static OpenApiParameter Plain(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Meaning,
        Required = parameter.IsRequired,
        Schema = parameter.IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Value(parameter) } : Value(parameter),
        Example = parameter switch
        {
            { Example: null } => null,
            { IsList: true } => new JsonArray([.. parameter.Example.Split(',').Select(static word => (JsonNode)word)]),
            _ => parameter.Example,
        },
    };

    private static OpenApiSchema Value(QueryParameter parameter) => new()
    {
        Type = parameter.Range is null ? JsonSchemaType.String : JsonSchemaType.Integer,
        Enum = parameter.Values.IsEmpty ? null : [.. parameter.Values.Select(static value => (JsonNode)value)],
        Minimum = parameter.Range?.Least.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Range?.Most.ToString(CultureInfo.InvariantCulture),
        Default = parameter switch
        {
            { Default: null } => null,
            { Range: not null } => int.Parse(parameter.Default, CultureInfo.InvariantCulture),
            _ => parameter.Default,
        },
    };
}
