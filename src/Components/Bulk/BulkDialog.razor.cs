using System.Collections.Immutable;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Components.Bulk;

/// <summary>Says what a start or stop of all that is selected does with each, does it on confirmation, and then shows how far it is.</summary>
public sealed partial class BulkDialog : ComponentBase
{
    private ElementReference _close;
    private bool _showsScript;
    private bool _mustFocus;

    // What the person has before the eyes; older than Plan while a drawing is on its way.
    private IReadOnlyList<BulkPlanItem> _seen = [];

    [Inject]
    public required BulkDialogs Dialogs { get; init; }

    [Inject]
    public required BulkActions Actions { get; init; }

    [Inject]
    public required BulkRuns RunStore { get; init; }

    [Inject]
    public required IOptions<ActionsOptions> Options { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required Selection Selection { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    /// <summary>All runs, as they are now.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<BulkRun> Runs { get; set; }

    private BulkRun? Run { get; set; }

    private IReadOnlyList<BulkPlanItem> Plan { get; set; } = [];

    private IReadOnlyList<BulkPlanItem> Included { get; set; } = [];

    private IReadOnlyList<ReplicationKey> NotDone => Run is { FinishedAt: not null } run
        ? [.. run.Items.Where(static item => item.State is BulkItemState.Refused or BulkItemState.NotSent or BulkItemState.Cancelled).Select(static item => item.Ask.Key)]
        : [];

    private string Verb => (Run?.IsStop ?? Dialogs.IsStop) ? "Stop" : "Start";

    private string Title => Run is { } run ? $"{Verb} {BulkWords.Count(run.Items.Select(static item => item.Ask.Key))}" : $"{Verb} {BulkWords.Count(Plan.Select(static item => item.Entry.Key))}{(Dialogs.IsStop ? "?" : "")}";

    private string Subtitle => Run is { } run ? BulkWords.Progress(run)
        : Included.Count == Plan.Count ? $"All {Verb.ToLowerInvariant()} now"
        : $"{Included.Count} {Verb.ToLowerInvariant()}{(Included.Count == 1 ? "s" : "")} now, {Plan.Count - Included.Count} {(Plan.Count - Included.Count == 1 ? "is" : "are")} left out";

    private string Operation => string.Join(", ", Included.Select(static item => item.Entry.Kind).Distinct().Order()
        .Select(kind => $"{Verb}Replication{(kind is ReplicationKind.Task ? "Task" : "")}"));

    private string Pace => FormattableString.Invariant($"At most {Options.Value.BulkInFlight} are under way at once and {Options.Value.BulkRequestsPerSecond:0.#} a second goes out, to stay under the AWS request limit. If one fails the others go on.");

    protected override void OnParametersSet()
    {
        Run = Dialogs.RunNumber is { } number ? Runs.FirstOrDefault(run => run.Number == number) ?? RunStore.Find(number) : null;
        if (Run is null)
        {
            Plan = [.. BulkPlanItems.Of(Dialogs.IsStop, Selection.Entries(Snapshot), Snapshot, RunStore)];
            Included = [.. Plan.Where(static item => item.IsIncluded)];
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The button that was pressed is gone: without this the focus would be on nothing.
        if (_mustFocus && Run is not null)
        {
            _mustFocus = false;
            await _close.FocusAsync();
        }
    }

    private void Confirm()
    {
        // A second press of a double click finds the run begun.
        if (Run is not null || BulkConfirmation.Of(_seen, Plan) is not { IsEmpty: false } asks)
        {
            return;
        }

        var run = Actions.Start(Dialogs.IsStop, asks, Origin);
        (Run, _mustFocus) = (run, true);
        Selection.Clear();
        Dialogs.Begun(run.Number);
    }

    private void Drawn(IReadOnlyList<BulkPlanItem> plan) => _seen = plan;

    private async Task CancelAsync()
    {
        var result = await Actions.CancelAsync(Run!.Number, Origin, CancellationToken.None);
        // That it is over the dialog shows by itself.
        if (result is not { Outcome: ActionOutcome.Accepted } and not { Refusal: ActionRefusal.State })
        {
            Toasts.Show(ToastKind.Problem, DialogWords.TitleOf(result), result.Sentence);
        }
    }

    private void SelectRest()
    {
        Selection.Set(NotDone);
        Dialogs.Close();
    }
}
