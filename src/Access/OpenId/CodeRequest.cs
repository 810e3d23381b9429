using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace DmsDashboard.Access.OpenId;

/// <summary>The question with which a code becomes tokens (OpenID Connect Core 1.0, 3.1.3.1, with RFC 7636).</summary>
internal static class CodeRequest
{
    private const string Basic = "client_secret_basic", Post = "client_secret_post";

    /// <summary>The request; the client shows its secret as the provider likes it.</summary>
    public static HttpRequestMessage Of(ProviderDocument document, OpenIdSettings settings, OAuthCodeExchangeContext context)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
        };
        if (context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier) && verifier is not null)
        {
            form[OAuthConstants.CodeVerifierKey] = verifier;
        }

        var request = new HttpRequestMessage(HttpMethod.Post, document.TokenEndpoint);
        request.Headers.Accept.ParseAdd("application/json");
        ShowClient(request, form, document, settings);
        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private static void ShowClient(HttpRequestMessage request, Dictionary<string, string> form, ProviderDocument document, OpenIdSettings settings)
    {
        var isBasic = settings.ClientSecret.Length > 0 && (document.TokenAuthMethods.IsEmpty || document.TokenAuthMethods.Contains(Basic) || !document.TokenAuthMethods.Contains(Post));
        if (isBasic)
        {
            // RFC 6749, 2.3.1: each is form-encoded first.
            var pair = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
            return;
        }

        form["client_id"] = settings.ClientId;
        if (settings.ClientSecret.Length > 0)
        {
            form["client_secret"] = settings.ClientSecret;
        }
    }
}
