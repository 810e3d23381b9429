using DmsDashboard.Access.OpenId;
using DmsDashboard.Model.Access;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.LoadBalancer;

/// <summary>Reads who the load balancer says asks, and believes it only when that load balancer itself signed it.</summary>
internal sealed class LoadBalancerSignIn(IOptions<LoadBalancerOptions> options, LoadBalancerKeys keys, TimeProvider time)
{
    public const string Header = "x-amzn-oidc-data";

    private const string Algorithm = "ES256";

    /// <summary>True when such a header is looked at and the request has one.</summary>
    public bool Brings(HttpContext http) => options.Value.IsOn && http.Request.Headers.ContainsKey(Header);

    /// <summary>The person, or why there is none.</summary>
    public async Task<(Person? Person, string? Refusal)> ReadAsync(HttpContext http)
    {
        if (http.Request.Headers[Header] is not [{ } text] || LoadBalancerToken.Read(text) is not { } token)
        {
            return (null, "it is no token");
        }

        if (Refusal(token) is { } refusal)
        {
            return (null, refusal);
        }

        if (await keys.ReadAsync(token.KeyId, http.RequestAborted) is not { } key || !token.IsSignedBy(key))
        {
            return (null, "its signature is not the load balancer's");
        }

        var person = PersonReader.Read(AccessSchemes.LoadBalancer, options.Value.NameClaim, options.Value.RoleClaim, token.Claims);
        return person.Subject.Length > 0 ? (person, null) : (null, "it names nobody");
    }

    // All of this before a key is asked for: ids that a stranger makes up lead nowhere.
    private string? Refusal(LoadBalancerToken token)
    {
        var settings = options.Value;
        return token.Algorithm != Algorithm ? "it is not signed by ES256"
            : token.Signer != settings.Signer ? $"another load balancer signed it than {LoadBalancerOptions.Section}:{nameof(LoadBalancerOptions.Signer)} names"
            : token.Issuer != settings.Issuer ? $"its provider is not {LoadBalancerOptions.Section}:{nameof(LoadBalancerOptions.Issuer)}"
            : settings.ClientId.Length > 0 && token.Client != settings.ClientId ? $"its client is not {LoadBalancerOptions.Section}:{nameof(LoadBalancerOptions.ClientId)}"
            : token.Expires <= time.GetUtcNow() ? "its time is over"
            : null;
    }
}
