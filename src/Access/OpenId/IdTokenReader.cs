using System.Text.Json;
using DmsDashboard.Model.Access;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DmsDashboard.Access.OpenId;

/// <summary>Checks an ID token as OpenID Connect Core 1.0, 3.1.3.7, asks: signature by the provider's keys, issuer, audiences and party, times, nonce.</summary>
internal sealed class IdTokenReader(IOptions<OpenIdSettings> options, OpenIdProvider provider, TimeProvider time)
{
    // No "none", and nothing that is signed with the client's own secret.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The token's claims.</summary>
    /// <param name="token">As the token endpoint gave it.</param>
    /// <param name="nonce">That was sent with the question.</param>
    /// <param name="cancellationToken">Ends the wait for the provider's keys.</param>
    /// <exception cref="OpenIdException">It is not to be trusted.</exception>
    public async Task<JsonElement> ReadAsync(string token, string nonce, CancellationToken cancellationToken)
    {
        var document = await provider.ReadAsync(cancellationToken);
        var result = await ValidateAsync(token, document, isNew: false, cancellationToken);
        // Also where a key of that id is there: some providers change a key and keep its id. How often is asked is bounded.
        if (result.Exception is SecurityTokenInvalidSignatureException)
        {
            result = await ValidateAsync(token, document, isNew: true, cancellationToken);
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken valid)
        {
            throw Bad($"is not valid ({result.Exception?.GetType().Name ?? "no reason"})", result.Exception);
        }

        using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(valid.EncodedPayload));
        Check(claims.RootElement, nonce);
        return claims.RootElement.Clone();
    }

    private async Task<TokenValidationResult> ValidateAsync(string token, ProviderDocument document, bool isNew, CancellationToken cancellationToken) =>
        await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = document.Issuer,
            ValidAudience = options.Value.ClientId,
            IssuerSigningKeys = await provider.ReadKeysAsync(isNew, cancellationToken),
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsInTime,
        });

    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now - Skew < end && (notBefore is not { } start || start <= now + Skew);
    }

    private void Check(JsonElement claims, string nonce)
    {
        if (ClaimReader.Value(claims, "nonce") != nonce)
        {
            throw Bad("has another nonce than was sent");
        }

        if (!IsForThisClient(claims))
        {
            throw Bad("is for another client");
        }

        if (!WasIssued(claims))
        {
            throw Bad("does not say when it was made, or was made in the future");
        }

        if (ClaimReader.Value(claims, "sub") is null)
        {
            throw Bad("does not say who it is about");
        }
    }

    // That it is one of the audiences is checked by now. Of several one alone is signed in, and azp says which.
    private bool IsForThisClient(JsonElement claims) => claims.TryGetProperty("azp", out var authorised)
        ? authorised.ValueKind is JsonValueKind.String && authorised.GetString() == options.Value.ClientId
        : ClaimReader.Values(claims, "aud").Length == 1;

    private bool WasIssued(JsonElement claims) =>
        claims.TryGetProperty("iat", out var issued) && issued.ValueKind is JsonValueKind.Number && issued.TryGetDouble(out var seconds) && seconds <= (time.GetUtcNow() + Skew).ToUnixTimeSeconds();

    private static OpenIdException Bad(string what, Exception? inner = null) => new(SignInFault.NotAccepted, $"The provider's ID token {what}.", inner);
}
