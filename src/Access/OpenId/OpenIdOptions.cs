using Microsoft.AspNetCore.Authentication.OAuth;

namespace DmsDashboard.Access.OpenId;

/// <summary>What the framework's OAuth handler asks for; the endpoints come from the provider's own document at each sign-in.</summary>
internal sealed class OpenIdOptions : OAuthOptions
{
    /// <summary>Stands where the framework wants an address before the provider was asked; nothing is ever sent there.</summary>
    public const string NoAddress = "https://provider.invalid/";

    public OpenIdOptions()
    {
        AuthorizationEndpoint = TokenEndpoint = NoAddress;
        CallbackPath = SignInAddress.Callback;
        UsePkce = true;
        // The provider sends people back by a plain link, which Lax lets through; None would need https even on this machine.
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.Name = "dms-sign-in.";
    }

    /// <summary>Settings are checked before anything starts (SettingsCheck); a client may have no secret.</summary>
    public override void Validate()
    {
        // Nothing to do: see above.
    }
}
