using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>What CloudWatch refuses, in its words where they are known.</summary>
internal static class MetricsFault
{
    public static AwsFaultException Validation(string message) => new(AwsService.Metrics.ConstraintFault, message);

    public static AwsFaultException InvalidParameterValue(string message) => new("InvalidParameterValueException", message);

    public static AwsFaultException InvalidNextToken() => new("InvalidNextToken", "The specified NextToken is invalid.");
}
