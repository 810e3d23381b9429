using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>One replication in the list; drawn again only when something of it changed.</summary>
public sealed partial class ReplicationRow : ComponentBase
{
    private ListRow? _drawn;
    private bool _isChanged;
    private TimeZoneChoice? _drawnZone;

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ListRow Row { get; set; }

    private ReplicationEntry Entry => Row.Entry!;

    private Replication Replication => Entry.Replication;

    private Health Health => Entry.Health.Health;

    private RowWords Words { get; set; } = RowWords.Nothing;

    private string CssClass => $"dm-row {HealthWords.CssClass(Health)}{(Row.AsOf is null ? "" : " asof")}";

    private bool HasCounts => Replication.ReplicationStats?.TablesTotal > 0;

    private string Source => Entry.SourceEndpoint?.Engine ?? EndpointName(Replication.SourceEndpointArn);

    private string Target => Entry.TargetEndpoint?.Engine ?? EndpointName(Replication.TargetEndpointArn);

    private string Address => $"replications/{Uri.EscapeDataString(Entry.Identifier)}{TargetQuery}";

    private string LogsAddress => $"replications/{Uri.EscapeDataString(Entry.Identifier)}/logs{TargetQuery}";

    // Identifiers repeat between accounts; the demo's one target needs no such address.
    private string TargetQuery => Entry.Target.IsDemo ? "" : $"?target={Uri.EscapeDataString(Entry.Target.Name)}";

    private string? Unavailable => Row.AsOf is null ? null : $"{Entry.Target.Name} can’t be read at present, so its state may have changed. Actions are off until it answers.";

    protected override void OnParametersSet()
    {
        _isChanged = _drawn is null || !_drawn.LooksLike(Row) || _drawnZone != Zone;
        if (_isChanged)
        {
            (_drawn, _drawnZone) = (Row, Zone);
            Words = RowWords.Of(Entry);
        }
    }

    protected override bool ShouldRender() => _isChanged;

    // The endpoints may be unreadable: the last part of the ARN still names one.
    private static string EndpointName(string? arn) => arn is null ? "unknown endpoint" : arn[(arn.LastIndexOf(':') + 1)..];
}
