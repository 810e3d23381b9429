using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>Another site on a port of its own, whose one page has a frame with the address that it is asked for.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app) => _app = app;

    public string Origin => _app.Urls.Single();

    public static async Task<Site> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", static (string frame) => Results.Content(
            $"<!DOCTYPE html><title>Portal</title><style>body {{ margin: 0 }} iframe {{ width: 100%; height: 96vh; border: 0 }}</style><iframe title='Replications' src='{frame}'></iframe>",
            "text/html"));
        await app.StartAsync();
        return new Site(app);
    }

    /// <summary>The page with that address in its frame.</summary>
    public string Framing(Uri address) => $"{Origin}/?frame={Uri.EscapeDataString(address.ToString())}";

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
