using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Api.V1.Commands;

/// <summary>The application and AWS on clocks that a test moves, and a program that sends commands. A test can end the application and begin it anew on the same database and AWS.</summary>
internal sealed class ProgramsApp : IAsyncDisposable
{
    private readonly ManualTimeProvider _awsTime;
    private readonly string[] _settings;
    private WebApplication _app;
    private HttpClient _client;

    private ProgramsApp(WebApplication app, LocalAwsServer aws, ManualTimeProvider awsTime, string[] settings)
    {
        (_app, Aws, _awsTime, _settings) = (app, aws, awsTime, settings);
        _client = NewClient();
    }

    public LocalAwsServer Aws { get; }

    public ManualTimeProvider Time => (ManualTimeProvider)_app.Services.GetRequiredService<TimeProvider>();

    public IServiceProvider Services => _app.Services;

    public Uri Address => _client.BaseAddress!;

    public DmsStore Store => Services.GetRequiredService<DmsStore>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<ProgramsApp> StartAsync(TempDatabase database, params string[] settings)
    {
        var awsTime = new ManualTimeProvider(Backend.Noon);
        var aws = await LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0" }, awsTime, null, Cancelled);
        return new ProgramsApp(await StartAsync(database, aws, Backend.Noon, settings), aws, awsTime, settings);
    }

    /// <summary>The next process, on that database.</summary>
    public async Task RestartAsync(TempDatabase database)
    {
        var now = Time.GetUtcNow();
        await StopAsync();
        _app = await StartAsync(database, Aws, now, _settings);
        _client = NewClient();
    }

    public ReplicationEntry Entry(string identifier) => Store.Current.FindByIdentifier(identifier).Single();

    public void Inject(FaultKind kind, string operation, TimeSpan delay = default) => Aws.Faults.Add(new(kind) { Operation = operation, Count = 1, Delay = delay });

    public void AdvanceAws(TimeSpan by) => _awsTime.Advance(by);

    /// <summary>What the path answers; it must be good.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _client.GetAsync($"/api/v1{path}", Cancelled);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancelled)}");
        return await BodyAsync(answer);
    }

    /// <summary>Sends a command under a key of its own; its answer must have that status, and of a failure that code.</summary>
    public async Task<JsonElement> CommandAsync(string path, string? body, int status, string? code = null, string? key = null)
    {
        using var answer = await PostAsync(path, key ?? Guid.NewGuid().ToString(), body);
        var told = await BodyAsync(answer);
        Assert.True((int)answer.StatusCode == status && (code is null || told.GetProperty("code").GetString() == code), $"{path} {body} answered {(int)answer.StatusCode} {told}");
        return told;
    }

    /// <summary>Sends a command; a key of null is none.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string? key, string? body, TokenSecret? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}")
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token.Text);
        return _client.SendAsync(request, Cancelled);
    }

    public Task<TokenSecret> TokenAsync(string name) => GivenToken.MakeAsync(Services, name, Capability.StartReplication, Capability.StopReplication);

    public static async Task<JsonElement> BodyAsync(HttpResponseMessage answer) => JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancelled));

    /// <summary>Waits for what no answer tells.</summary>
    public static async Task UntilAsync(Func<bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!reached())
        {
            await timer.WaitForNextTickAsync(Cancelled);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Aws.DisposeAsync();
    }

    private static async Task<WebApplication> StartAsync(TempDatabase database, LocalAwsServer aws, DateTimeOffset now, string[] settings)
    {
        string[] arguments = ["--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false", "--Progress:TablesInterval=1.00:00:00", database.Argument, .. settings];
        var app = DashboardApplication.Build(arguments, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(new ManualTimeProvider(now));
            // Beside the whole suite on two cores an end was seen to take more than the usual 30 seconds.
            builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(50));
        });
        app.Services.GetRequiredService<DemoEndpoint>().Url = aws.Url;
        await app.StartAsync(Cancelled);
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(Cancelled))
        {
            // Endpoints and configs come after the list.
            if (snapshot.Targets is [{ CapturedAt: not null, Endpoints.Length: > 0, Instances.Length: > 0 }])
            {
                break;
            }
        }

        return app;
    }

    private HttpClient NewClient() => new() { BaseAddress = new Uri(_app.Urls.Single()) };

    private async Task StopAsync()
    {
        _client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
