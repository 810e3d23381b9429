using System.Globalization;
using System.IO.Pipelines;
using DmsDashboard.Model;
using Microsoft.Net.Http.Headers;

namespace DmsDashboard.Api;

/// <summary>Writes pages of log lines as they come: a range of gigabytes takes no more memory than one of a page, and a reader that is slow slows the reading down.</summary>
internal sealed partial class LogFileResult(IAsyncEnumerator<LogPage> pages, bool hasPage, LogRangeRequest range, LogFileFormat format) : IResult
{
    /// <summary>
    /// A request header: whoever sends it looks at the last line for a fault, and gets an answer that ends well even so. A browser throws away what its script
    /// has not read yet when an answer breaks off, and the reason with it.
    /// </summary>
    public const string ReadsFaultLine = "X-Reads-Fault-Line";

    private const int FlushBytes = 64 * 1024;

    /// <summary>Writes the file.</summary>
    /// <exception cref="LogFileException">It broke off. The last line says why, and the answer is left without its end, so that nobody takes it for whole.</exception>
    public async Task ExecuteAsync(HttpContext http)
    {
        SetHeaders(http.Response);
        var output = http.Response.BodyWriter;
        for (var isThere = hasPage; isThere; isThere = await pages.MoveNextAsync())
        {
            await WriteAsync(output, pages.Current, http.RequestAborted);
            if (pages.Current.Fault is { } fault)
            {
                LogBrokenOff(http.RequestServices.GetRequiredService<ILogger<LogFileResult>>(), Name(range.Sources[0]), fault.Sentence);
                if (!http.Request.Headers.ContainsKey(ReadsFaultLine))
                {
                    throw new LogFileException(fault.Sentence);
                }
            }
        }
    }

    private async Task WriteAsync(PipeWriter output, LogPage page, CancellationToken cancellationToken)
    {
        foreach (var logEvent in page.Events)
        {
            LogFileLine.Write(output, new LogItem(0, logEvent, null), format);
            if (output.UnflushedBytes > FlushBytes)
            {
                await output.FlushAsync(cancellationToken);
            }
        }

        if (page.Fault is { } fault)
        {
            LogFileLine.WriteFault(output, fault.Sentence, format);
        }

        await output.FlushAsync(cancellationToken);
    }

    private void SetHeaders(HttpResponse response)
    {
        var (ending, type) = format is LogFileFormat.Ndjson ? ("ndjson", "application/x-ndjson") : ("log", "text/plain; charset=utf-8");
        var name = string.Create(CultureInfo.InvariantCulture, $"{Name(range.Sources[0])}-{range.From.UtcDateTime:yyyyMMdd-HHmmss}-{range.To.UtcDateTime:yyyyMMdd-HHmmss}.{ending}");
        response.ContentType = type;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
    }

    // The resource id, or the group.
    private static string Name(LogSource source) => FileName.Safe(source.LogGroupName ?? source.Arn!.Split(':')[^1], "log");

    [LoggerMessage(LogLevel.Warning, "A file of the log {Name} broke off: {Sentence} Its last line says so to whoever reads it.")]
    private static partial void LogBrokenOff(ILogger logger, string name, string sentence);
}
