using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access.OpenId;

/// <summary>What a provider tells of itself under <c>/.well-known/openid-configuration</c> (OpenID Connect Discovery 1.0).</summary>
internal sealed record ProviderDocument
{
    public required string Issuer { get; init; }

    public required Uri AuthorizationEndpoint { get; init; }

    public required Uri TokenEndpoint { get; init; }

    public required Uri Keys { get; init; }

    public Uri? UserInfoEndpoint { get; init; }

    public Uri? EndSessionEndpoint { get; init; }

    /// <summary>How a client shows its secret; empty means by HTTP Basic.</summary>
    public ImmutableArray<string> TokenAuthMethods { get; init; } = [];

    /// <summary>Reads one and checks that it is the issuer's own and that no secret would go over an open line.</summary>
    /// <exception cref="OpenIdException">It is not to be trusted, or lacks something.</exception>
    public static ProviderDocument Read(JsonElement json, string issuer)
    {
        var told = Text(json, "issuer") ?? "";
        if (told.TrimEnd('/') != issuer.TrimEnd('/'))
        {
            throw Bad($"calls itself '{told}', and {OpenIdSettings.Section}:{nameof(OpenIdSettings.Issuer)} is '{issuer}': write it as the provider does");
        }

        return new ProviderDocument
        {
            Issuer = told,
            AuthorizationEndpoint = Address(json, "authorization_endpoint"),
            TokenEndpoint = Address(json, "token_endpoint"),
            Keys = Address(json, "jwks_uri"),
            UserInfoEndpoint = SafeAddress.Read(Text(json, "userinfo_endpoint")),
            EndSessionEndpoint = SafeAddress.Read(Text(json, "end_session_endpoint")),
            TokenAuthMethods = json.TryGetProperty("token_endpoint_auth_methods_supported", out var methods) ? ClaimReader.Texts(methods) : [],
        };
    }

    private static Uri Address(JsonElement json, string name) =>
        SafeAddress.Read(Text(json, name)) ?? throw Bad($"has no {name} that can be asked by https");

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static OpenIdException Bad(string what) => new(SignInFault.Provider, $"The provider's discovery document {what}.");
}
