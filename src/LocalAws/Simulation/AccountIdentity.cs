namespace DmsDashboard.LocalAws.Simulation;

/// <summary>An account in a region, and the ARNs that follow from it.</summary>
public sealed record AccountIdentity(string AccountId, string Region)
{
    /// <summary>The ARN of a replication config; <paramref name="id"/> is its resource id.</summary>
    public string ReplicationConfigArn(string id) => $"arn:aws:dms:{Region}:{AccountId}:replication-config:{id}";

    /// <summary>The ARN of an endpoint; <paramref name="id"/> is its resource id.</summary>
    public string EndpointArn(string id) => $"arn:aws:dms:{Region}:{AccountId}:endpoint:{id}";

    /// <summary>The ARN of a log group, without the trailing <c>:*</c>.</summary>
    public string LogGroupArn(string name) => $"arn:aws:logs:{Region}:{AccountId}:log-group:{name}";
}
