namespace DmsDashboard.LocalAws.Wire;

/// <summary>One AWS service as the wire knows it: its SigV4 name, its target prefix and the fault that a broken constraint gives.</summary>
internal sealed record AwsService(string SigningName, string TargetPrefix, string ConstraintFault)
{
    /// <summary>Database Migration Service.</summary>
    public static readonly AwsService Dms = new("dms", "AmazonDMSv20160101", "ValidationException");

    /// <summary>CloudWatch Logs, which reports broken constraints by its own exception.</summary>
    public static readonly AwsService Logs = new("logs", "Logs_20140328", "InvalidParameterException");
}
