using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Stakeholders;
using DmsDashboard.Store.Stakeholders;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Components.Sharing;

/// <summary>What a new share link shows, to whom, and for how long.</summary>
public sealed partial class ShareForm : ComponentBase
{
    // So many rows are drawn; a search finds the others.
    private const int Shown = 100;

    private static readonly ImmutableArray<int> AllChoices = [1, 7, 30, 90];

    private string _search = "";
    private IReadOnlyDictionary<ReplicationKey, string> _names = ImmutableDictionary<ReplicationKey, string>.Empty;

    [Inject]
    public required IOptions<StatusOptions> Status { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ShareDraft Draft { get; set; }

    /// <summary>What is wrong with it; null while nothing is known to be.</summary>
    [Parameter]
    public string? Problem { get; set; }

    [Parameter]
    public bool IsSending { get; set; }

    /// <summary>How long a link may be open.</summary>
    [Parameter, EditorRequired]
    public required int MaxDays { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback Making { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback Cancelled { get; set; }

    private IEnumerable<int> Choices => AllChoices.Where(days => days < MaxDays).Append(MaxDays);

    private List<ReplicationEntry> Found =>
        [.. Snapshot.Entries.Where(entry => entry.Identifier.Contains(_search.Trim(), StringComparison.OrdinalIgnoreCase)).OrderBy(static entry => entry.Identifier, StringComparer.OrdinalIgnoreCase)];

    protected override void OnInitialized() =>
        _names = PlainNames.Of([.. Snapshot.Entries.Select(static entry => (entry.Key, entry.Identifier))], Status.Value.Names);

    private string NameOf(ReplicationEntry entry) => _names.GetValueOrDefault(entry.Key) ?? PlainNames.Plain(entry.Identifier);

    private void TakeAll()
    {
        foreach (var entry in Found.Where(entry => !Draft.Has(entry.Key)))
        {
            Draft.Toggle(entry.Key, NameOf(entry));
        }
    }
}
