using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Store.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Access;

/// <summary>Who may come in, for admins: the tokens of programs, and the sessions of people.</summary>
public sealed partial class AccessPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private ImmutableArray<ApiToken>? _tokens;
    private ImmutableArray<KnownPerson> _people = [];
    private ImmutableArray<OpenSession> _sessions = [];
    private ApiToken? _revoking;
    private OpenSession? _ending;
    private string? _fault;
    private bool _isMaking;
    private int _reading;

    [Inject]
    public required TokenStore Tokens { get; init; }

    [Inject]
    public required ISessions Sessions { get; init; }

    [Inject]
    public required SessionStore People { get; init; }

    [Inject]
    public required ITokenRights Rights { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    private string CountWords => _tokens is { } tokens ? Words(tokens.Count(token => token.IsGood(Time.GetUtcNow()))) : "";

    private int Left => _tokens is { } tokens ? tokens.Count(token => token.IsGood(Time.GetUtcNow()) && token.Maker is null && TokenMaker.Former(token, _people) is not null) : 0;

    private int Limited => _tokens is { } tokens ? tokens.Count(token => token.IsGood(Time.GetUtcNow()) && Rights.Of(token) != token.Permissions) : 0;

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized()
    {
        _ = WatchAsync(Tokens.WatchAsync(_disposal.Token), _disposal.Token);
        _ = WatchAsync(Sessions.WatchAsync(_disposal.Token), _disposal.Token);
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(IAsyncEnumerable<long> changes, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in changes.WithCancellation(cancellationToken))
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
        // Two changes may be read at once: what was begun last knows most.
        var reading = ++_reading;
        try
        {
            var (sessions, people, tokens) = (await Sessions.ListAsync(cancellationToken), await People.ReadPeopleAsync(cancellationToken), await Tokens.ListAsync(cancellationToken));
            if (reading == _reading)
            {
                (_sessions, _people, _tokens, _fault) = (sessions, people, tokens, null);
            }
        }
        catch (ActivityStoreException exception)
        {
            _fault = exception.Message;
        }
    }
}
