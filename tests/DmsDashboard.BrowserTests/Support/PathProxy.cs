using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>A reverse proxy that speaks https and shows the dashboard under a path. It cuts the path off, as most do, and knows nothing beside it.</summary>
internal sealed class PathProxy : IAsyncDisposable
{
    public const string Path = "/dms";

    private static readonly string[] NotPassedOn = ["Host", "Connection", "Upgrade", "Transfer-Encoding", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol"];

    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    private PathProxy(WebApplication app, X509Certificate2 certificate) => (_app, _certificate) = (app, certificate);

    /// <summary>Where it passes requests on to.</summary>
    public Uri? Dashboard { get; set; }

    /// <summary>The dashboard's first page, as people open it; the certificate is nobody's.</summary>
    public Uri Url => new($"{_app.Urls.Single()}{Path}/");

    public static async Task<PathProxy> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        var certificate = Certificate();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(certificate)));
        var proxy = new PathProxy(builder.Build(), certificate);
        proxy._app.UseWebSockets();
        proxy._app.Run(proxy.PassAsync);
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _client.Dispose();
        _certificate.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private Task PassAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(Path, out var rest))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var address = new Uri(Dashboard!, $"{rest}{http.Request.QueryString}");
        return http.WebSockets.IsWebSocketRequest ? BridgeAsync(http, address) : AskAsync(http, address);
    }

    private async Task AskAsync(HttpContext http, Uri address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), address);
        if (http.Request.ContentLength is > 0 || http.Request.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(http.Request.Body);
        }

        foreach (var (name, value) in Forwarded(http))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(static header => !NotPassedOn.Contains(header.Key)))
        {
            http.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static async Task BridgeAsync(HttpContext http, Uri address)
    {
        using var server = new ClientWebSocket();
        foreach (var (name, value) in Forwarded(http))
        {
            server.Options.SetRequestHeader(name, value);
        }

        await server.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, http.RequestAborted);
        using var browser = await http.WebSockets.AcceptWebSocketAsync();
        // Whichever ends first ends the other.
        await Task.WhenAny(CopyAsync(server, browser, http.RequestAborted), CopyAsync(browser, server, http.RequestAborted));
        browser.Abort();
        server.Abort();
    }

    private static async Task CopyAsync(WebSocket from, WebSocket to, CancellationToken cancellationToken)
    {
        var buffer = new byte[65_536];
        while (await from.ReceiveAsync(buffer.AsMemory(), cancellationToken) is { MessageType: not WebSocketMessageType.Close } part)
        {
            await to.SendAsync(buffer.AsMemory(0, part.Count), part.MessageType, part.EndOfMessage, cancellationToken);
        }
    }

    private static IEnumerable<(string Name, string Value)> Forwarded(HttpContext http) =>
    [
        .. http.Request.Headers.Where(static header => !NotPassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).Select(static header => (header.Key, header.Value.ToString())),
        ("X-Forwarded-Proto", "https"),
        ("X-Forwarded-Host", http.Request.Host.Value!),
        ("X-Forwarded-For", "203.0.113.7"),
    ];
}
