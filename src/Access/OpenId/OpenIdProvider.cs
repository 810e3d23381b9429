using System.Text.Json;
using DmsDashboard.Model.Access;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace DmsDashboard.Access.OpenId;

/// <summary>What the provider tells of itself: read when somebody first signs in, kept, and read again each hour. While it cannot be read the last good one holds.</summary>
internal sealed partial class OpenIdProvider(IOptions<OpenIdSettings> options, SignInClient client, TimeProvider time, ILogger<OpenIdProvider> logger) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    // Whoever presses the button again and again does not make the dashboard hammer a provider that is down, nor does whoever makes up key ids.
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenKeyReadings = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _reading = new(1);
    private Known? _known;

    /// <summary>Its last failure; null while the last reading was good.</summary>
    public ProviderFault? Fault { get; private set; }

    /// <summary>Where the provider signs people out, as far as its document was read; null where it tells of none (OpenID Connect RP-Initiated Logout 1.0).</summary>
    public Uri? EndSession => Volatile.Read(ref _known)?.Document.EndSessionEndpoint;

    /// <summary>The discovery document.</summary>
    /// <exception cref="OpenIdException">It cannot be had.</exception>
    public async Task<ProviderDocument> ReadAsync(CancellationToken cancellationToken) => (await ReadAsync(Fresh, cancellationToken)).Document;

    /// <summary>The keys that it signs with.</summary>
    /// <param name="isNew">True when the ones at hand do not fit: it may have changed them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OpenIdException">They cannot be had.</exception>
    public async Task<IList<SecurityKey>> ReadKeysAsync(bool isNew, CancellationToken cancellationToken) =>
        (await ReadAsync(isNew ? BetweenKeyReadings : Fresh, cancellationToken)).Keys.GetSigningKeys();

    public void Dispose() => _reading.Dispose();

    private async Task<Known> ReadAsync(TimeSpan fresh, CancellationToken cancellationToken)
    {
        if (Held(fresh) is { } held)
        {
            return held;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return Held(fresh) ?? await AskAsync(cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    private Known? Held(TimeSpan fresh) => Volatile.Read(ref _known) is { } known && time.GetUtcNow() - known.At < fresh ? known : null;

    private async Task<Known> AskAsync(CancellationToken cancellationToken)
    {
        if (Fault is { } recent && time.GetUtcNow() - recent.At < BetweenFailures)
        {
            return _known ?? throw new OpenIdException(SignInFault.Provider, recent.Sentence);
        }

        try
        {
            var issuer = options.Value.Issuer;
            var document = ProviderDocument.Read(await client.ReadJsonAsync(new Uri($"{issuer.TrimEnd('/')}/.well-known/openid-configuration"), cancellationToken), issuer);
            var keys = new JsonWebKeySet((await client.ReadJsonAsync(document.Keys, cancellationToken)).GetRawText());
            Fault = null;
            var known = new Known(document, keys, time.GetUtcNow());
            Volatile.Write(ref _known, known);
            return known;
        }
        catch (Exception exception) when (exception is OpenIdException or HttpRequestException or JsonException or ArgumentException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Fault = new ProviderFault(exception.Message, time.GetUtcNow());
            LogUnreadable(options.Value.Issuer, exception.Message);
            return _known ?? throw new OpenIdException(SignInFault.Provider, exception.Message, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The sign-in provider {Issuer} cannot be read. {Reason}")]
    private partial void LogUnreadable(string issuer, string reason);

    private sealed record Known(ProviderDocument Document, JsonWebKeySet Keys, DateTimeOffset At);
}
