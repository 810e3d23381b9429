using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Control;

/// <summary>Lets a request meet its injected fault, or lets it through.</summary>
internal sealed class FaultInjector(FaultRegistry faults, AccountIdentity identity, TimeProvider time)
{
    /// <summary>Runs the request under the fault that is waiting for it, if any.</summary>
    /// <exception cref="AwsFaultException">The injected refusal.</exception>
    public async Task RunAsync(string target, HttpContext http, Func<Task> run)
    {
        var fault = faults.Take(RequestLog.OperationOf(target));
        switch (fault?.Kind)
        {
            case null:
                await run();
                return;
            case FaultKind.Delay:
                await Task.Delay(fault.Delay, time, http.RequestAborted);
                await run();
                return;
            case FaultKind.CutConnection:
                http.Abort();
                return;
            case FaultKind.UnknownOutcome:
                await RunUnheardAsync(http, run);
                return;
            case FaultKind.StalledBody:
                await RunHalfHeardAsync(http, run);
                return;
            case FaultKind.MalformedBody:
                http.Response.ContentType = AwsService.OfTarget(target)?.Format.ContentType;
                await http.Response.WriteAsync("{\"Marker\": \"", http.RequestAborted);
                return;
            default:
                throw Refusal(fault, target);
        }
    }

    private static async Task RunUnheardAsync(HttpContext http, Func<Task> run)
    {
        http.Response.Body = Stream.Null;
        try
        {
            await run();
        }
        finally
        {
            http.Abort();
        }
    }

    private async Task RunHalfHeardAsync(HttpContext http, Func<Task> run)
    {
        var wire = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await run();
        http.Response.Body = wire;
        http.Response.ContentLength = answer.Length;
        var (bytes, half) = (answer.GetBuffer().AsMemory(0, (int)answer.Length), (int)answer.Length / 2);
        // Counted before a byte leaves: whoever has read the half may look, and release it, at once.
        var stall = faults.StallAsync(http.RequestAborted);
        await wire.WriteAsync(bytes[..half], http.RequestAborted);
        await wire.FlushAsync(http.RequestAborted);
        await stall;
        await wire.WriteAsync(bytes[half..], http.RequestAborted);
    }

    private AwsFaultException Refusal(InjectedFault fault, string target) => fault.Kind switch
    {
        FaultKind.Throttling => new AwsFaultException("ThrottlingException", fault.Message ?? "Rate exceeded"),
        FaultKind.AccessDenied => new AwsFaultException("AccessDeniedException", fault.Message ?? Denied(target)),
        FaultKind.ExpiredToken => new AwsFaultException("ExpiredTokenException", fault.Message ?? "The security token included in the request is expired"),
        _ => new AwsFaultException(
            fault.StatusCode == StatusCodes.Status503ServiceUnavailable ? "ServiceUnavailableException" : "InternalFailure",
            fault.Message ?? "The request processing has failed because of an unknown error, exception or failure.",
            fault.StatusCode),
    };

    private string Denied(string target)
    {
        var service = AwsService.OfTarget(target) ?? AwsService.Dms;
        var action = $"{service.ActionPrefix}:{RequestLog.OperationOf(target)}";
        return $"User: arn:aws:iam::{identity.AccountId}:user/test is not authorized to perform: {action} on resource: * because no identity-based policy allows the {action} action";
    }
}
