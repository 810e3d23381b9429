using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>Tells a screen reader what newly needs attention, at most every ten seconds: "orders-core failed. 7 need attention."</summary>
public sealed partial class HealthAnnouncer : ComponentBase
{
    private const int NamedAtMost = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private DmsSnapshot? _told;
    private DateTimeOffset _toldAt = DateTimeOffset.MinValue;
    private string _words = "";
    private string _drawnWords = "";

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    internal ReplicationListCache Lists { get; init; } = null!;

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    protected override void OnParametersSet()
    {
        var now = Time.GetUtcNow();
        if (ReferenceEquals(_told, Snapshot) || now - _toldAt < Pause)
        {
            return;
        }

        // What is there when the page opens can be read from the page.
        if (_told is { Targets.IsEmpty: false } before)
        {
            Tell(before, now);
        }

        _told = Snapshot;
    }

    protected override bool ShouldRender() => _drawnWords != (_drawnWords = _words);

    private void Tell(DmsSnapshot before, DateTimeOffset now)
    {
        var (was, @is) = (Lists.Attention(before), Lists.Attention(Snapshot));
        var changed = @is.Values.Where(entry => !was.TryGetValue(entry.Key, out var old) || old.Health.Health != entry.Health.Health).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var named = changed.Take(NamedAtMost).Select(entry => $"{entry.Identifier}: {HealthWords.Word(entry.Health.Health).ToLowerInvariant()}.");
        var more = changed.Count > NamedAtMost ? $" {changed.Count - NamedAtMost} more." : "";
        _words = $"{string.Join(' ', named)}{more} {@is.Count} {(@is.Count == 1 ? "needs" : "need")} attention.";
        _toldAt = now;
    }
}
