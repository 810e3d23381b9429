namespace DmsDashboard.Access.OpenId;

/// <summary>The OpenID Connect provider that people sign in at.</summary>
public sealed class OpenIdSettings
{
    public const string Section = "Access:OpenId";

    /// <summary>As the provider writes itself: the discovery document lies under it. Empty: no such sign-in.</summary>
    public string Issuer { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>Empty for a client without one (PKCE alone). Best set by the environment: <c>Access__OpenId__ClientSecret</c>.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>Stands on the button: "Continue with …".</summary>
    public string Name { get; init; } = "your organisation";

    /// <summary>With blanks between them; <c>openid</c> is one of them.</summary>
    public string Scopes { get; init; } = "openid profile email";

    /// <summary>The claim that roles follow from: its name, or a path with dots into an object.</summary>
    public string RoleClaim { get; init; } = "groups";

    /// <summary>The claim that people are called by; empty: the first of preferred_username, email, name and sub.</summary>
    public string NameClaim { get; init; } = "";

    internal bool IsOn => Issuer.Length > 0;

    /// <summary>A sentence for each mistake in the section.</summary>
    internal static IEnumerable<string> Problems(OpenIdSettings settings)
    {
        if (!settings.IsOn)
        {
            return settings.ClientId.Length + settings.ClientSecret.Length == 0 ? [] : [$"{Section}:{nameof(Issuer)} is missing: name the provider, for example https://login.example.com/realms/staff."];
        }

        return [.. IssuerProblems(settings.Issuer), .. OtherProblems(settings)];
    }

    private static IEnumerable<string> IssuerProblems(string issuer)
    {
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Query.Length + address.Fragment.Length + address.UserInfo.Length > 0)
        {
            yield return $"{Section}:{nameof(Issuer)} is '{issuer}', which is no provider's address: write it as the provider does, for example https://login.example.com/realms/staff.";
        }
        else if (!SafeAddress.Is(address))
        {
            yield return $"{Section}:{nameof(Issuer)} is '{issuer}': a provider must be asked by https, else anybody on the way can sign in as anybody.";
        }
    }

    private static IEnumerable<string> OtherProblems(OpenIdSettings settings)
    {
        if (settings.ClientId.Length == 0)
        {
            yield return $"{Section}:{nameof(ClientId)} is missing: register the dashboard at the provider, with the redirect address https://<its host>{SignInAddress.Callback}, and set the id that it gives.";
        }

        if (!settings.Scopes.Split(' ').Contains("openid"))
        {
            yield return $"{Section}:{nameof(Scopes)} is '{settings.Scopes}': it needs openid, for example 'openid profile email'.";
        }

        if (settings.RoleClaim.Length == 0)
        {
            yield return $"{Section}:{nameof(RoleClaim)} is empty: name the claim that holds people's groups or roles, for example groups or realm_access.roles.";
        }
    }
}
