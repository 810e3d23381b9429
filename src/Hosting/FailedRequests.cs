using DmsDashboard.Components.SignIn;
using DmsDashboard.Model.Problems;
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
        var number = RequestNumber.Of(http);
        LogFailed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailedRequests)), number, failure);
        return AsksForAPage(http.Request)
            ? new RazorComponentResult<FailedPage>(new { Request = number }) { StatusCode = StatusCodes.Status500InternalServerError, PreventStreamingRendering = true }.ExecuteAsync(http)
            : new ProblemAnswer(ProblemKinds.InternalError, $"The dashboard failed at this request. Its log tells why, under the number {number}.").ExecuteAsync(http);
    }

    private static bool AsksForAPage(HttpRequest request) => request.GetTypedHeaders().Accept.Any(static accept => accept.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(LogLevel.Error, "Request {Request} failed.")]
    private static partial void LogFailed(ILogger logger, string request, Exception? exception);
}
