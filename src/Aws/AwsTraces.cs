using System.Diagnostics;

namespace DmsDashboard.Aws;

/// <summary>Traces calls to AWS; without a listener nothing is made. What AWS says of a failure is not in them: it names ARNs and accounts.</summary>
internal static class AwsTraces
{
    private static readonly ActivitySource Source = new(AwsMetrics.MeterName);

    public static Activity? Begin(string operation, string targetName)
    {
        var call = Source.StartActivity(operation, ActivityKind.Client);
        call?.SetTag("rpc.system", "aws-api");
        call?.SetTag("rpc.method", operation);
        call?.SetTag("dms.target", targetName);
        return call;
    }

    public static void Fail(Activity? call, string kind)
    {
        call?.SetTag("error.type", kind);
        call?.SetStatus(ActivityStatusCode.Error);
    }
}
