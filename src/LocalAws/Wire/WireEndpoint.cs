using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>Answers <c>POST /</c>, and the paths of CBOR: counts, injects what tests asked for, checks signature and shape, and runs the operation.</summary>
internal sealed partial class WireEndpoint(
    IEnumerable<IOperation> operations, SimulatedAccount account, RequestLog requests, FaultInjector faults, ILogger<WireEndpoint> logger)
{
    // CloudWatch Logs and DMS both take less than 1 MB; more is a mistake.
    private const int LargestBody = 1_048_576;

    private readonly FrozenDictionary<string, IOperation> _operations = operations.ToFrozenDictionary(static operation => operation.Target);
    private readonly SignatureCheck _signature = new(account.Identity.Region);

    /// <summary>What a test makes of answers, at this moment.</summary>
    public Func<Func<string, JsonNode, JsonNode>?> Rewrite { get; init; } = static () => null;

    /// <summary>Handles one request wholly, its refusals included.</summary>
    public Task HandleAsync(HttpContext http)
    {
        var target = http.Request.Headers["X-Amz-Target"].ToString();
        return HandleAsync(http, target, AwsService.OfTarget(target)?.Format ?? WireFormat.Json11);
    }

    /// <summary>The same for <c>POST /service/{service}/operation/{operation}</c>, where there is no target but a path.</summary>
    public Task HandleCborAsync(HttpContext http) =>
        HandleAsync(http, $"{http.Request.RouteValues["service"]}.{http.Request.RouteValues["operation"]}", WireFormat.Cbor);

    private async Task HandleAsync(HttpContext http, string target, WireFormat format)
    {
        var requestId = Guid.NewGuid().ToString();
        http.Response.Headers["x-amzn-RequestId"] = requestId;
        requests.Count(target);
        using var open = requests.Open(target, http);
        try
        {
            var body = await ReadBodyAsync(http);
            await faults.RunAsync(target, http, () => RunAsync(http, target, body, format));
        }
        catch (AwsFaultException fault) when (!http.Response.HasStarted)
        {
            await WriteFaultAsync(http, target, format, fault);
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            // The server itself gave up reading: a body beyond its own limit, or a broken one.
            await WriteFaultAsync(http, target, format, new AwsFaultException("RequestEntityTooLargeException", refused.Message, refused.StatusCode));
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away, or a test cut the line: nobody is left to answer.
            LogGone(target);
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            LogBroken(error, target);
            await WriteFaultAsync(http, target, format, new AwsFaultException("InternalFailure", "LocalAws itself is broken here; its log says where.", StatusCodes.Status500InternalServerError));
        }
    }

    private async Task RunAsync(HttpContext http, string target, ReadOnlyMemory<byte> body, WireFormat format)
    {
        format.Require(http.Request);
        if (!_operations.TryGetValue(target, out var operation) || (format == WireFormat.Cbor && !operation.Service.SpeaksCbor))
        {
            throw new AwsFaultException("UnknownOperationException", $"The operation '{target}' is not known here; known are: {string.Join(", ", _operations.Keys.Order(StringComparer.Ordinal))}.");
        }

        _signature.Check(http.Request, operation.Service, body.Span);
        var request = format.Parse(body);
        operation.Shape.Check(request, operation.Service);
        account.Advance();
        var context = new OperationContext(http, request, http.Response.Headers["x-amzn-RequestId"]!, format) { Rewrite = Rewrite() is { } rewrite ? answer => rewrite(target, answer) : null };
        await operation.HandleAsync(context, http.RequestAborted);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.Length <= LargestBody
            ? body.ToArray()
            : throw new AwsFaultException("RequestEntityTooLargeException", string.Create(CultureInfo.InvariantCulture, $"The request has {body.Length} bytes; {LargestBody} are allowed."), StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task WriteFaultAsync(HttpContext http, string target, WireFormat format, AwsFaultException fault)
    {
        var requestId = http.Response.Headers["x-amzn-RequestId"];
        http.Response.Clear();
        http.Response.Headers["x-amzn-RequestId"] = requestId;
        http.Response.StatusCode = fault.StatusCode;
        format.Announce(http.Response);
        http.Response.Headers["x-amzn-ErrorType"] = fault.Code;
        if (http.Request.Headers["x-amzn-query-mode"] == "true" && AwsService.OfTarget(target)?.QueryCodes.GetValueOrDefault(fault.Code) is { } code)
        {
            http.Response.Headers["x-amzn-query-error"] = code;
        }

        var body = format.Encode(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["__type"] = fault.Code, ["message"] = fault.Message }));
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    [LoggerMessage(LogLevel.Debug, "The caller of {Target} went away before its answer.")]
    private partial void LogGone(string target);

    [LoggerMessage(LogLevel.Error, "{Target} ended in an exception that it should not have thrown.")]
    private partial void LogBroken(Exception exception, string target);
}
