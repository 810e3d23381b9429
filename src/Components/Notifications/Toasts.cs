using System.Collections.Immutable;

namespace DmsDashboard.Components.Notifications;

/// <summary>The notices of one circuit. The newest few are kept; those that report no problem go by themselves.</summary>
public sealed class Toasts(TimeProvider time) : IDisposable
{
    private const int Kept = 4;

    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(8);

    // Nobody asked for these: whoever sees them was busy with something else.
    private static readonly TimeSpan ShownUnasked = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _disposal = new();
    private bool _isGone;
    private long _number;

    /// <summary>Raised after each change; not always on the circuit's dispatcher.</summary>
    public event Action? Changed;

    public ImmutableArray<Toast> All { get; private set; } = [];

    public void Show(ToastKind kind, string title, string text)
    {
        // AWS's answer may come after the page of its button was left.
        if (Volatile.Read(ref _isGone))
        {
            return;
        }

        var toast = new Toast(Interlocked.Increment(ref _number), kind, title, text);
        Set(all => [.. all.Where(other => other.Title != title || other.Text != text).TakeLast(Kept - 1), toast]);
        if (kind is not ToastKind.Problem)
        {
            _ = CloseLaterAsync(toast, _disposal.Token);
        }
    }

    public void Close(Toast toast) => Set(all => all.Remove(toast));

    public void Dispose()
    {
        Volatile.Write(ref _isGone, true);
        // Not disposed of: a notice that comes at this very moment may still ask for its token.
        _disposal.Cancel();
    }

    private async Task CloseLaterAsync(Toast toast, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(toast.Kind is ToastKind.AtRisk or ToastKind.Failed ? ShownUnasked : Shown, time, cancellationToken);
            Close(toast);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit is gone.
        }
    }

    private void Set(Func<ImmutableArray<Toast>, ImmutableArray<Toast>> change)
    {
        All = change(All);
        Changed?.Invoke();
    }
}
