using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DmsDashboard.Polling;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DmsDashboard.Tests.Api.V1;

/// <summary>The application as a program sees it, on a clock that stands: after the first poll nothing changes but what a test does.</summary>
internal sealed class V1App : IAsyncDisposable
{
    private V1App(App app, ManualTimeProvider time) => (App, Time) = (app, time);

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public App App { get; }

    public ManualTimeProvider Time { get; }

    public DmsStore Store => App.Services.GetRequiredService<DmsStore>();

    /// <summary>Starts it and waits for the first list with its endpoints.</summary>
    public static async Task<V1App> StartAsync(params string[] arguments)
    {
        var time = new ManualTimeProvider(Given.Noon);
        var app = await App.StartAsync(services => Configure(services, time), arguments);
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(Cancelled))
        {
            if (snapshot.Targets is [{ CapturedAt: not null } target] && target.Entries.All(static entry => entry.SourceEndpoint is not null))
            {
                break;
            }
        }

        app.Client.DefaultRequestHeaders.Add(SignedInAs.Header, "Viewer");
        return new V1App(app, time);
    }

    /// <summary>Ends the poller: what a test changes in the store stays so, whatever is read beside the list and comes in later.</summary>
    public Task StopPollingAsync() => App.Services.GetServices<IHostedService>().OfType<PollingService>().Single().StopAsync(Cancelled);

    /// <summary>What the path answers; it must be good.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await App.Client.GetAsync($"/api/v1{path}", Cancelled);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancelled)}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    /// <summary>How the path fails, in the one form that there is.</summary>
    public async Task<JsonElement> FailAsync(string path, HttpStatusCode status, string code, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        change?.Invoke(request);
        using var answer = await App.Client.SendAsync(request, Cancelled);
        var text = await answer.Content.ReadAsStringAsync(Cancelled);
        Assert.True(answer.StatusCode == status && answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{path} answered {(int)answer.StatusCode} {answer.Content.Headers.ContentType} {text}");
        var problem = JsonDocument.Parse(text).RootElement.Clone();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal($"/docs/api#problem-{code}", problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        return problem;
    }

    /// <summary>Lets the clock go on until it is answered: what is read from AWS for it waits for its turn.</summary>
    public async Task<T> AdvancedAsync<T>(Task<T> asked)
    {
        await Time.AdvanceUntilAsync(asked, Cancelled);
        return await asked;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static void Configure(IServiceCollection services, ManualTimeProvider time)
    {
        services.AddSingleton<TimeProvider>(time);
        SignedInAs.Configure(services);
    }
}
