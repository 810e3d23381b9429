using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>What a replication is called, by people and by the API.</summary>
public sealed partial class IdentityCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required Replication Replication { get; set; }

    // CloudWatch's dimension is made of the account and the ARN's last part, never of the identifier (user guide: Monitoring serverless).
    private string? MetricId => Replication.ReplicationConfigArn.Split(':') is [_, _, _, _, { Length: > 0 } account, .., { Length: > 0 } id]
        ? $"{account}:{id}"
        : null;
}
