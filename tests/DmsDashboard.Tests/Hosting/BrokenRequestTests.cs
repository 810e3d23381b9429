using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using DmsDashboard.Tests.Components.Stakeholders;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Hosting;

/// <summary>Requests of strangers that are broken: the answer says so, and nothing fails.</summary>
public sealed class BrokenRequestTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task SignOut_WithABodyThatIsNoForm_IsRefused()
    {
        await using var app = await SignedInApp.StartAsync();
        using var client = new HttpClient { BaseAddress = app.Url };

        await AssertRefusedAsync(client, "/sign-out");

        Assert.DoesNotContain(app.Log.Entries, static entry => entry.Level >= LogLevel.Error);
    }

    [Fact(Timeout = 60_000)]
    public async Task Passcode_WithABodyThatIsNoForm_IsRefused()
    {
        await using var pages = await StakeholderPages.StartAsync();

        await AssertRefusedAsync(pages.App.Client, await pages.ShareAsync("grey heron"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Host_ThatIsNone_IsRefused()
    {
        await using var app = await SignedInApp.StartAsync();

        Assert.Equal("400", await StatusAsync(app, "/healthz", "127.0.0.1:999999"));
        Assert.Equal("400", await StatusAsync(app, "/", "127.0.0.1:999999"));
        Assert.Equal("400", await StatusAsync(app, "/", ""));
        Assert.DoesNotContain(app.Log.Entries, static entry => entry.Level >= LogLevel.Error);
    }

    private static async Task AssertRefusedAsync(HttpClient client, string path)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, path, "xxx", "multipart/form-data; boundary=x"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, path, "xxx", "multipart/form-data"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, path, "{}", "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(client, path, string.Concat(Enumerable.Repeat("a=&", 1100)), "application/x-www-form-urlencoded"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(client, path, $"passcode={new string('a', 17_000)}", "application/x-www-form-urlencoded"));
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path, string body, string type)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        // A token in a header, so that nobody reads the form for one.
        request.Headers.Add("RequestVerificationToken", "x");
        using var answer = await client.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }

    private static async Task<string> StatusAsync(SignedInApp app, string path, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(app.Url.Host, app.Url.Port, Cancelled);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://x\r\nConnection: close\r\n\r\n"), Cancelled);
        using var reader = new StreamReader(stream);
        return (await reader.ReadLineAsync(Cancelled))!.Split(' ')[1];
    }
}
