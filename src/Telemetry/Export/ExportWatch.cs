namespace DmsDashboard.Telemetry.Export;

/// <summary>Says once that a receiver does not take what is sent, and once that it does again: the exporter itself is silent, and tries on.</summary>
/// <param name="what">What is sent, in words.</param>
/// <param name="logger">Where it is said.</param>
internal sealed partial class ExportWatch(string what, ILogger logger) : DelegatingHandler(new SocketsHttpHandler
{
    // Headers that sign in are for the address that was set, and for no other.
    AllowAutoRedirect = false,
    UseCookies = false,
    // What is sent is no part of what it tells of.
    ActivityHeadersPropagator = null,
})
{
    private int _isFailing;

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = base.Send(request, cancellationToken);
            Note(request, response.IsSuccessStatusCode ? null : $"It answered {(int)response.StatusCode}.");
            return response;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            Note(request, Reason(exception));
            throw;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            Note(request, response.IsSuccessStatusCode ? null : $"It answered {(int)response.StatusCode}.");
            return response;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            Note(request, Reason(exception));
            throw;
        }
    }

    private static string Reason(Exception exception) => exception is HttpRequestException { HttpRequestError: var error } ? $"No answer came ({error})." : "It did not answer in time.";

    private void Note(HttpRequestMessage request, string? fault)
    {
        var was = Interlocked.Exchange(ref _isFailing, fault is null ? 0 : 1) == 1;
        if (fault is not null && !was)
        {
            LogFailing(what, request.RequestUri?.Authority, fault);
        }
        else if (fault is null && was)
        {
            LogWorking(what, request.RequestUri?.Authority);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{What} cannot be sent to {Receiver}: what is measured meanwhile is lost there, nothing else is harmed, and it is tried on. {Fault}")]
    private partial void LogFailing(string what, string? receiver, string fault);

    [LoggerMessage(LogLevel.Information, "{What} are sent to {Receiver} again.")]
    private partial void LogWorking(string what, string? receiver);
}
