using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Tests.Support.OpenId;

/// <summary>A browser in small: keeps cookies host by host, whatever the clock of a test says, and goes where a test lets it.</summary>
internal sealed partial class Visitor(Uri dashboard) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<string, Dictionary<string, string>> _jars = [];

    /// <summary>The cookies that the dashboard set, as they came.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Headers that go with each request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>The cookies that would be sent to the dashboard.</summary>
    public Dictionary<string, string> Jar => JarOf(dashboard);

    public void Dispose() => _client.Dispose();

    /// <summary>Asks for a page and goes nowhere else.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(dashboard, path)));

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> form) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(dashboard, path)) { Content = new FormUrlEncodedContent(form) });

    /// <summary>Goes wherever it is sent until there is a page.</summary>
    public async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response)
    {
        while (response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther)
        {
            var next = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
            response.Dispose();
            response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, next));
        }

        return response;
    }

    /// <summary>Begins a sign-in and comes to the provider's form.</summary>
    public async Task<HttpResponseMessage> BeginAsync(string returnUrl = "/") =>
        await FollowAsync(await GetAsync(QueryHelpers.AddQueryString("/sign-in/openid", "returnUrl", returnUrl)));

    /// <summary>Fills the provider's form in and answers where it sends the browser, which has not gone there yet.</summary>
    public async Task<Uri> AnswerAsync(HttpResponseMessage form, Account account, string answer = "yes")
    {
        var body = await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var fields = Hidden().Matches(body).ToDictionary(static match => WebUtility.HtmlDecode(match.Groups[1].Value), static match => WebUtility.HtmlDecode(match.Groups[2].Value));
        (fields["user"], fields["password"], fields["answer"]) = (account.Name, account.Name, answer);
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(form.RequestMessage!.RequestUri!, "login")) { Content = new FormUrlEncodedContent(fields) });
        return response.Headers.Location ?? throw new InvalidOperationException($"{response.RequestMessage!.RequestUri} answered {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)} to the form at {form.RequestMessage.RequestUri}: {body}");
    }

    /// <summary>Signs in and answers the page that the browser ends at.</summary>
    public async Task<HttpResponseMessage> SignInAsync(Account account, string returnUrl = "/")
    {
        using var form = await BeginAsync(returnUrl);
        return await FollowAsync(await GetAsync((await AnswerAsync(form, account)).ToString()));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var jar = JarOf(request.RequestUri!);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", jar.Select(static pair => $"{pair.Key}={pair.Value}")));
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Keep(response, jar);
        return response;
    }

    private void Keep(HttpResponseMessage response, Dictionary<string, string> jar)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var found) ? found : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (response.RequestMessage!.RequestUri!.Authority == dashboard.Authority)
            {
                SetCookies.Add(cookie);
            }

            if (cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
            {
                jar.Remove(pair[0]);
            }
            else
            {
                jar[pair[0]] = pair[1];
            }
        }
    }

    private Dictionary<string, string> JarOf(Uri address) => _jars.TryGetValue(address.Authority, out var jar) ? jar : _jars[address.Authority] = [];

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
