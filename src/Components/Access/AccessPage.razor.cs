using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Store.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Access;

/// <summary>Who may come in, for admins: the tokens of programs.</summary>
public sealed partial class AccessPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private ImmutableArray<ApiToken>? _tokens;
    private ApiToken? _revoking;
    private string? _fault;
    private bool _isMaking;

    [Inject]
    public required TokenStore Tokens { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    private string CountWords => _tokens is { } tokens ? Words(tokens.Count(token => token.IsGood(Time.GetUtcNow()))) : "";

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized() => _ = WatchAsync(_disposal.Token);

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in Tokens.WatchAsync(cancellationToken))
            {
                await ReadAsync(cancellationToken);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit or the page is gone.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private static string Words(int good) => string.Create(CultureInfo.InvariantCulture, $"{good:N0} {(good == 1 ? "token" : "tokens")} in use");

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            (_tokens, _fault) = (await Tokens.ListAsync(cancellationToken), null);
        }
        catch (ActivityStoreException exception)
        {
            _fault = exception.Message;
        }
    }
}
