namespace DmsDashboard.Tests.Support.OpenId;

/// <summary>What a provider may do wrong, or a thief make it look like. Nothing is wrong unless a test says so.</summary>
internal sealed record ProviderFlaws
{
    /// <summary>The nonce in the ID token instead of the one that was sent.</summary>
    public string? Nonce { get; init; }

    public string? Issuer { get; init; }

    public string? Audience { get; init; }

    /// <summary>Several, in the place of <see cref="Audience"/>.</summary>
    public string[]? Audiences { get; init; }

    /// <summary>How long ago the ID token was made; below zero in the future.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>The ID token does not say when it was made.</summary>
    public bool HasNoAge { get; init; }

    /// <summary>The code challenge (RFC 7636) that the code is bound to instead of the one that was sent.</summary>
    public string? Challenge { get; init; }

    /// <summary>The party that the ID token was made for, where it has several audiences.</summary>
    public string? AuthorizedParty { get; init; }

    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Signed with a key that the provider does not publish, under the id of one that it does.</summary>
    public bool IsForeignKey { get; init; }

    /// <summary>Not signed at all.</summary>
    public bool IsUnsigned { get; init; }

    /// <summary>Whom userinfo tells about.</summary>
    public string? UserInfoSubject { get; init; }

    /// <summary>The issuer in the discovery document.</summary>
    public string? DiscoveryIssuer { get; init; }

    /// <summary>The token endpoint in the discovery document.</summary>
    public string? TokenEndpoint { get; init; }

    /// <summary>Answers every question of the dashboard with 503.</summary>
    public bool IsDown { get; init; }
}
