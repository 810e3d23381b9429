using DmsDashboard.Components.Logs;
using Microsoft.JSInterop;

namespace DmsDashboard.Tests.Components.Logs;

/// <summary>A browser whose answer to one call is held: over a slow line the reader is gone before it comes.</summary>
internal sealed class HeldScript : IJSRuntime
{
    private readonly TaskCompletionSource _held = new();

    public List<string> Calls { get; } = [];

    /// <summary>import, or a function of the script.</summary>
    public string Holds { get; set; } = "import";

    /// <summary>The answer is on its way when the reader leaves: a cancellation comes too late for it.</summary>
    public bool IsAnswered { get; set; }

    public void Release() => _held.SetResult();

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        if (Holds == identifier)
        {
            await _held.Task.WaitAsync(IsAnswered ? CancellationToken.None : cancellationToken);
        }

        return typeof(TValue) == typeof(IJSObjectReference) ? (TValue)(object)new Reference(this) : default!;
    }

    private sealed class Reference(HeldScript script) : IJSObjectReference
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            script.Calls.Add(identifier);
            // As the real one does: a reference that was disposed of cannot be sent.
            _ = (args?.FirstOrDefault(static arg => arg is DotNetObjectReference<LogViewer>) as DotNetObjectReference<LogViewer>)?.Value;
            if (script.Holds == identifier)
            {
                await script._held.Task;
            }

            return typeof(TValue) == typeof(IJSObjectReference) ? (TValue)(object)new Reference(script) : default!;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
