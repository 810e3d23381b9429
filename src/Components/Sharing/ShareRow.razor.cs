using DmsDashboard.Actions.Sharing;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using DmsDashboard.Model.Shares;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Sharing;

/// <summary>A share link in the list. Its token is not there: nobody knows it any more but those who were given it.</summary>
public sealed partial class ShareRow : ComponentBase
{
    private bool _isAsking;
    private bool _isSending;

    [Inject]
    public required ShareActions Actions { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required ActionOrigin Origin { get; set; }

    [Parameter, EditorRequired]
    public required Share Share { get; set; }

    /// <summary>It was ended.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Ended { get; set; }

    private bool IsOpen => Share.IsOpen(Time.GetUtcNow());

    private async Task RevokeAsync()
    {
        if (_isSending)
        {
            return;
        }

        _isSending = true;
        try
        {
            var answer = await Actions.RevokeAsync(Share, Origin, CancellationToken.None);
            Toasts.Show(answer.Outcome is ActionOutcome.Accepted ? ToastKind.Plain : ToastKind.Problem, answer.Outcome is ActionOutcome.Accepted ? "Link ended" : "Not ended", answer.Sentence);
        }
        finally
        {
            (_isSending, _isAsking) = (false, false);
        }

        await Ended.InvokeAsync();
    }
}
