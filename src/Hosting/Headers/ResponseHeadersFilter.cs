namespace DmsDashboard.Hosting.Headers;

/// <summary>Puts <see cref="ResponseHeaders"/> before everything else, also before the framework's own check of the host.</summary>
internal sealed class ResponseHeadersFilter(ResponseHeaders headers) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Response.OnStarting(() =>
            {
                headers.Write(http);
                return Task.CompletedTask;
            });
            return rest(http);
        });
        next(app);
    };
}
