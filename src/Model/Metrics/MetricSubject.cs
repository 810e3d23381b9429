namespace DmsDashboard.Model.Metrics;

/// <summary>
/// What metrics are of, by its dimensions in the namespace AWS/DMS. They come from ARNs, never from identifiers: one that was deleted and made
/// again has another resource id.
/// </summary>
/// <param name="Kind">A serverless replication, a task or a replication instance.</param>
/// <param name="Arn">Whose.</param>
/// <param name="Dimensions">All of them: CloudWatch takes a metric with fewer for another one.</param>
public sealed record MetricSubject(MetricSubjectKind Kind, string Arn, EquatableArray<MetricDimension> Dimensions)
{
    private const string InstanceIdentifier = "ReplicationInstanceIdentifier";

    /// <summary>The subject of a replication; null where its ARN is not one, or where the instance of a task is not known (yet).</summary>
    public static MetricSubject? Of(ReplicationEntry entry) => (entry.Arn.Split(':'), entry.Kind, entry.Instance) switch
    {
        // "<account>:<last segment of ReplicationConfigArn>".
        ([_, _, _, _, { Length: > 0 } account, _, { Length: > 0 } id], ReplicationKind.Serverless, _) =>
            new MetricSubject(MetricSubjectKind.Replication, entry.Arn, [new MetricDimension("ReplicationConfigId", $"{account}:{id}")]),
        ([_, _, _, _, _, _, { Length: > 0 } id], ReplicationKind.Task, { } instance) =>
            new MetricSubject(MetricSubjectKind.Task, entry.Arn, [new MetricDimension(InstanceIdentifier, instance.ReplicationInstanceIdentifier), new MetricDimension("ReplicationTaskIdentifier", id)]),
        _ => null,
    };

    /// <summary>The subject of a replication instance.</summary>
    public static MetricSubject Of(ReplicationInstance instance) =>
        new(MetricSubjectKind.Instance, instance.ReplicationInstanceArn, [new MetricDimension(InstanceIdentifier, instance.ReplicationInstanceIdentifier)]);
}
