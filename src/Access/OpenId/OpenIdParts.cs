namespace DmsDashboard.Access.OpenId;

/// <summary>What the handler works with.</summary>
internal sealed record OpenIdParts(OpenIdProvider Provider, IdTokenReader Tokens, UserInfoReader UserInfo);
