using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Compare;

/// <summary>Chooses the replication and the time of one side.</summary>
public sealed partial class CompareSideFields : ComponentBase, IDisposable
{
    // A browser draws them all at once.
    private const int MostOffered = 500;

    private readonly CancellationTokenSource _disposal = new();
    private ImmutableArray<SettingsVersionHead> _versions = [];
    private (ReplicationKey? Key, SettingsContent? Content) _listed;
    private string? _fault;

    [Inject]
    public required SettingsVersionStore Versions { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    /// <summary>First or Second.</summary>
    [Parameter, EditorRequired]
    public required string Legend { get; set; }

    [Parameter, EditorRequired]
    public required CompareSide Side { get; set; }

    [Parameter, EditorRequired]
    public required ComparedSide Found { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<CompareSide> OnChoose { get; set; }

    private string ListId => $"replications-{Legend}";

    private IEnumerable<ReplicationEntry> Offered => Snapshot.Entries.Take(MostOffered);

    // The newest is how it is now.
    private IEnumerable<(SettingsVersionHead Version, string Words)> Times =>
        _versions.Skip(1).Select((version, index) => (version, $"from {Text(version.SeenAt)} to {Text(_versions[index].SeenAt)}"));

    private string VersionWords => _versions.Length switch
    {
        0 => "No version of its settings is kept yet.",
        1 => $"Its settings have not changed since {Text(_versions[0].SeenAt)}, when the dashboard saw them first.",
        var count => $"{count} versions of its settings are kept; the last change was seen {Text(_versions[0].SeenAt)}.",
    };

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        // A new version comes with other contents.
        var asked = (Found.Entry?.Key, Found.SeenAt is null ? Found.Content : _listed.Content);
        if (asked == _listed)
        {
            return;
        }

        _listed = asked;
        await ListAsync(asked.Key, _disposal.Token);
    }

    private async Task ListAsync(ReplicationKey? key, CancellationToken cancellationToken)
    {
        try
        {
            _versions = key is { } known ? await Versions.ListAsync(known, cancellationToken) : [];
            _fault = null;
        }
        catch (ActivityStoreException exception)
        {
            (_versions, _fault) = ([], $"Earlier versions cannot be read. {exception.Message}");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    // Chosen of the list it names target and kind as well, where the identifier alone would not do.
    private Task ChooseReplicationAsync(ChangeEventArgs change)
    {
        var text = (change.Value as string)?.Trim() ?? "";
        var entry = Snapshot.Entries.FirstOrDefault(entry => NameOf(entry) == text);
        return OnChoose.InvokeAsync(entry is null ? CompareSide.None with { Identifier = text } : CompareAddress.SideOf(entry, Snapshot));
    }

    private Task ChooseTimeAsync(ChangeEventArgs change) =>
        OnChoose.InvokeAsync(Side with { VersionId = long.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null });

    private string NameOf(ReplicationEntry entry)
    {
        var side = CompareAddress.SideOf(entry, Snapshot);
        return string.Join(" · ", new[] { side.Identifier, side.TargetName, side.KindName }.OfType<string>());
    }

    private string Text(DateTimeOffset at) => $"{Zone.Text(at, TimestampFormat.Minute)} {Zone.LabelAt(at)}";
}
