using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DmsDashboard.Hosting;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Hosting;

/// <summary>What a fault of the dashboard's own is told as.</summary>
public sealed class FailedRequestsTests
{
    [Fact(Timeout = 60_000)]
    public async Task Failure_InAnswerAndLog_HasOneNumber()
    {
        using var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        await using var app = builder.Build();
        app.UseFailedRequests();
        app.Run(static _ => throw new InvalidOperationException("of the program"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await client.GetAsync("/activity.csv", TestContext.Current.CancellationToken);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.InternalServerError, "internal-error"), (answer.StatusCode, problem.GetProperty("code").GetString()));
        var number = problem.GetProperty("traceId").GetString()!;
        Assert.Contains(number, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(log.Entries, entry => entry.Level is LogLevel.Error && entry.Text.StartsWith($"Request {number} failed", StringComparison.Ordinal));
    }
}
