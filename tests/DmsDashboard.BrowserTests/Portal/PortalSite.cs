using DmsDashboard.BrowserTests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.BrowserTests.Portal;

/// <summary>The sample of docs/portal as its README has it served: a site of its own, with SignalR beside it.</summary>
internal sealed class PortalSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PortalSite(WebApplication app) => _app = app;

    /// <summary>Why it cannot be served here; null where it can.</summary>
    public static string? Missing => Path.Exists(Path.Combine(Modules, "@microsoft/signalr")) ? null : "@microsoft/signalr is missing: say 'npm ci' in tests/node.";

    public string Origin => _app.Urls.Single();

    private static string Modules => Path.Combine(Screenshots.Root(), "tests/node/node_modules");

    public static async Task<PortalSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Modules), RequestPath = "/node_modules" });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(Screenshots.Root(), "docs/portal")) });
        await app.StartAsync();
        return new PortalSite(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
