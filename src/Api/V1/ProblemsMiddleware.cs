using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1;

/// <summary>Tells programs in the one form what the framework says by a status alone, and what fails unforeseen.</summary>
internal sealed partial class ProblemsMiddleware(RequestDelegate next, ILogger<ProblemsMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!ProgramPath.Is(http.Request))
        {
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = exception.StatusCode;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The program has gone: nobody reads an answer.
            return;
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            LogFailed(RequestNumber.Of(http), http.Request.Method, http.GetEndpoint()?.DisplayName, exception);
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (IsBare(http.Response) && ProblemKinds.OfStatus(http.Response.StatusCode) is { } kind)
        {
            await new ProblemAnswer(kind, Sentence(kind, http)) { Status = http.Response.StatusCode }.ExecuteAsync(http);
        }
    }

    private static bool IsBare(HttpResponse response) => !response.HasStarted && response.ContentLength is null or 0;

    private static string Sentence(ProblemKind kind, HttpContext http) => kind.Status switch
    {
        404 => $"Nothing is at this address: the paths of the API are listed at {http.Request.PathBase}/openapi/v1.json.",
        405 => $"{http.Request.Method} is none of the methods of this address: use {http.Response.Headers.Allow}.",
        415 => "The body must be JSON: send Content-Type: application/json.",
        500 => "The dashboard failed. Its log has the reason: tell its operator the traceId.",
        _ => kind.Meaning,
    };

    [LoggerMessage(LogLevel.Error, "Request {TraceId} failed: {Method} of {Endpoint}.")]
    private partial void LogFailed(string traceId, string method, string? endpoint, Exception exception);
}
