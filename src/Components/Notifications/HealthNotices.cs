using DmsDashboard.Components.Replications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Notifications;

/// <summary>Shows a notice when replications begin to need attention, on whatever page somebody is: one for those that failed and one for those at risk, at most every ten seconds.</summary>
public sealed class HealthNotices : ComponentBase
{
    private const int NamedAtMost = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private DmsSnapshot? _told;
    private DateTimeOffset _toldAt = DateTimeOffset.MinValue;

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    internal ReplicationListCache Lists { get; init; } = null!;

    [CascadingParameter]
    public required SnapshotProvider Provider { get; set; }

    // Only there to hear of each newer one: the provider itself is cascaded as fixed.
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    protected override void OnParametersSet()
    {
        var (now, latest) = (Time.GetUtcNow(), Provider.Latest);
        if (ReferenceEquals(_told, latest) || now - _toldAt < Pause)
        {
            return;
        }

        // What is there when the page opens can be read from the page.
        if (_told is { Targets.IsEmpty: false } before && Tell(before, latest))
        {
            _toldAt = now;
        }

        _told = latest;
    }

    protected override bool ShouldRender() => false;

    private bool Tell(DmsSnapshot before, DmsSnapshot latest)
    {
        var was = Lists.Attention(before);
        // What is wrong with a target that is read for the first time is no news.
        var read = before.Targets.Where(static target => target.CapturedAt is not null).Select(static target => target.Target.Name).ToHashSet();
        var worse = Lists.Attention(latest).Values
            .Where(entry => read.Contains(entry.Target.Name) && (!was.TryGetValue(entry.Key, out var old) || old.Health.Health > entry.Health.Health))
            .ToLookup(static entry => entry.Health.Health);
        Show(ToastKind.Failed, [.. worse[Health.Failed]]);
        Show(ToastKind.AtRisk, [.. worse[Health.AtRisk]]);
        return worse.Count > 0;
    }

    private void Show(ToastKind kind, IReadOnlyList<ReplicationEntry> entries)
    {
        var (one, several) = kind is ToastKind.Failed ? ("failed", "failed") : ("is at risk", "are at risk");
        if (entries is [var only])
        {
            Toasts.Show(kind, $"{only.Identifier} {one}", SecretText.Masked(only.Health.Sentence.Length > 0 ? only.Health.Sentence : only.Health.Detail));
        }
        else if (entries.Count > 1)
        {
            var more = entries.Count > NamedAtMost ? $" and {entries.Count - NamedAtMost} more" : "";
            Toasts.Show(kind, $"{entries.Count} replications {several}", string.Join(", ", entries.Take(NamedAtMost).Select(static entry => entry.Identifier)) + more);
        }
    }
}
