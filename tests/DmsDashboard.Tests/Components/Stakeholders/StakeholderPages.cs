using System.Net;
using System.Text.RegularExpressions;
using DmsDashboard.Model.Shares;
using DmsDashboard.Polling;
using DmsDashboard.Store;
using DmsDashboard.Store.Shares;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DmsDashboard.Tests.Components.Stakeholders;

/// <summary>The demo in the whole application, and a visitor without sign-in whose cookies a test sees.</summary>
internal sealed partial class StakeholderPages : IAsyncDisposable
{
    private readonly App _app;
    private readonly HttpClient _visitor;

    private StakeholderPages(App app, ManualTimeProvider time)
    {
        (_app, Time) = (app, time);
        _visitor = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Client.BaseAddress };
    }

    public ManualTimeProvider Time { get; }

    public DmsStore Store => _app.Services.GetRequiredService<DmsStore>();

    /// <summary>Ends the poller: what a test changes in the store stays so, whatever is read beside the list and comes in later.</summary>
    public Task StopPollingAsync() => _app.Services.GetServices<IHostedService>().OfType<PollingService>().Single().StopAsync(TestContext.Current.CancellationToken);

    public ShareStore Shares => _app.Services.GetRequiredService<ShareStore>();

    public App App => _app;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<StakeholderPages> StartAsync(params string[] arguments)
    {
        var time = new ManualTimeProvider(Given.Noon);
        var pages = new StakeholderPages(await App.StartAsync(services => services.AddSingleton<TimeProvider>(time), arguments), time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        await foreach (var snapshot in pages.Store.WatchQuietlyAsync(patience.Token))
        {
            if (snapshot.Targets is [{ CapturedAt: not null, Entries.Length: > 0 }])
            {
                break;
            }
        }

        return pages;
    }

    /// <summary>Makes a link to the first two replications; answers its path.</summary>
    public async Task<string> ShareAsync(string? passcode = null, TimeSpan? open = null)
    {
        var chosen = Store.Current.Entries.Take(2).Select(static (entry, index) => new SharedReplication(entry.Key, index == 0 ? "Orders" : "Payments"));
        var request = new ShareRequest("Shop platform", [.. chosen], Time.GetUtcNow() + (open ?? TimeSpan.FromDays(7)), passcode);
        return $"/s/{(await Shares.CreateAsync(request, "ada", Cancelled)).Token}";
    }

    public async Task<Answer> GetAsync(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await SendAsync(request);
    }

    /// <summary>Writes a passcode into the form as a browser does.</summary>
    public async Task<Answer> EnterAsync(string path, string passcode)
    {
        var form = await GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([.. form.Hidden, KeyValuePair.Create("passcode", passcode)]) };
        request.Headers.Add("Cookie", form.Cookie);
        return await SendAsync(request);
    }

    public async Task<Answer> PostAsync(string path, string? cookie, params KeyValuePair<string, string>[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _visitor.SendAsync(request, Cancelled);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(static header => header.Key, static header => string.Join("\n", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(Cancelled), headers);
    }

    /// <summary>What came back.</summary>
    internal sealed partial record Answer(HttpStatusCode Status, string Html, Dictionary<string, string> Headers)
    {
        public string SetCookie => Headers.GetValueOrDefault("Set-Cookie", "");

        /// <summary>As a browser sends it back.</summary>
        public string Cookie => string.Join("; ", SetCookie.Split('\n').Select(static cookie => cookie.Split(';')[0]));

        public IEnumerable<KeyValuePair<string, string>> Hidden =>
            HiddenField().Matches(Html).Select(static match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));

        /// <summary>The text of the page.</summary>
        public string Text => WebUtility.HtmlDecode(Blanks().Replace(Tags().Replace(Html, " "), " "));

        [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"")]
        private static partial Regex HiddenField();

        [GeneratedRegex("<[^>]+>")]
        private static partial Regex Tags();

        [GeneratedRegex("\\s+")]
        private static partial Regex Blanks();
    }
}
