using System.Diagnostics;
using System.Text.Json;
using DmsDashboard.Api.V1;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Api.V1;

/// <summary>What only a fault of the program, or a body that no endpoint takes yet, would bring about.</summary>
public sealed class ProblemsMiddlewareTests
{
    [Fact]
    public async Task Exception_ThatNobodyCaught_IsLoggedAndToldWithoutItsText()
    {
        using var log = new RecordedLog();

        var (status, problem) = await AskAsync("/api/v1/replications", static _ => throw new InvalidOperationException("of the program"), log);

        Assert.Equal(500, status);
        Assert.Equal("internal-error", problem.GetProperty("code").GetString());
        Assert.DoesNotContain("of the program", problem.GetRawText(), StringComparison.Ordinal);
        Assert.NotEmpty(log.Entries);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Exception_InAnswerAndLog_HasOneNumber(bool isTraced)
    {
        using var log = new RecordedLog();
        using var activity = new Activity("request");
        Activity.Current = isTraced ? activity.Start() : null;

        var (_, problem) = await AskAsync("/api/v1/replications", static _ => throw new InvalidOperationException("of the program"), log);

        var number = problem.GetProperty("traceId").GetString()!;
        Assert.Equal(isTraced, number == activity.TraceId.ToHexString());
        Assert.Contains($"Request {number} failed", Assert.Single(log.Entries).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "bad-request")]
    [InlineData(413, "too-large")]
    [InlineData(415, "unsupported-media-type")]
    [InlineData(429, "too-many-requests")]
    [InlineData(431, "bad-request")]
    [InlineData(503, "internal-error")]
    public async Task Status_Alone_GetsABody(int given, string code)
    {
        var (status, problem) = await AskAsync("/hubs/dms/negotiate", http =>
        {
            http.Response.StatusCode = given;
            return Task.CompletedTask;
        });

        Assert.Equal(given, status);
        Assert.Equal(code, problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task BadRequest_OfTheFramework_IsTold()
    {
        var (status, problem) = await AskAsync("/api/v1/replications", static _ => throw new BadHttpRequestException("Unexpected end of request content."));

        Assert.Equal(400, status);
        Assert.Equal("bad-request", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Exception_ElsewhereThanForPrograms_IsLeftAsItIs() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync("/replications", static _ => throw new InvalidOperationException("of a page")));

    private static async Task<(int Status, JsonElement Problem)> AskAsync(string path, RequestDelegate next, RecordedLog? log = null)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log ?? new RecordedLog()));
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Request.Path = path;
        using var body = new MemoryStream();
        http.Response.Body = body;
        await new ProblemsMiddleware(next, loggers.CreateLogger<ProblemsMiddleware>()).InvokeAsync(http);
        return (http.Response.StatusCode, JsonDocument.Parse(body.ToArray()).RootElement.Clone());
    }
}
