using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using DmsDashboard.Alerts.Bodies;
using DmsDashboard.Model.Alerts;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Alerts;

/// <summary>Sends a message to a webhook, once. Redirects are not followed, no cookies are kept, and answers are read no further than needed.</summary>
internal sealed partial class WebhookClient : IDisposable
{
    public const string IdHeader = "X-DMS-Message-Id";

    private const int ReadOfAnswers = 200;

    private readonly HttpClient _http;
    private readonly PublicAddress _address;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    public WebhookClient(PublicAddress address, IOptions<AlertsOptions> options, TimeProvider time)
    {
        (_address, _timeout, _time) = (address, options.Value.Timeout, time);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            // No traces of these requests: they would hold the address.
            ActivityHeadersPropagator = null,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Never throws for what the webhook or the network does. Once begun it is not cancelled but by its timeout.</summary>
    public async Task<WebhookAnswer> SendAsync(Webhook webhook, OutboxMessage message)
    {
        using var patience = new CancellationTokenSource(_timeout, _time);
        try
        {
            using var request = Request(webhook, message);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return await AnswerAsync(webhook, response, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new WebhookAnswer(false, null, $"{webhook.Face.Host} did not answer within {_timeout.TotalSeconds:0} s: it may have arrived.");
        }
        catch (HttpRequestException exception)
        {
            return new WebhookAnswer(false, null, $"{Reason(exception.HttpRequestError)} ({webhook.Face.Host}).");
        }
        catch (IOException)
        {
            return new WebhookAnswer(false, null, $"The connection to {webhook.Face.Host} broke before its answer was whole: it may have arrived.");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(Webhook webhook, OutboxMessage message)
    {
        var body = webhook.Face.Kind switch
        {
            WebhookKind.Slack => SlackBody.Of(message.Content, _address),
            WebhookKind.Teams => TeamsBody.Of(message.Content, _address),
            _ => JsonBody.Of(message, _address),
        };
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("DMS-Dashboard", null));
        request.Headers.Add(IdHeader, message.Id);
        if (webhook.Secret is { } secret)
        {
            request.Headers.Add(Signature.Header, Signature.Of(secret, _time.GetUtcNow(), body));
        }

        return request;
    }

    private async Task<WebhookAnswer> AnswerAsync(Webhook webhook, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return new WebhookAnswer(true, status, $"{webhook.Face.Host} answered {status}.");
        }

        var word = await WordAsync(response, cancellationToken);
        return new WebhookAnswer(false, status, $"{webhook.Face.Host} answered {status}{(word is null ? "" : $", {word}")}.{Advice(status)}") { RetryAfter = RetryAfter(response.Headers.RetryAfter) };
    }

    // Slack says why in one word; anything else may repeat the address, which is a secret.
    private static async Task<string?> WordAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[ReadOfAnswers];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, ReadOfAnswers, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.UTF8.GetString(buffer, 0, length).Trim();
        return Word().IsMatch(text) ? text : null;
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _time.GetUtcNow(),
        _ => null,
    };

    private static string Advice(int status) => status switch
    {
        >= 300 and < 400 => " That is a redirect, which is not followed: set the address that it leads to.",
        401 or 403 or 404 or 410 => " Its address is wrong or was revoked: set a new one.",
        400 or 413 or 422 => " It does not take this message.",
        429 => " It was told too much at once.",
        _ => "",
    };

    private static string Reason(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "The host's name is not known",
        HttpRequestError.ConnectionError => "No connection came about",
        HttpRequestError.SecureConnectionError => "No trusted TLS connection came about: see its certificate",
        HttpRequestError.ProxyTunnelError => "The proxy let nothing through",
        HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded => "The connection broke before an answer came: it may have arrived",
        _ => "It could not be sent, or its answer was lost: it may have arrived",
    };

    [GeneratedRegex("^[a-z][a-z_]{2,40}$")]
    private static partial Regex Word();
}
