using System.Globalization;
using System.IO.Pipelines;
using DmsDashboard.Model;
using Microsoft.Net.Http.Headers;

namespace DmsDashboard.Api;

/// <summary>Writes pages of log lines as they come: a range of gigabytes takes no more memory than one of a page, and a reader that is slow slows the reading down.</summary>
internal sealed class LogFileResult(IAsyncEnumerator<LogPage> pages, bool hasPage, LogRangeRequest range, LogFileFormat format) : IResult
{
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
            await output.FlushAsync(cancellationToken);
            throw new LogFileException(fault.Sentence);
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

    // The resource id, or the group; its slashes are none of a file's.
    private static string Name(LogSource source)
    {
        var name = source.LogGroupName ?? source.Arn!.Split(':')[^1];
        return string.Concat(name.Select(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' ? sign : '-')).Trim('-', '.') is { Length: > 0 } safe ? safe : "log";
    }
}
