using System.Net.Http.Json;
using System.Text.Json;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Api.V1.Commands;

/// <summary>What the document gives as the body of a command is taken by the command.</summary>
public sealed class ExamplesTests
{
    // Something in the demo to which each can be done.
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["startReplication"] = "/replications/returns-postgres-to-aurora/start",
        ["reloadTables"] = "/replications/orders-oracle-to-aurora/reload-tables",
        ["testConnection"] = "/endpoints/stock-mysql-to-aurora-source/test-connection",
        ["startReplications"] = "/bulk-runs/start",
        ["stopReplications"] = "/bulk-runs/stop",
        ["silenceAlerts"] = "/alerts/silences",
        ["makeShare"] = "/shares",
        ["makeToken"] = "/tokens",
    };

    [Fact(Timeout = 60_000)]
    public async Task Examples_Each_IsTaken()
    {
        using var database = new TempDatabase();
        await using var app = await ProgramsApp.StartAsync(database);
        using var client = new HttpClient { BaseAddress = app.Address };
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", TestContext.Current.CancellationToken);
        var commands = document.GetProperty("paths").EnumerateObject().SelectMany(static path => path.Value.EnumerateObject()).Where(static operation => operation.Value.TryGetProperty("requestBody", out _)).Select(static operation => operation.Value).ToList();

        Assert.Equal(Paths.Keys.Order(), commands.Select(static command => command.GetProperty("operationId").GetString()!).Order());
        foreach (var command in commands)
        {
            var name = command.GetProperty("operationId").GetString()!;
            var example = command.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");
            using var answer = await app.PostAsync(Paths[name], $"example-{name}", JsonSerializer.Serialize(example));
            Assert.True(answer.IsSuccessStatusCode, $"{name} {example} answered {(int)answer.StatusCode} {await ProgramsApp.BodyAsync(answer)}");
            Assert.True(command.GetProperty("responses").TryGetProperty($"{(int)answer.StatusCode}", out _), $"{name} does not say that it answers {(int)answer.StatusCode}");
        }
    }
}
