using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Access;

/// <summary>Asks before somebody's way in is ended: a token or a session.</summary>
public sealed partial class EndDialog : ComponentBase
{
    private ActionResult? _result;
    private bool _isBusy;

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Which one it is, where names are alike.</summary>
    [Parameter, EditorRequired]
    public required string Subtitle { get; set; }

    /// <summary>What it is called in the activity.</summary>
    [Parameter, EditorRequired]
    public required string Operation { get; set; }

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired]
    public required string Confirm { get; set; }

    /// <summary>Ends it.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<ActionResult>> Command { get; set; }

    /// <summary>What follows from it.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    private async Task ConfirmAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            _result = await Command();
        }
        finally
        {
            _isBusy = false;
        }

        if (_result.Outcome is ActionOutcome.Accepted)
        {
            await OnClose.InvokeAsync();
        }
    }
}
