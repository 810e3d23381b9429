using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>Runs one call to AWS: counts it and turns every failure into a <see cref="DmsServiceException"/>.</summary>
internal sealed class AwsCalls(TimeProvider time, AwsMetrics metrics)
{
    /// <summary>Answers what AWS answered.</summary>
    /// <exception cref="DmsServiceException">The call failed.</exception>
    public async Task<TAnswer> RunAsync<TAnswer>(string operation, Func<CancellationToken, Task<TAnswer>> call, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        using var trace = AwsTraces.Begin(operation, metrics.TargetName);
        try
        {
            var answer = await call(cancellationToken);
            metrics.Count(operation, AwsMetrics.Ok, time.GetElapsedTime(began));
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            var fault = AwsFaults.Of(exception, operation, time.GetUtcNow());
            AwsTraces.Fail(trace, fault.Kind.ToString());
            metrics.Count(operation, fault.Kind.ToString(), time.GetElapsedTime(began));
            throw new DmsServiceException(fault, exception);
        }
    }

    /// <summary>A Marker that comes back would be followed for ever.</summary>
    /// <exception cref="DmsServiceException">Always.</exception>
    public bool FailEndless(string operation) =>
        throw new DmsServiceException(new DmsFault(FaultKind.Malformed, operation, null, $"The pages of {operation} have no end: AWS sent the same Marker twice.", time.GetUtcNow()));
}
