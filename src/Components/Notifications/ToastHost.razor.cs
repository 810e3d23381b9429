using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Notifications;

/// <summary>Draws the notices over whatever page there is.</summary>
public sealed partial class ToastHost : ComponentBase, IDisposable
{
    [Inject]
    public required Toasts Toasts { get; init; }

    public void Dispose() => Toasts.Changed -= OnChanged;

    protected override void OnInitialized() => Toasts.Changed += OnChanged;

    private static Health Mark(Toast toast) => toast.Kind switch
    {
        ToastKind.Progress => Health.Starting,
        ToastKind.Problem or ToastKind.Failed => Health.Failed,
        ToastKind.AtRisk => Health.AtRisk,
        _ => Health.Stopped,
    };

    private static bool IsUnasked(Toast toast) => toast.Kind is ToastKind.AtRisk or ToastKind.Failed;

    private static string CssClass(Toast toast) => HealthWords.CssClass(Mark(toast));

    private void OnChanged() => _ = InvokeAsync(StateHasChanged);
}
