using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DmsDashboard.Aws;

/// <summary>A part of the SDK's pipeline, inside of its retries: sees each request that is sent, and what AWS answered to it.</summary>
internal sealed class RequestCounter(AwsMetrics metrics) : PipelineHandler
{
    private const string RequestSuffix = "Request";

    /// <summary>Puts a counter where requests are signed already and answers are told from faults.</summary>
    public static void Fit(RuntimePipeline pipeline, AwsMetrics metrics) => pipeline.AddHandlerBefore<ErrorHandler>(new RequestCounter(metrics));

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext;
        try
        {
            var answer = await base.InvokeAsync<T>(executionContext);
            Count(request, AwsMetrics.Ok);
            return answer;
        }
        catch (Exception exception)
        {
            Count(request, request.CancellationToken.IsCancellationRequested ? AwsMetrics.Cancelled : AwsFaults.KindOf(exception).ToString());
            throw;
        }
    }

    private void Count(IRequestContext request, string outcome) => metrics.CountRequest(OperationOf(request), outcome, isRetry: request.Retries > 0);

    // The SDK names the request's type: DescribeReplicationsRequest.
    private static string OperationOf(IRequestContext request) =>
        request.RequestName.EndsWith(RequestSuffix, StringComparison.Ordinal) ? request.RequestName[..^RequestSuffix.Length] : request.RequestName;
}
