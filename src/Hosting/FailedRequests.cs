using DmsDashboard.Components.SignIn;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmsDashboard.Hosting;

/// <summary>Answers requests that failed by a fault of the dashboard's own: the number under which its log has the failure, and nothing of the failure itself.</summary>
internal static partial class FailedRequests
{
    public static void UseFailedRequests(this WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = AnswerAsync,
        // It is told here, with the number.
        SuppressDiagnosticsCallback = static _ => true,
    });

    private static Task AnswerAsync(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        LogFailed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailedRequests)), http.TraceIdentifier, failure);
        return AsksForAPage(http.Request)
            ? new RazorComponentResult<FailedPage>(new { Request = http.TraceIdentifier }) { StatusCode = StatusCodes.Status500InternalServerError, PreventStreamingRendering = true }.ExecuteAsync(http)
            : TypedResults.Problem($"The dashboard failed at this request. Its log tells why, under the number {http.TraceIdentifier}.", statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(http);
    }

    private static bool AsksForAPage(HttpRequest request) => request.GetTypedHeaders().Accept.Any(static accept => accept.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(LogLevel.Error, "Request {Request} failed.")]
    private static partial void LogFailed(ILogger logger, string request, Exception? exception);
}
