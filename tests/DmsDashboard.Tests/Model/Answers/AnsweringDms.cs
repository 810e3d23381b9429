using System.Net;
using System.Text.Json.Nodes;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Model.Answers;

/// <summary>Answers as DMS does with what the rows say, and reads it back through the SDK: LocalAws cannot be made to say most of it.</summary>
public sealed class AnsweringDms : IAsyncLifetime
{
    private readonly WebApplication _app = Build();
    private readonly Dictionary<string, IReplication> _replications = [];
    private readonly Dictionary<string, IReadOnlyList<TableStatistics>> _tables = [];

    public async ValueTask InitializeAsync()
    {
        var cancelled = TestContext.Current.CancellationToken;
        _app.Run(AnswerAsync);
        await _app.StartAsync(cancelled);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddAws(new ConfigurationBuilder().Build()).BuildServiceProvider();
        services.GetRequiredService<DemoEndpoint>().Url = new Uri(_app.Urls.Single());
        var dms = services.GetRequiredService<AwsTargets>().All[0].Dms;
        var budget = new RequestBudget(1_000, 1_000, TimeProvider.System);
        var replications = await dms.DescribeReplicationsAsync(budget, cancelled);
        var tasks = await dms.DescribeReplicationTasksAsync(budget, cancelled);
        foreach (var replication in replications.Items.Concat<IReplication>(tasks.Items))
        {
            _replications[replication.Arn] = replication;
        }

        foreach (var (answer, number) in Numbered().Where(static row => row.Answer.Tables is not null))
        {
            var tables = new List<TableStatistics>();
            await foreach (var page in dms.ReadTablesAsync(answer.IsTask ? ReplicationKind.Task : ReplicationKind.Serverless, answer.Arn(number), budget, cancelled))
            {
                tables.AddRange(page);
            }

            _tables[answer.Name] = tables;
        }
    }

    /// <summary>The row of that name with what came of it through the SDK.</summary>
    public (HealthAnswer Answer, IReplication Replication, IReadOnlyList<TableStatistics>? Tables) Find(string name)
    {
        var (answer, number) = Numbered().Single(row => row.Answer.Name == name);
        return (answer, _replications[answer.Arn(number)], _tables.GetValueOrDefault(name));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static IEnumerable<(HealthAnswer Answer, int Number)> Numbered() => HealthAnswer.All.Select(static (answer, number) => (answer, number));

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var request = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!;
        var answer = http.Request.Headers["X-Amz-Target"].ToString().Split('.')[1] switch
        {
            "DescribeReplications" => new JsonObject { ["Replications"] = List(isTask: false) },
            "DescribeReplicationTasks" => new JsonObject { ["ReplicationTasks"] = List(isTask: true) },
            "DescribeReplicationTableStatistics" => new JsonObject { ["ReplicationTableStatistics"] = Tables((string)request["ReplicationConfigArn"]!) },
            "DescribeTableStatistics" => new JsonObject { ["TableStatistics"] = Tables((string)request["ReplicationTaskArn"]!) },
            var operation => throw new InvalidOperationException(operation),
        };
        http.Response.ContentType = "application/x-amz-json-1.1";
        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    private static JsonArray List(bool isTask) => new([.. Numbered().Where(row => row.Answer.IsTask == isTask).Select(static JsonNode (row) =>
    {
        var item = row.Answer.Answer.DeepClone();
        item[row.Answer.IsTask ? "ReplicationTaskArn" : "ReplicationConfigArn"] = row.Answer.Arn(row.Number);
        return item;
    })]);

    private static JsonNode Tables(string arn) => Numbered().Single(row => row.Answer.Arn(row.Number) == arn).Answer.Tables!.DeepClone();
}
