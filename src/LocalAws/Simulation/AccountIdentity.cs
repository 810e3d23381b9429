namespace DmsDashboard.LocalAws.Simulation;

/// <summary>An account in a region, and the ARNs that follow from it.</summary>
public sealed record AccountIdentity(string AccountId, string Region)
{
    /// <summary>The key that encrypts what DMS stores.</summary>
    public string KmsKeyArn => $"arn:aws:kms:{Region}:{AccountId}:key/5b7c1f0e-9a57-4f0e-8a0d-3f1d2c9b6e11";

    /// <summary>The ARN of a replication config; <paramref name="id"/> is its resource id.</summary>
    public string ReplicationConfigArn(string id) => $"arn:aws:dms:{Region}:{AccountId}:replication-config:{id}";

    /// <summary>The ARN of a classic task; <paramref name="id"/> is its resource id.</summary>
    public string ReplicationTaskArn(string id) => $"arn:aws:dms:{Region}:{AccountId}:task:{id}";

    /// <summary>The ARN of a replication instance; <paramref name="id"/> is its resource id.</summary>
    public string ReplicationInstanceArn(string id) => $"arn:aws:dms:{Region}:{AccountId}:rep:{id}";

    /// <summary>The ARN of an endpoint; <paramref name="id"/> is its resource id.</summary>
    public string EndpointArn(string id) => $"arn:aws:dms:{Region}:{AccountId}:endpoint:{id}";

    /// <summary>The ARN of a run of the premigration assessment.</summary>
    public string AssessmentRunArn(string id) => $"arn:aws:dms:{Region}:{AccountId}:assessment-run:{id}";

    /// <summary>The ARN of a log group, without the trailing <c>:*</c>.</summary>
    public string LogGroupArn(string name) => $"arn:aws:logs:{Region}:{AccountId}:log-group:{name}";
}
