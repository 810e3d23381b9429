using System.Net.Http.Json;
using System.Text.Json;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Api.V1;

/// <summary>The description is of what is there, all of it.</summary>
public sealed class DocumentTests
{
    [Fact(Timeout = 60_000)]
    public async Task Document_HoldsEachPathWithItsCapabilityNamesAndFailures()
    {
        await using var app = await V1App.StartAsync();
        var document = await app.App.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", V1App.Cancelled);
        var paths = document.GetProperty("paths");
        List<string> names = [];
        foreach (var endpoint in app.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(static endpoint => endpoint.RoutePattern.RawText!.StartsWith(ProgramPath.Api, StringComparison.Ordinal)))
        {
            var method = Assert.Single(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods);
            var operation = paths.GetProperty(endpoint.RoutePattern.RawText!).GetProperty(method.ToLowerInvariant());
            var needed = Assert.Single(endpoint.Metadata.OfType<IAuthorizeData>()).Policy!;
            names.Add(operation.GetProperty("operationId").GetString()!);
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.EndsWith(needed == AccessPolicies.Anything ? "Needs any capability." : $"Needs {needed}.", operation.GetProperty("description").GetString(), StringComparison.Ordinal);
            Assert.All(["401", "403", "500"], status => Assert.True(operation.GetProperty("responses").GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _)));
        }

        Assert.Equal("3.1", document.GetProperty("openapi").GetString()![..3]);
        Assert.True(names.Count >= 15);
        Assert.Distinct(names);
        Assert.Equal(["session", "token"], document.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Select(static scheme => scheme.Name).Order());
    }

    [Fact(Timeout = 60_000)]
    public async Task Document_OfACommand_StandsWithWhatItIsDoneTo()
    {
        await using var app = await V1App.StartAsync();
        var document = await app.App.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", V1App.Cancelled);

        var tags = document.GetProperty("paths").EnumerateObject().SelectMany(static path => path.Value.EnumerateObject().Select(operation => (path.Name, Method: operation.Name, Tag: Assert.Single(operation.Value.GetProperty("tags").EnumerateArray()).GetString()!))).ToList();

        Assert.All(tags.Where(static one => one.Method == "post"), static one => Assert.Equal(one.Name.Split('/')[3], one.Tag));
        Assert.Equal("logs", tags.Single(static one => one.Name == "/api/v1/replications/{id}/logs").Tag);
        Assert.Equal("replications", tags.Single(static one => one.Name == "/api/v1/replications/{id}/start").Tag);
    }

    [Fact(Timeout = 60_000)]
    public async Task Document_WhereOneOfSeveralIsAsked_HasNoneThatTakesAnything()
    {
        await using var app = await V1App.StartAsync();
        var document = await app.App.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", V1App.Cancelled);
        var schemas = document.GetProperty("components").GetProperty("schemas");

        // What takes anything takes what another takes too, and then it is not one of them.
        var branches = Choices(document).SelectMany(static choice => choice.EnumerateArray()).Select(branch => branch.TryGetProperty("$ref", out var name) ? schemas.GetProperty(name.GetString()!.Split('/')[^1]) : branch).ToList();

        Assert.NotEmpty(branches);
        Assert.All(branches, static branch => Assert.True(branch.TryGetProperty("type", out _) || branch.TryGetProperty("oneOf", out _), branch.ToString()));
        Assert.Equal(["description"], schemas.GetProperty("ActivityEntry").GetProperty("properties").GetProperty("parameters").EnumerateObject().Select(static member => member.Name));
        Assert.All(["config", "tableMappings", "settings", "supplemental"], name => Assert.False(schemas.GetProperty("SettingsItem").GetProperty("properties").GetProperty(name).TryGetProperty("oneOf", out _), name));
    }

    private static IEnumerable<JsonElement> Choices(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => member is { Name: "oneOf", Value.ValueKind: JsonValueKind.Array } ? Choices(member.Value).Prepend(member.Value) : Choices(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Choices),
        _ => [],
    };

    [Fact(Timeout = 60_000)]
    public async Task Document_OfAMember_SaysWhatItIsAndThatItIsThere()
    {
        await using var app = await V1App.StartAsync();

        var schemas = (await app.App.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", V1App.Cancelled)).GetProperty("components").GetProperty("schemas");

        var item = schemas.GetProperty("ReplicationItem");
        var actual = (await app.GetAsync("/replications?limit=1")).GetProperty("items")[0];
        Assert.Equal(actual.EnumerateObject().Select(static member => member.Name).Order(), item.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!).Order());
        Assert.Contains("As AWS sent it", item.GetProperty("properties").GetProperty("status").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("at-risk", schemas.GetProperty("Health").GetProperty("enum").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal("date-time", item.GetProperty("properties").GetProperty("capturedAt").GetProperty("format").GetString());
    }
}
