using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>Finds the replication that an address names and hands it to the page, or says why there is none. Keeps what was last known when DMS no longer lists it.</summary>
public sealed partial class ReplicationScope : ComponentBase
{
    private ReplicationEntry? _entry;
    private DateTimeOffset? _seenAt;
    private (string Identifier, string? TargetName, string? KindName) _address;
    private ImmutableArray<ReplicationEntry> _choices = [];

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required string Identifier { get; set; }

    /// <summary>From the address; null when it names none.</summary>
    [Parameter]
    public string? TargetName { get; set; }

    /// <summary>serverless or task, from the address; null when it names none.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindName { get; set; }

    /// <summary>What follows the identifier in the address of this page, e.g. /logs.</summary>
    [Parameter]
    public string Suffix { get; set; } = "";

    [Parameter, EditorRequired]
    public required RenderFragment<ReplicationEntry> ChildContent { get; set; }

    private bool Vanished => _entry is { } entry && Snapshot.Find(entry.Key) is null;

    private IEnumerable<TargetSnapshot> Asked => Snapshot.Targets.Where(target => TargetName is null || target.Target.Name == TargetName);

    private bool IsReading => Snapshot.Targets.Length == 0 || Asked.Any(target => target is { CapturedAt: null, Fault: null });

    private IEnumerable<string> Faults => Asked.Where(target => target.Fault is not null).Select(target => $"{target.Target.Name}: {target.Fault!.Sentence}");

    private string NotFoundText => TargetName is null
        ? "It may have been deleted or renamed, or it belongs to an account that this dashboard does not watch."
        : $"It may have been deleted or renamed, or it belongs to another target than {TargetName}.";

    protected override void OnParametersSet()
    {
        if (_address != (Identifier, TargetName, KindName))
        {
            _entry = null;
            _address = (Identifier, TargetName, KindName);
        }

        var found = Snapshot.FindByIdentifier(Identifier, TargetName, KindWords.FromName(KindName));
        var own = _entry is { } known ? Snapshot.Find(known.Key) : found is [var only] ? only : null;
        _choices = found.Length > 1 ? found : [];
        if (own is not null)
        {
            _entry = own;
            _seenAt = Snapshot.Targets.First(target => target.Target.Name == own.Target.Name).CapturedAt;
        }
    }

    private string ChoiceUrl(ReplicationEntry choice) => ReplicationAddress.Of(choice, Snapshot, Suffix);
}
