using System.Net.Http.Headers;
using System.Text.Json;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access.OpenId;

/// <summary>Asks the provider for claims that are not in the ID token.</summary>
internal sealed class UserInfoReader(SignInClient client)
{
    /// <summary>The claims of the person that <paramref name="subject"/> names.</summary>
    /// <exception cref="OpenIdException">They cannot be had, or are of another person.</exception>
    public async Task<JsonElement> ReadAsync(Uri address, string accessToken, string subject, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var response = await client.Http.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            using var claims = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            // OpenID Connect Core 1.0, 5.3.2: what is said of somebody else must not be used.
            return ClaimReader.Value(claims.RootElement, "sub") == subject
                ? claims.RootElement.Clone()
                : throw new OpenIdException(SignInFault.NotAccepted, "The provider's userinfo is about somebody else.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new OpenIdException(SignInFault.Provider, $"The provider's userinfo cannot be read: {exception.Message}", exception);
        }
    }
}
