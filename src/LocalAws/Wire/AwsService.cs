namespace DmsDashboard.LocalAws.Wire;

/// <summary>One AWS service as the wire knows it: its SigV4 name, its target prefix and the fault that a broken constraint gives.</summary>
internal sealed record AwsService(string SigningName, string TargetPrefix, string ConstraintFault)
{
    /// <summary>Database Migration Service.</summary>
    public static readonly AwsService Dms = new("dms", "AmazonDMSv20160101", "ValidationException");

    /// <summary>CloudWatch Logs, which reports broken constraints by its own exception.</summary>
    public static readonly AwsService Logs = new("logs", "Logs_20140328", "InvalidParameterException");

    /// <summary>CloudWatch itself. It spoke the query protocol before, and still tells the codes of its errors.</summary>
    public static readonly AwsService Metrics = new("monitoring", "GraniteServiceVersion20100801", "ValidationException")
    {
        ActionPrefix = "cloudwatch",
        Format = WireFormat.Json10,
        SpeaksCbor = true,
        QueryCodes = new()
        {
            ["InternalServiceFault"] = "InternalServiceError;Receiver",
            ["InvalidNextToken"] = "InvalidNextToken;Sender",
            ["InvalidParameterValueException"] = "InvalidParameterValue;Sender",
            ["ValidationException"] = "ValidationError;Sender",
        },
    };

    private static readonly AwsService[] All = [Dms, Logs, Metrics];

    /// <summary>What stands before the colon of its IAM actions.</summary>
    public string ActionPrefix { get; init; } = SigningName;

    /// <summary>How bodies of <c>POST /</c> look.</summary>
    public WireFormat Format { get; init; } = WireFormat.Json11;

    /// <summary>Whether it also takes CBOR under <c>/service/…/operation/…</c>.</summary>
    public bool SpeaksCbor { get; init; }

    /// <summary>What the query protocol called its faults, and whose fault they are.</summary>
    public Dictionary<string, string> QueryCodes { get; init; } = [];

    /// <summary>The service of an <c>X-Amz-Target</c>; null where it is none of those played here.</summary>
    public static AwsService? OfTarget(string target) => Array.Find(All, service => target.StartsWith(service.TargetPrefix + ".", StringComparison.Ordinal));
}
