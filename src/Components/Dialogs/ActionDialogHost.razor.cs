using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Draws the open confirmation over whatever page there is.</summary>
public sealed partial class ActionDialogHost : ComponentBase, IDisposable
{
    private OtherPage? _otherPage;

    [Inject]
    public required ActionDialogs Dialogs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    private ReplicationEntry? Entry { get; set; }

    private PendingAction? Pending => Dialogs.Key is { } key ? Snapshot.Pending.GetValueOrDefault(key) : null;

    public void Dispose()
    {
        Dialogs.Changed -= OnChanged;
        _otherPage?.Dispose();
    }

    protected override void OnInitialized()
    {
        Dialogs.Changed += OnChanged;
        _otherPage = new OtherPage(Navigation, Dialogs.Close);
    }

    protected override void OnParametersSet() => Find();

    private void OnChanged()
    {
        Find();
        StateHasChanged();
    }

    // Gone from AWS while the dialog was open: the last known entry stays, and AWS will say that it is gone.
    private void Find() => Entry = Dialogs.Key is { } key ? Snapshot.Find(key) ?? Entry : null;
}
