using System.Text.Json;

namespace DmsDashboard.Access;

/// <summary>Asks providers of identities. It follows no redirects, so that nobody leads it elsewhere, and reads no long answers.</summary>
internal sealed class SignInClient : IDisposable
{
    private const int MostBytes = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>For those who ask by themselves.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = MostBytes,
    };

    /// <summary>Reads a document.</summary>
    /// <exception cref="HttpRequestException">There is no good answer.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public async Task<JsonElement> ReadJsonAsync(Uri address, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(await ReadTextAsync(address, cancellationToken));
        return document.RootElement.Clone();
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="HttpRequestException">There is no good answer.</exception>
    public async Task<string> ReadTextAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await Http.GetAsync(address, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    public void Dispose() => Http.Dispose();
}
