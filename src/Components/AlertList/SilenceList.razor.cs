using System.Collections.Immutable;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.AlertList;

/// <summary>When nobody is told, and the end of it.</summary>
public sealed partial class SilenceList : ComponentBase
{
    [Inject]
    public required AlertActions Actions { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ImmutableArray<Silence> Silences { get; set; }

    [Parameter]
    public bool MayChange { get; set; }

    private async Task EndAsync(Silence silence)
    {
        // What was pressed is not withdrawn because its page is gone.
        var result = await Actions.EndAsync(silence.Id, Origin, CancellationToken.None);
        var isDone = result.Outcome is ActionOutcome.Accepted;
        Toasts.Show(isDone ? ToastKind.Plain : ToastKind.Problem, isDone ? "Silence ended" : DialogWords.TitleOf(result), result.Sentence);
    }
}
