using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace DmsDashboard.AwsSdk.Tests.Support;

/// <summary>Makes canned answers.</summary>
internal static class Answer
{
    private const string Json11 = "application/x-amz-json-1.1";

    public static readonly CannedAnswer Throttled = Fault("ThrottlingException", "Rate exceeded");

    /// <summary>Closes the connection before a byte of the answer.</summary>
    public static readonly CannedAnswer CutConnection = http =>
    {
        http.Abort();
        return Task.CompletedTask;
    };

    public static CannedAnswer Json(string body) => Raw(200, Json11, body);

    public static CannedAnswer Fault(string type, string message, int status = 400) =>
        Raw(status, Json11, $$"""{"__type":"{{type}}","message":"{{message}}"}""");

    public static CannedAnswer Raw(int status, string contentType, string body) => Bytes(status, contentType, Encoding.UTF8.GetBytes(body));

    public static CannedAnswer Bytes(int status, string contentType, byte[] body) => async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        http.Response.Headers["x-amzn-RequestId"] = "canned-request";
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    };

    /// <summary>Promises a longer body than it sends, then closes the connection.</summary>
    public static CannedAnswer CutInBody(string part) => async http =>
    {
        http.Response.ContentType = Json11;
        http.Response.ContentLength = part.Length + 1000;
        await http.Response.WriteAsync(part, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Abort();
    };

    /// <summary>Streams frames as they come, until the writer completes; completing with an exception cuts the connection.</summary>
    public static CannedAnswer Stream(ChannelReader<byte[]> frames, TaskCompletionSource? closedByClient = null) => async http =>
    {
        http.Response.ContentType = "application/vnd.amazon.eventstream";
        await http.Response.Body.FlushAsync(http.RequestAborted);
        try
        {
            await foreach (var frame in frames.ReadAllAsync(http.RequestAborted))
            {
                await http.Response.Body.WriteAsync(frame, http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            closedByClient?.TrySetResult();
        }
        catch (IOException)
        {
            http.Abort();
        }
    };
}
